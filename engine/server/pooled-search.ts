/** How a search asks a network that runs in several threads (`network/onnx/open-pool.ts`). */

import { CALLS_PER_THREAD } from '../network/onnx/open-pool.ts';
import { DEFAULT_SEARCH, type SearchSettings } from '../search/settings.ts';

/** Leaves in one question: few enough to keep the tree sharp, enough to be worth a message. */
const LEAVES_PER_CALL = 8;
const MOST_IN_FLIGHT = 32;

/** Every thread busy with one question while the next waits for it. */
export function pooledSearchSettings(
  threads: number,
  settings: SearchSettings = DEFAULT_SEARCH,
): SearchSettings {
  const calls = Math.min(MOST_IN_FLIGHT, CALLS_PER_THREAD * threads);
  return { ...settings, calls, inFlight: Math.min(MOST_IN_FLIGHT, LEAVES_PER_CALL * calls) };
}
