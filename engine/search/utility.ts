/** What a search wants: to win, and among equal chances to win by more. */

import type { Position } from '../rules/position.ts';
import type { Outcome } from './backup.ts';
import type { SearchSettings } from './settings.ts';
import { turnLead } from './terminal.ts';

/**
 * The outcome of a leaf with this position, for its side to play: utility is the value -1..1 plus `scoreWeight`
 * times what is gained on `blackLead`, Black's lead as the search began, squeezed into -1..1 so that it never
 * outweighs winning (KataGo paper, appendix F). Measured from there the points count in a lost or won game too.
 */
export function outcomeOf(
  { toPlay, size }: Pick<Position, 'toPlay' | 'size'>,
  { value, lead, spread }: Pick<Outcome, 'value' | 'lead' | 'spread'>,
  blackLead: number,
  { scoreWeight }: Pick<SearchSettings, 'scoreWeight'>,
): Outcome {
  const gain = lead - turnLead(blackLead, toPlay);
  const utility = value + scoreWeight * (2 / Math.PI) * Math.atan(gain / size);
  return { value, utility, lead, spread };
}
