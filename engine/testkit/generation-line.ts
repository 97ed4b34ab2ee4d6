/** What a run tells of a generation, where only its number and its core-hours matter. */

import type { GenerationLine } from '../run/metrics.ts';

export function generationLine(generation: number, coreHours: number): GenerationLine {
  return {
    generation,
    games: { averageLength: 60, blackWins: 0.5, draws: 0, uniqueOpenings: 1 },
    window: 1,
    samplesMade: 1,
    samplesTrained: 1,
    learningRate: 1e-3,
    losses: { policy: 2 },
    coreHours,
    gamesPlayed: 1,
    evaluations: 1,
  };
}
