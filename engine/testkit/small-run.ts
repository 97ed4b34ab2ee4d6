/** Settings of a run that is small enough for tests: a generation takes about a second. */

import { FAKE_RUN } from './fake-run.ts';

const { selfPlay, firstGames, samplesPerGeneration, window } = FAKE_RUN;

export const SMALL_RUN = {
  selfPlay,
  firstGames,
  samplesPerGeneration,
  window,
  epochs: 1,
  batchSize: 8,
  network: { blocks: 1, channels: 8 },
};
