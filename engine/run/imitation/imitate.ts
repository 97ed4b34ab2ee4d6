/**
 * The loop of a run that imitates people: a batch, a step, and every so often a network, its measure and a
 * checkpoint. Who trains, exports and measures is handed in.
 */

import type { Batch } from '../../training/batch.ts';
import { HumanBatchMaker } from '../../training/imitation/samples.ts';
import type { PositionStream } from '../../training/imitation/position-stream.ts';
import { keepCheckpoint, networkPath } from '../checkpoints.ts';
import type { RunFolder } from '../folder.ts';
import { processorSeconds } from '../processor-time.ts';
import type { RunRandom } from '../random.ts';
import { imitationRateAt, sizeInTurn, type ImitationSettings } from './settings.ts';
import type { ImitationState } from './state.ts';

type Figures = Readonly<Record<string, number>>;

export interface ImitationLearner {
  step(batch: Batch, learningRate: number): Promise<Figures>;
  /** Processor time of other processes that learn along, in seconds since they began; none where it is missing. */
  helperSeconds?(): number;
  saveCheckpoint(folder: string): void;
  /** Writes a network that players can load. */
  exportNetwork(folder: string, progress: ImitationState): void;
}

export interface ImitationReport {
  readonly generation: number;
  readonly step: number;
  readonly samples: number;
  readonly learningRate: number;
  readonly coreHours: number;
  /** By board size, averages over the steps since the last report. */
  readonly losses: Readonly<Record<string, Figures>>;
  /** By board size, milliseconds a batch: reading and features, and the training step. */
  readonly times: Readonly<Record<string, { readonly batch: number; readonly step: number }>>;
  /** By board size, how the exported network foretells games that it was not trained on. */
  readonly validation: unknown;
}

export interface ImitationParts {
  readonly folder: RunFolder;
  readonly settings: ImitationSettings;
  readonly state: ImitationState;
  readonly random: RunRandom;
  /** By board size. */
  readonly streams: ReadonlyMap<number, PositionStream>;
  readonly learner: ImitationLearner;
  /** Measures an exported network. */
  readonly measure: (network: string) => Promise<unknown>;
  readonly onStep: (step: number, size: number, losses: Figures) => void;
  readonly onReport: (report: ImitationReport) => void;
  /** Stops after a step; what was learnt is kept. */
  readonly signal: AbortSignal;
}

/** Runs until the planned steps are done or the signal says stop; a checkpoint holds all of it by then. */
export async function imitate(parts: ImitationParts): Promise<void> {
  const { settings, state, signal, learner, random, streams } = parts;
  const makers = new Map(settings.sizes.map(({ size }) => [size, new HumanBatchMaker(size)]));
  const usedSeconds = (): number => processorSeconds() + (learner.helperSeconds?.() ?? 0);
  const cpuBefore = state.coreSeconds - usedSeconds();
  let means = new Means();
  const keep = async (): Promise<void> => {
    state.generation++;
    state.coreSeconds = cpuBefore + usedSeconds();
    state.random = random.state();
    for (const [size, stream] of streams) state.streams[size] = stream.state;
    const report = await keepNetwork(parts, means);
    means = new Means();
    parts.onReport(report);
  };
  while (state.step < settings.steps && !signal.aborted) {
    const size = sizeInTurn(settings.sizes, state.batches);
    const stream = streams.get(size);
    const maker = makers.get(size);
    if (!stream || !maker) throw new RangeError(`There are no games for boards of ${size} lines`);
    const start = performance.now();
    const batch = maker.make(await stream.next(settings.batchSize), () => random.next());
    const made = performance.now();
    const losses = await learner.step(batch, imitationRateAt(settings, state.step));
    means.add(size, losses, made - start, performance.now() - made);
    state.step++;
    state.samples += batch.count;
    state.batches[size] = (state.batches[size] ?? 0) + 1;
    parts.onStep(state.step, size, losses);
    if (state.step % settings.checkpointSteps === 0) await keep();
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (means.count > 0) await keep();
}

/** Exports, keeps and measures, in this order: a kill while measuring loses only the measure. */
async function keepNetwork(parts: ImitationParts, means: Means): Promise<ImitationReport> {
  const { folder, settings, state, learner } = parts;
  const network = networkPath(folder, state.generation);
  learner.exportNetwork(network, state);
  await keepCheckpoint(folder, state, (path) => {
    learner.saveCheckpoint(path);
    return Promise.resolve();
  });
  return {
    generation: state.generation,
    step: state.step,
    samples: state.samples,
    learningRate: imitationRateAt(settings, state.step),
    coreHours: state.coreSeconds / 3600,
    ...means.result(),
    validation: await parts.measure(network),
  };
}

/** Averages by board size. */
class Means {
  count = 0;
  private readonly sizes = new Map<
    number,
    { steps: number; losses: Record<string, number>; batch: number; step: number }
  >();

  add(size: number, losses: Figures, batch: number, step: number): void {
    this.count++;
    let sums = this.sizes.get(size);
    if (!sums) this.sizes.set(size, (sums = { steps: 0, losses: {}, batch: 0, step: 0 }));
    sums.steps++;
    sums.batch += batch;
    sums.step += step;
    for (const [name, value] of Object.entries(losses)) {
      sums.losses[name] = (sums.losses[name] ?? 0) + value;
    }
  }

  result(): Pick<ImitationReport, 'losses' | 'times'> {
    const losses: Record<string, Figures> = {};
    const times: Record<string, { batch: number; step: number }> = {};
    for (const [size, sums] of this.sizes) {
      const entries = Object.entries(sums.losses);
      losses[size] = Object.fromEntries(entries.map(([name, sum]) => [name, sum / sums.steps]));
      times[size] = { batch: sums.batch / sums.steps, step: sums.step / sums.steps };
    }
    return { losses, times };
  }
}
