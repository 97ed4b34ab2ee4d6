/** Who owns what when a game under area scoring is over and nobody says which stones are dead. */

import type { Board } from './board.ts';
import { BLACK, WHITE } from './color.ts';
import { passAlive } from './pass-alive.ts';
import { areaOwners } from './score.ts';

const scratches = new Map<number, { readonly alive: Uint8Array; readonly owners: Int8Array }>();

/**
 * Area counting with the stones that stand, except that what is inside a side's pass-alive area is that side's:
 * it could be captured at leisure, so games need not be played on until it is. Writes 1 (Black), -1 (White) or 0
 * for each point into `owners` `[area]` and returns Black's points minus White's, komi not counted.
 */
export function finalArea(board: Board, owners: Int8Array, suicide = false): number {
  const { alive } = scratchFor(board);
  passAlive(board, alive, suicide);
  areaOwners(board, owners);
  let lead = 0;
  for (let point = 0; point < board.area; point++) {
    if (alive[point] === BLACK) owners[point] = 1;
    else if (alive[point] === WHITE) owners[point] = -1;
    lead += owners[point]!;
  }
  return lead;
}

/** `finalArea` when only the lead is wanted. */
export function finalAreaLead(board: Board, suicide = false): number {
  return finalArea(board, scratchFor(board).owners, suicide);
}

function scratchFor(board: Board): { readonly alive: Uint8Array; readonly owners: Int8Array } {
  let scratch = scratches.get(board.size);
  if (!scratch) {
    scratch = { alive: new Uint8Array(board.area), owners: new Int8Array(board.area) };
    scratches.set(board.size, scratch);
  }
  return scratch;
}
