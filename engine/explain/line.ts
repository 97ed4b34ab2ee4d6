/** One move searched on its own: the position after it is searched and the view turned back. */

import { finalArea } from '../rules/final-area.ts';
import { BLACK } from '../rules/color.ts';
import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { handicapPoints } from '../rules/score.ts';
import type { SearchLimits } from '../search/limits.ts';
import type { SearchReport } from '../search/report.ts';
import type { RunOptions } from '../search/search.ts';
import type { Comparison, Difference } from './explanation.ts';

/** A search handed in, like `Search.run`. What it does not finish because of the signal is not used. */
export type SearchFunction = (
  position: Position,
  limits: SearchLimits,
  options: RunOptions,
) => Promise<SearchReport>;

/** From the view of the side to play before the moves. */
export interface Line {
  /** The first of the moves. */
  readonly move: Move;
  readonly visits: number;
  readonly winrate: number;
  /** One standard error of it. */
  readonly winrateError: number;
  readonly scoreLead: number;
  /** One standard deviation of the final lead. */
  readonly spread: number;
  /** `[area]` */
  readonly ownership: Float32Array;
  readonly sequence: readonly Move[];
}

/** Searches the position after one or two moves; an even number leaves the same side to play. */
export async function searchLine(
  search: SearchFunction,
  position: Position,
  moves: readonly [Move, ...Move[]],
  visits: number,
  signal: AbortSignal | undefined,
): Promise<Line> {
  const after = position.clone();
  for (const move of moves) after.play(move);
  const sign = moves.length % 2 === 0 ? 1 : -1;
  if (after.gameOver) return finishedLine(after, position, moves, visits);
  const report = await search(after, { visits }, { ownership: true, ...(signal && { signal }) });
  signal?.throwIfAborted();
  return {
    move: moves[0],
    visits: report.visits,
    winrate: sign > 0 ? report.winrate : 1 - report.winrate,
    winrateError: report.winrateError,
    scoreLead: sign * report.scoreLead,
    spread: report.scoreSpread,
    ownership: (report.ownership ?? new Float32Array(position.area)).map((own) => sign * own),
    sequence: [...moves, ...(report.moves[0]?.pv ?? [])],
  };
}

/** Two passes ended the game: it is counted by area, as the search counts it. */
function finishedLine(
  after: Position,
  before: Position,
  moves: readonly [Move, ...Move[]],
  visits: number,
): Line {
  const owners = new Int8Array(after.area);
  const area = finalArea(after.board, owners, after.rules.suicide);
  const black = area - after.komi - handicapPoints(after);
  const sign = before.toPlay === BLACK ? 1 : -1;
  const scoreLead = sign * black;
  return {
    move: moves[0],
    visits,
    winrate: (Math.sign(scoreLead) + 1) / 2,
    winrateError: 0,
    scoreLead,
    spread: 0,
    ownership: Float32Array.from(owners, (owner) => sign * owner),
    sequence: moves,
  };
}

/**
 * How much better `one` is than `two`. The errors are those of differences of two means; of the points, from each
 * line's spread of the final lead over the root of its visits. Visits of one tree are not independent, so they are
 * estimates.
 */
export function differenceOf(one: Line, two: Line): Difference {
  return {
    points: one.scoreLead - two.scoreLead,
    winrate: one.winrate - two.winrate,
    error: Math.sqrt(one.spread ** 2 / one.visits + two.spread ** 2 / two.visits),
    winrateError: Math.hypot(one.winrateError, two.winrateError),
  };
}

export function compare(one: Line, two: Line, against: Move): Comparison {
  return { ...differenceOf(one, two), against, visits: Math.min(one.visits, two.visits) };
}
