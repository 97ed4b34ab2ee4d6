/** Evaluations a second of self-play as `move37 train` does it, on all cores. */

import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_SELF_PLAY } from '../../selfplay/settings.ts';
import { SelfPlayPool } from '../../server/learning/selfplay-pool.ts';
import type { Durations } from './durations.ts';

const CONCURRENT_GAMES = 32;

export async function selfPlaySpeed(
  folder: string,
  size: number,
  workers: number,
  { warmUp, seconds }: Durations,
  precision: 'fp32' | 'int8',
): Promise<number> {
  const pool = new SelfPlayPool({
    workers,
    concurrentGames: CONCURRENT_GAMES,
    runSeed: 37,
    numbers: { nextGame: 0, openGames: [] },
    precision,
  });
  try {
    const failed = new Promise<never>((_, reject) => {
      pool.onFailure(reject);
    });
    const settings = { ...DEFAULT_SELF_PLAY, size, maxMoves: 2 * size * size };
    pool.play(folder, [{ share: 1, settings }]);
    await Promise.race([sleep(warmUp * 1000), failed]);
    const before = await pool.evaluationsSoFar();
    const started = performance.now();
    await Promise.race([sleep(seconds * 1000), failed]);
    const after = await pool.evaluationsSoFar();
    return ((after - before) * 1000) / (performance.now() - started);
  } finally {
    await pool.stop();
  }
}
