/** Everything that decides how a run learns from people's games; written into the run's folder when it begins. */

import { z } from 'zod';

const count = z.int().min(1);
const rate = z.number().positive();

export const imitationSettingsSchema = z.strictObject({
  version: z.literal(1),
  /** Of every random choice in the run. */
  seed: z.int().nonnegative(),
  /** Paths of the files and folders of games. */
  data: z.array(z.string()).min(1),
  /** Board sizes and how often each has its turn: one batch is of one size. */
  sizes: z
    .array(z.strictObject({ size: z.int().min(5).max(19), share: z.number().positive() }))
    .min(1),
  /** Training steps planned; the learning rate falls towards them. */
  steps: count,
  batchSize: count,
  /** Highest and last learning rate, and the steps until the highest. */
  learningRate: rate,
  lastLearningRate: rate,
  warmUpSteps: count,
  checkpointSteps: count,
  positionsPerGame: z.number().positive(),
  blockGames: count,
  /** Positions of each size, not trained on, that each exported network is measured with. */
  validationPositions: count,
  network: z.strictObject({ blocks: count, channels: count }),
  /** Folder of the network whose weights it began with, of that shape; random weights where there is none. */
  from: z.string().optional(),
});

export type ImitationSettings = Readonly<z.infer<typeof imitationSettingsSchema>>;

export const DEFAULT_IMITATION: Omit<ImitationSettings, 'data' | 'sizes'> = Object.freeze({
  version: 1,
  seed: 37,
  steps: 60_000,
  batchSize: 128,
  learningRate: 1e-3,
  lastLearningRate: 3e-5,
  warmUpSteps: 200,
  checkpointSteps: 500,
  positionsPerGame: 8,
  blockGames: 4096,
  validationPositions: 2000,
  network: { blocks: 6, channels: 64 },
});

/** Rises evenly while it warms up, then falls as half a cosine wave until the last planned step. */
export function imitationRateAt(settings: ImitationSettings, step: number): number {
  const { learningRate, lastLearningRate, warmUpSteps, steps } = settings;
  if (step < warmUpSteps) return (learningRate * (step + 1)) / warmUpSteps;
  const done = Math.min(1, (step - warmUpSteps) / Math.max(1, steps - warmUpSteps));
  return (
    lastLearningRate + (learningRate - lastLearningRate) * 0.5 * (1 + Math.cos(Math.PI * done))
  );
}

/** The size whose batches are the furthest behind their share. `batches` holds how many each had. */
export function sizeInTurn(
  sizes: ImitationSettings['sizes'],
  batches: Readonly<Record<string, number>>,
): number {
  const behind = sizes.map(({ size, share }) => ({ size, turns: (batches[size] ?? 0) / share }));
  return behind.reduce((a, b) => (b.turns < a.turns ? b : a)).size;
}
