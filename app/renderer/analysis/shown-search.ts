/** What is known of the position on the board, from the analysis or from the file, in one form. */

import type { WireReport } from '../../../engine/protocol/report.ts';
import type { Move } from '../../../engine/rules/point.ts';
import type { Mark } from '../board/Board.tsx';
import type { NodeResult } from './node-result.ts';
import type { Choice } from './trail.ts';

export interface Candidate {
  readonly move: Move;
  readonly visits: number;
  /** Of the visits of all moves, 0..1. */
  readonly share: number;
  readonly prior: number;
  /** Black's, 0..1. */
  readonly winrate: number;
  /** Black's lead in points. */
  readonly scoreLead: number;
  readonly pv: readonly Move[];
}

export interface ShownSearch {
  readonly visits: number;
  /** Black's, 0..1. */
  readonly winrate: number;
  /** Black's lead in points. */
  readonly scoreLead: number;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** `[area]` 1 Black's .. -1 White's; of a search of this session only. */
  readonly ownership: Float32Array | undefined;
  /** `[area + 1]`, pass last; of a search of this session only. */
  readonly policy: Float32Array | undefined;
}

/** The deeper of the two. */
export function shownSearch(
  report: WireReport | undefined,
  result: NodeResult | undefined,
): ShownSearch | undefined {
  const deeper = report && (!result || report.visits >= result.visits) ? report : result;
  if (!deeper) return undefined;
  const all = deeper.moves.reduce((sum, { visits }) => sum + visits, 0);
  return {
    visits: deeper.visits,
    winrate: deeper.winrate,
    scoreLead: deeper.scoreLead,
    candidates: deeper.moves.map((row) => ({ ...row, share: all > 0 ? row.visits / all : 0 })),
    ownership: report?.ownership,
    policy: report?.policy,
  };
}

/** Marks are drawn for the first three, and for none that got less than this. */
const MARKED = 3;
const LEAST_SHARE = 0.05;

/** The candidates that are drawn on a board of `area` points; the best one in any case. */
export function markedCandidates(search: ShownSearch, area: number): Candidate[] {
  return search.candidates
    .filter(({ move, share }, index) => move < area && (index === 0 || share >= LEAST_SHARE))
    .slice(0, MARKED);
}

/** Hollow diamonds for instinct below filled ones for the search. */
export function marksOf(search: ShownSearch, area: number): Mark[] {
  const instinct: Mark[] = Array.from(search.policy ?? [], (weight, point): Mark => ({
    point,
    shape: 'diamond',
    weight,
  }))
    .filter(({ point, weight = 0 }) => point < area && weight >= LEAST_SHARE)
    .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
    .slice(0, MARKED);
  const thought = markedCandidates(search, area).map(({ move, share }): Mark => ({
    point: move,
    shape: 'diamond',
    filled: true,
    weight: share,
  }));
  // The larger of two on one point goes below, so that both are seen.
  return [...instinct, ...thought].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
}

/** The one move that would have been played. */
export function choiceMark({ move, visits }: Choice, area: number): Mark[] {
  return move < area ? [{ point: move, shape: 'diamond', filled: visits > 1, weight: 0.7 }] : [];
}
