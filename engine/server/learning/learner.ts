/** The trainer of a learning run, dressed as the `Learner` that the loop asks for. */

import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { makeByteForm } from '../../network/onnx/byte-form.ts';
import { saveNetwork } from '../../network/onnx/save-network.ts';
import type { NetworkShape } from '../../network/shape.ts';
import { initialWeights } from '../../network/weights.ts';
import { sizesOf } from '../../run/boards.ts';
import type { Learner } from '../../run/learn-parts.ts';
import { createRunRandom } from '../../run/random.ts';
import { networkShapeOf, type RunSettings } from '../../run/settings.ts';
import { readCheckpoint } from '../../training/checkpoint.ts';
import { GradientCrew } from '../../training/gradient-crew.ts';
import { growCheckpoint } from '../../training/grow-checkpoint.ts';
import { positionOfSample, spreadOverSizes } from '../../training/samples.ts';
import { createTrainer, type TrainerStart } from '../../training/trainer.ts';

/** Of a generation's games and, of sizes that these lack, of its window's. */
const CALIBRATION_POSITIONS = 400;

export interface RunLearner extends Learner {
  /** Which TensorFlow does the arithmetic, for people. */
  readonly backend: string;
  /** What the checkpoint's network was, where it had to grow. */
  readonly grownFrom?: NetworkShape;
}

/** Must be called before TensorFlow is loaded: afterwards its threads are there. */
export function limitTrainingThreads(cores: number): void {
  for (const name of ['OMP_NUM_THREADS', 'TF_NUM_INTRAOP_THREADS', 'TF_NUM_INTEROP_THREADS']) {
    process.env[name] ??= String(cores);
  }
}

/** Goes on from a checkpoint's folder, or begins with random weights. `run` names the networks. */
export async function createLearner(
  run: string,
  settings: RunSettings,
  checkpoint: string | undefined,
  crew: GradientCrew = new GradientCrew(),
): Promise<RunLearner> {
  const { lossWeights, averageDecay } = settings;
  const { start, grownFrom } = startOf(settings, checkpoint);
  const trainer = await createTrainer({ ...start, settings: { lossWeights, averageDecay } });
  return {
    ...(grownFrom && { grownFrom }),
    backend: trainer.backend === 'tensorflow' ? 'native TensorFlow' : 'TensorFlow in WebAssembly',
    step: (batch, learningRate) => trainer.trainWith(crew, batch, learningRate),
    helperSeconds: () => crew.cpuSeconds(),
    saveCheckpoint: (folder) => {
      trainer.saveCheckpoint(folder);
      return Promise.resolve();
    },
    exportNetwork: async (folder, progress, games) => {
      const weights = trainer.exportWeights();
      const description = {
        name: `${basename(run)}-${progress.generation}`,
        shape: trainer.shape,
        rules: ['chinese' as const],
        sizes: sizesOf(settings),
        training: {
          run: basename(run),
          generation: progress.generation,
          steps: trainer.step,
          samples: progress.samplesTrained,
          games: progress.gamesPlayed,
          coreHours: Math.round(progress.coreSeconds / 36) / 100,
        },
      };
      saveNetwork(
        folder,
        description,
        weights,
        await makeByteForm(
          trainer.shape,
          weights,
          spreadOverSizes(games, CALIBRATION_POSITIONS).map(positionOfSample),
        ),
      );
    },
  };
}

interface LearnerStart {
  readonly start: TrainerStart;
  readonly grownFrom?: NetworkShape;
}

/** Where the settings ask for a larger network than the checkpoint holds, that one grows. */
function startOf(settings: RunSettings, folder: string | undefined): LearnerStart {
  const shape = networkShapeOf(settings);
  const random = createRunRandom(settings.seed);
  const next = (): number => random.next();
  if (folder === undefined) return { start: { shape, weights: initialWeights(shape, next) } };
  const checkpoint = readCheckpoint(folder);
  if (isDeepStrictEqual(checkpoint.shape, shape)) return { start: checkpoint };
  return { start: growCheckpoint(checkpoint, shape, next), grownFrom: checkpoint.shape };
}
