/** How the game would be counted if it ended now, and whether that would surprise anybody. */

import { BLACK } from '../rules/color.ts';
import { finalArea } from '../rules/final-area.ts';
import type { Position } from '../rules/position.ts';
import { withBonusAsKomi } from '../search/terminal.ts';

export interface Standing {
  /** Points that the side to play leads by, by area, with all stones alive that are not in a pass-alive area. */
  readonly lead: number;
  /** Hardly a point is neutral: the borders are closed. A board with three stones on it is not. */
  readonly closed: boolean;
}

/**
 * Whether the side to play leads by area with every doubtful point, and every stone on one, counted against it.
 * `ownership` `[area]` from its side.
 */
export function surelyLeads(position: Position, ownership: Float32Array | undefined): boolean {
  if (!ownership) return false;
  const own = ownPoints(ownership).reduce((count, one) => count + one, 0);
  const { komi } = withBonusAsKomi(position);
  return 2 * own - position.area - (position.toPlay === BLACK ? komi : -komi) > 0;
}

/** Neutral points of a closed board are at most the area divided by this: 6 of 9×9, 30 of 19×19. */
const NEUTRAL_DIVISOR = 12;

export function standingOf(position: Position): Standing {
  const owners = new Int8Array(position.area);
  const black =
    finalArea(position.board, owners, position.rules.suicide) - withBonusAsKomi(position).komi;
  const neutral = owners.reduce((count, owner) => count + (owner === 0 ? 1 : 0), 0);
  return {
    lead: position.toPlay === BLACK ? black : -black,
    closed: neutral <= position.area / NEUTRAL_DIVISOR,
  };
}

/** A point with this ownership or more, for either side, has its owner. */
const OWNED = 0.8;
/** Share of the points that must have one: some are dame for good. */
const SETTLED_SHARE = 0.95;

/** The points, `[area]`, that the network gives to one side for good. */
export function settledPoints(ownership: Float32Array): Uint8Array {
  return Uint8Array.from(ownership, (owner) => (Math.abs(owner) >= OWNED ? 1 : 0));
}

/** Those of them that it gives to the side whose view the ownership is. */
export function ownPoints(ownership: Float32Array): Uint8Array {
  return Uint8Array.from(ownership, (owner) => (owner >= OWNED ? 1 : 0));
}

/** Whether every point that had its owner still has it; `after` is the opponent's view. */
export function keepsOwners(before: Float32Array, after: Float32Array): boolean {
  return before.every(
    (owner, point) => Math.abs(owner) < OWNED || -after[point]! * Math.sign(owner) >= OWNED,
  );
}

/** Whether the network expects next to no point to change hands. `ownership` `[area]` -1..1. */
export function isSettled(ownership: Float32Array | undefined): boolean {
  if (!ownership) return false;
  const owned = settledPoints(ownership).reduce((count, one) => count + one, 0);
  return owned >= SETTLED_SHARE * ownership.length;
}
