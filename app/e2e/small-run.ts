/** A learning run so small that it takes seconds: its settings, as the engine's tests use them. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SMALL = {
  version: 1,
  seed: 37,
  selfPlay: {
    size: 5,
    fullVisits: 4,
    cheapVisits: 2,
    fullShare: 0.25,
    scoreWeight: 0.3,
    consideredMoves: 4,
    noiseStart: 1,
    noiseEnd: 0.4,
    calmAfter: 30,
    openingMoves: 2,
    fairKomi: 7,
    komiDeviation: 1.5,
    maxMoves: 30,
    settledValue: 1,
    settledTurns: 3,
    settledPlayOut: 0.1,
  },
  firstGames: 5,
  samplesPerGeneration: 20,
  epochs: 1,
  batchSize: 8,
  window: { smallest: 40, largest: 200, exponent: 0.7 },
  learningRates: [{ after: 0, rate: 0.001 }],
  settledFrom: 30,
  settledValue: 0.95,
  network: { blocks: 1, channels: 8 },
  measure: { every: 2, games: 2, visits: 2 },
};

/** A run that has not begun, in the data folder of an app. */
export function writeRun(data: string, name: string): void {
  const folder = join(data, 'runs', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(SMALL));
}
