/** Everything that decides how a run learns; written once into the run's folder and never changed after. */

import { DEFAULT_SHAPE, type NetworkShape } from '../network/shape.ts';
import { DEFAULT_SELF_PLAY, type SelfPlaySettings } from '../selfplay/settings.ts';
import { DEFAULT_LOSS_WEIGHTS, type LossWeights } from '../training/loss-weights.ts';
import { AVERAGE_DECAY } from '../training/weights-average.ts';

export interface RunSettings {
  readonly version: 1;
  /** Of every random choice in the run. */
  readonly seed: number;
  /** On the main board: the one that strength is measured on. */
  readonly selfPlay: SelfPlaySettings;
  /** All boards that are played on, the main one among them; none where that is the only one. */
  readonly boards: readonly BoardShare[];
  /** Games played with the uniform evaluator before the first training. */
  readonly firstGames: number;
  /** Samples made between two trainings. */
  readonly samplesPerGeneration: number;
  /** How often each sample is trained on, on average. */
  readonly epochs: number;
  readonly batchSize: number;
  readonly window: {
    readonly smallest: number;
    readonly largest: number;
    readonly exponent: number;
  };
  /** Learning rate once so many samples were trained on; the last one that applies counts. */
  readonly learningRates: readonly { readonly after: number; readonly rate: number }[];
  /** From this generation on, settled games end early. */
  readonly settledFrom: number;
  readonly settledValue: number;
  readonly lossWeights: LossWeights;
  /** Share of the average of the weights, which is what plays, that stays at each step. */
  readonly averageDecay: number;
  readonly network: Pick<NetworkShape, 'blocks' | 'channels' | 'poolingEvery'>;
  readonly measure: MeasureSettings;
}

/**
 * Games on boards of one size: how many of all, and where they differ from those on the main board. Runs that were
 * begun before there were all of these go on with what they play on the main board.
 */
export interface BoardShare
  extends
    Pick<SelfPlaySettings, 'size' | 'fairKomi' | 'calmAfter' | 'maxMoves'>,
    Partial<Pick<SelfPlaySettings, 'komiDeviation' | 'messyMoves'>> {
  /** Of the games, beside the shares of the other boards. */
  readonly share: number;
}

/** How strength is measured while a run goes on. Settings written before there was this get the default. */
export interface MeasureSettings {
  /** After each generation whose number this divides; 0: never. */
  readonly every: number;
  /** Games against each opponent. */
  readonly games: number;
  /** Visits a move of each network that plays. */
  readonly visits: number;
}

export const DEFAULT_RUN: RunSettings = Object.freeze({
  version: 1,
  seed: 37,
  selfPlay: DEFAULT_SELF_PLAY,
  boards: [],
  firstGames: 200,
  samplesPerGeneration: 12_000,
  epochs: 1,
  batchSize: 128,
  window: { smallest: 24_000, largest: 600_000, exponent: 0.65 },
  learningRates: [
    { after: 0, rate: 1e-3 },
    { after: 1_500_000, rate: 3e-4 },
    { after: 3_000_000, rate: 1e-4 },
  ],
  settledFrom: 30,
  settledValue: 0.95,
  lossWeights: DEFAULT_LOSS_WEIGHTS,
  averageDecay: AVERAGE_DECAY,
  network: { blocks: 6, channels: 64, poolingEvery: DEFAULT_SHAPE.poolingEvery },
  measure: { every: 10, games: 16, visits: 32 },
} satisfies RunSettings);

/** Of the network that the run teaches. */
export function networkShapeOf({ network }: RunSettings): NetworkShape {
  return { ...DEFAULT_SHAPE, ...network };
}

export function learningRateAt(settings: RunSettings, trained: number): number {
  let rate = settings.learningRates[0]?.rate ?? 1e-3;
  for (const step of settings.learningRates) if (trained >= step.after) rate = step.rate;
  return rate;
}
