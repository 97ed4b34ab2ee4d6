/** What a search has found, for boards, players, GTP and training alike; all from the side to play. */

import type { Color } from '../rules/color.ts';
import type { Move } from '../rules/point.ts';
import type { SearchNode } from './node.ts';
import type { SearchSettings } from './settings.ts';

export interface MoveReport {
  readonly move: Move;
  readonly visits: number;
  /** The network's probability, 0..1. */
  readonly prior: number;
  /** 0..1 */
  readonly winrate: number;
  /** Points. */
  readonly scoreLead: number;
  /** Lower confidence bound of the winrate, 0..1; 0 with fewer than two visits. */
  readonly lcb: number;
  /** Expected sequence, this move first. */
  readonly pv: readonly Move[];
  /** Visits of the node that each move of the sequence leads to, where they were looked up. */
  readonly pvVisits?: readonly number[];
}

export interface SearchReport {
  readonly toPlay: Color;
  readonly visits: number;
  readonly winrate: number;
  /** One standard error of the winrate, 0..1; 1 with fewer than two visits. */
  readonly winrateError: number;
  readonly scoreLead: number;
  /** One standard deviation of the final lead, in points. */
  readonly scoreSpread: number;
  /** `[area]` 1 own .. -1 the opponent's, averaged over the simulations; absent when not asked for. */
  readonly ownership?: Float32Array;
  /** `[area + 1]` the network's policy at the root. */
  readonly policy: Float32Array;
  readonly networkHash: string;
  /** Visited moves, best first. */
  readonly moves: readonly MoveReport[];
}

export function winrateOf(value: number): number {
  return (value + 1) / 2;
}

export function winrateErrorOf(node: SearchNode): number {
  return standardError(node) / 2;
}

/** Standard deviation of the final lead: within the evaluations and between them. */
export function scoreSpreadOf(node: SearchNode): number {
  if (node.visits === 0) return 0;
  return Math.sqrt(Math.max(0, node.leadSquares / node.visits - node.lead * node.lead));
}

/**
 * Visited moves, best first: by visits, then by LCB, then by prior; with `bestBy` `lcb` the one with the highest LCB
 * before all others. `policy` `[area + 1]` is without noise.
 */
export function moveReports(
  root: SearchNode,
  policy: Float32Array,
  settings: SearchSettings,
): MoveReport[] {
  const moves = root.children
    .filter((child) => child.visits > 0)
    .map((child) => ({
      move: child.move,
      visits: child.visits,
      prior: policy[child.move]!,
      winrate: winrateOf(-child.value),
      scoreLead: -child.lead,
      lcb: Math.max(0, winrateOf(-child.value - settings.lcbErrors * standardError(child))),
      ...principalVariation(child),
    }))
    .sort((a, b) => b.visits - a.visits || b.lcb - a.lcb || b.prior - a.prior);
  return settings.bestBy === 'lcb' ? bestBoundFirst(moves) : moves;
}

/** Moves with a smaller share of the most visits are not trusted, however good they look. */
const FAIR_SHARE = 0.15;

/** `moves` by visits. */
function bestBoundFirst(moves: MoveReport[]): MoveReport[] {
  const [most] = moves;
  if (!most) return moves;
  const best = moves
    .filter(({ visits }) => visits >= FAIR_SHARE * most.visits)
    .reduce((a, b) => (b.lcb > a.lcb ? b : a));
  return [best, ...moves.filter((move) => move !== best)];
}

/** Squared deviation counted to every move, so that a few equal values do not look certain. */
const PRIOR_SQUARES = 0.1;

/** Standard error of a node's mean value; as wide as the range with fewer than two visits. */
function standardError(node: SearchNode): number {
  const { visits, value } = node;
  if (visits < 2) return 2;
  const squares = Math.max(0, node.valueSquares - visits * value * value) + PRIOR_SQUARES;
  return Math.sqrt(squares / (visits - 1) / visits);
}

const LONGEST_PV = 40;

/** The move to a node and the most visited moves from there on. */
function principalVariation(from: SearchNode): { pv: Move[]; pvVisits: number[] } {
  const pv: Move[] = [];
  const pvVisits: number[] = [];
  for (let node: SearchNode | undefined = from; node && pv.length < LONGEST_PV;) {
    pv.push(node.move);
    pvVisits.push(node.visits);
    node = mostVisited(node);
  }
  return { pv, pvVisits };
}

function mostVisited(node: SearchNode): SearchNode | undefined {
  let best: SearchNode | undefined;
  for (const child of node.children) {
    if (child.visits > (best?.visits ?? 0)) best = child;
  }
  return best;
}
