/** What a search wants: to win, and among equal chances to win by more. */

import type { SearchSettings } from './settings.ts';

/** Value -1..1 plus a bounded share of the lead (KataGo paper, appendix on score maximisation). */
export function utilityOf(
  value: number,
  lead: number,
  size: number,
  settings: SearchSettings,
): number {
  return value + settings.scoreWeight * (2 / Math.PI) * Math.atan(lead / size);
}
