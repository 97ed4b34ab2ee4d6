/** Narrows the list of games by what a reader may choose: the board, who played, and whether a move became famous. */

import { hasFamousMove } from './famous.ts';
import type { MatchEntry } from './match-index.ts';

/** Two people, a person against a program, or two programs (a program against itself among them). */
export type Pairing = 'people' | 'mixed' | 'programs';

export const PAIRINGS: readonly Pairing[] = ['people', 'mixed', 'programs'];

export interface MatchFilter {
  /** Undefined takes boards of every size. */
  readonly size: number | undefined;
  /** Undefined takes everybody. */
  readonly pairing: Pairing | undefined;
  /** Only games with a famous move. */
  readonly famous: boolean;
}

export const EVERY_MATCH: MatchFilter = { size: undefined, pairing: undefined, famous: false };

/** Players of the records that are programs, by the names that the records give them. */
const PROGRAMS: ReadonlySet<string> = new Set([
  'AlphaGo',
  'AlphaGo Master',
  'AlphaGo Zero',
  'Master (AlphaGo)',
]);

export function pairingOf({ black, white }: Pick<MatchEntry, 'black' | 'white'>): Pairing {
  const programs = [black, white].filter((name) => PROGRAMS.has(name)).length;
  return programs === 0 ? 'people' : programs === 1 ? 'mixed' : 'programs';
}

export function passes(entry: MatchEntry, { size, pairing, famous }: MatchFilter): boolean {
  if (size !== undefined && entry.size !== size) return false;
  if (pairing !== undefined && pairingOf(entry) !== pairing) return false;
  return !famous || hasFamousMove(entry.id, entry.keyMoves);
}

export function isFiltering({ size, pairing, famous }: MatchFilter): boolean {
  return size !== undefined || pairing !== undefined || famous;
}
