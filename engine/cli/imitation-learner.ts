/** The trainer of a run that imitates people, dressed as the learner that its loop asks for. */

import { basename, join } from 'node:path';
import { globalInputs } from '../network/conditioning.ts';
import { loadNetwork } from '../network/network-folder.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { DEFAULT_SHAPE } from '../network/shape.ts';
import { initialWeights } from '../network/weights.ts';
import { writeFileWhole } from '../disk/write-whole.ts';
import type { ImitationLearner } from '../run/imitation/imitate.ts';
import type { ImitationSettings } from '../run/imitation/settings.ts';
import { createRunRandom } from '../run/random.ts';
import { RULES_NAMES } from '../rules/rule-set.ts';
import { RANK_TABLE_FILE, type RankTable } from '../training/imitation/rank-table.ts';
import { HUMAN_CONDITIONING, IMITATION_LOSS_WEIGHTS } from '../training/imitation/samples.ts';
import type { GradientCrew } from '../training/gradient-crew.ts';
import { createTrainer, type TrainerStart } from '../training/trainer.ts';

/** Goes on from a checkpoint's folder, or begins with another network's weights or random ones. `run` names the networks. */
export async function createImitationLearner(
  run: string,
  settings: ImitationSettings,
  table: RankTable,
  checkpoint: string | undefined,
  crew: GradientCrew,
): Promise<ImitationLearner & { readonly backend: string }> {
  const start = checkpoint === undefined ? newNetwork(settings) : { checkpoint };
  const trainer = await createTrainer({
    ...start,
    settings: { lossWeights: IMITATION_LOSS_WEIGHTS },
  });
  const name = basename(run);
  return {
    backend: trainer.backend === 'tensorflow' ? 'native TensorFlow' : 'TensorFlow in WebAssembly',
    step: (batch, learningRate) => trainer.trainWith(crew, batch, learningRate),
    helperSeconds: () => crew.cpuSeconds(),
    saveCheckpoint: (folder) => {
      trainer.saveCheckpoint(folder);
    },
    exportNetwork: (folder, { generation, samples, coreSeconds }) => {
      const description = {
        name: `${name}-${generation}`,
        shape: trainer.shape,
        rules: [...RULES_NAMES],
        sizes: settings.sizes.map(({ size }) => size),
        conditioning: HUMAN_CONDITIONING,
        training: {
          run: name,
          generation,
          steps: trainer.step,
          samples,
          coreHours: Math.round(coreSeconds / 36) / 100,
          note: `Imitates people: ${table.files.join(', ')}`.slice(0, 2000),
        },
      };
      saveNetwork(folder, description, trainer.exportWeights());
      const json = `${JSON.stringify(table, null, 2)}\n`;
      writeFileWhole(join(folder, RANK_TABLE_FILE), new TextEncoder().encode(json));
    },
  };
}

function newNetwork(settings: ImitationSettings): TrainerStart {
  if (settings.from !== undefined) {
    const network = loadNetwork(settings.from);
    return { shape: network.manifest.shape, weights: network.readWeights() };
  }
  const { blocks, channels } = settings.network;
  const globals = globalInputs(HUMAN_CONDITIONING);
  const shape = { ...DEFAULT_SHAPE, blocks, channels, globals };
  const random = createRunRandom(settings.seed);
  return { shape, weights: initialWeights(shape, () => random.next()) };
}
