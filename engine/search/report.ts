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
  /** Lower confidence bound of the winrate; 0 with fewer than two visits. */
  readonly lcb: number;
  /** Expected sequence, this move first. */
  readonly pv: readonly Move[];
}

export interface SearchReport {
  readonly toPlay: Color;
  readonly visits: number;
  readonly winrate: number;
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

/** Visited moves by visits, then by LCB, then by prior. */
export function moveReports(root: SearchNode, settings: SearchSettings): MoveReport[] {
  const reports: MoveReport[] = [];
  root.children.forEach((child, edge) => {
    if (!child || child.visits === 0) return;
    const mean = -child.value;
    reports.push({
      move: root.moves[edge]!,
      visits: child.visits,
      prior: root.priors[edge]!,
      winrate: winrateOf(mean),
      scoreLead: -child.lead,
      lcb: Math.max(0, winrateOf(mean - settings.lcbErrors * standardError(child))),
      pv: [root.moves[edge]!, ...principalVariation(child)],
    });
  });
  return reports.sort((a, b) => b.visits - a.visits || b.lcb - a.lcb || b.prior - a.prior);
}

/** Standard error of a node's mean value; as wide as the range with fewer than two visits. */
function standardError(node: SearchNode): number {
  if (node.visits < 2) return 2;
  const mean = node.value;
  const variance = Math.max(0, node.valueSquares / node.visits - mean * mean);
  return Math.sqrt(variance / (node.visits - 1));
}

const LONGEST_PV = 40;

/** The most visited moves from a node on. */
function principalVariation(from: SearchNode): Move[] {
  const moves: Move[] = [];
  let node: SearchNode | undefined = from;
  while (node && moves.length < LONGEST_PV) {
    let best = -1;
    let most = 0;
    node.children.forEach((child, edge) => {
      if (child && child.visits > most) {
        most = child.visits;
        best = edge;
      }
    });
    if (best < 0) break;
    moves.push(node.moves[best]!);
    node = node.children[best];
  }
  return moves;
}
