/** How the bundled network compares with the players of a record, as far as their ranks tell. */

import type { ExplainParams } from '../../../engine/protocol/methods.ts';
import { parseRank, PROFESSIONAL } from '../../../engine/rules/rank.ts';

type Strength = NonNullable<ExplainParams['strength']>;

/**
 * Of players of seven dan and more no measurement is needed: what one computer learns in days is weaker. Against
 * all others the network was never measured.
 */
const SURELY_STRONGER = parseRank('7d') ?? PROFESSIONAL;

/** `ranks`: as records name them; one strong player is enough for the network to hold its tongue. */
export function strengthBeside(ranks: readonly (string | undefined)[]): Strength {
  const strongest = Math.max(...ranks.map((rank) => parseRank(rank ?? '') ?? -1));
  return strongest >= SURELY_STRONGER ? 'weaker' : 'unknown';
}
