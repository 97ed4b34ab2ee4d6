/** One generation's training: as many steps as its new samples are worth. */

import { BatchMaker } from '../training/samples.ts';
import type { SampleWindow } from '../training/window.ts';
import type { LearnParts } from './learn-parts.ts';
import { sizesOf } from './boards.ts';
import { learningRateAt } from './settings.ts';
import type { SpentMeter } from './spent.ts';
import { StopWatch } from './stop-watch.ts';

export interface TrainedGeneration {
  /** Averages over the steps. */
  readonly losses: Record<string, number>;
  readonly samplesPerSecond: number;
}

/** Trains as often as the new samples are worth; average losses, or undefined when told to stop midway. */
export async function trainGeneration(
  parts: LearnParts,
  window: SampleWindow,
  spent: SpentMeter,
): Promise<TrainedGeneration | undefined> {
  const { settings, state, random, learner, events, signal, hold } = parts;
  const { generation } = state;
  const fresh = window.made - state.samplesMade;
  const steps = Math.max(1, Math.round((fresh * settings.epochs) / settings.batchSize));
  const makers = new Map(sizesOf(settings).map((size) => [size, new BatchMaker(size)]));
  const draw = (): number => random.next();
  const sums: Record<string, number> = {};
  const clock = new StopWatch();
  for (let step = 0; step < steps; step++) {
    if (hold?.held) {
      clock.stop();
      await hold.released(signal);
    }
    if (signal.aborted) return undefined;
    clock.start();
    const entries = window.draw(settings.batchSize, draw);
    const size = entries[0]!.game.size;
    const maker = makers.get(size);
    if (!maker) throw new Error(`The run has games on ${size}×${size}, which its settings lack`);
    const losses = await learner.step(
      maker.make(entries, draw),
      learningRateAt(settings, state.samplesTrained),
    );
    state.samplesTrained += settings.batchSize;
    for (const [name, value] of Object.entries(losses))
      sums[name] = (sums[name] ?? 0) + value / steps;
    events.onTraining({ generation, step: step + 1, steps });
    spent.noteNowAndThen();
    await new Promise((resolve) => setImmediate(resolve));
  }
  clock.stop();
  return { losses: sums, samplesPerSecond: (steps * settings.batchSize) / clock.seconds };
}
