/** How a search asks a network that runs in several threads (`network/onnx/open-pool.ts`). */

import { DEFAULT_SEARCH, MOST_IN_FLIGHT, type SearchSettings } from '../search/settings.ts';

/** Leaves in one question: more of them hardly make a run of the network cheaper a leaf. */
const MOST_A_CALL = 16;

/**
 * One question for each thread and one more that lies ready for whichever is done first. More questions with
 * fewer leaves each keep no thread busier and cost more a leaf (engine/docs/decisions/004).
 */
export function pooledSearchSettings(
  threads: number,
  settings: SearchSettings = DEFAULT_SEARCH,
): SearchSettings {
  const calls = Math.min(MOST_IN_FLIGHT, threads + 1);
  return { ...settings, calls, inFlight: Math.min(MOST_IN_FLIGHT, MOST_A_CALL * calls) };
}
