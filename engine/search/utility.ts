/** What a search wants: to win, and among equal chances to win by more. */

import type { Outcome } from './backup.ts';
import type { SearchSettings } from './settings.ts';

/**
 * The outcome of a leaf on a board of `size` lines: utility is the value -1..1 plus `scoreWeight` times the
 * lead, squeezed into -1..1 so that it never outweighs winning (KataGo paper, appendix on score maximisation).
 */
export function outcomeOf(
  value: number,
  lead: number,
  spread: number,
  size: number,
  settings: SearchSettings,
): Outcome {
  const utility = value + settings.scoreWeight * (2 / Math.PI) * Math.atan(lead / size);
  return { value, utility, lead, spread };
}
