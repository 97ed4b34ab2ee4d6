/** What the end of a human game says about its positions: as much as is known for certain, no more. */

import { isBlackTurn, type HumanGame } from '../../dataset/human/human-game.ts';
import { komiOf, positionBefore } from '../../dataset/human/replay-human.ts';
import { BLACK } from '../../rules/color.ts';
import { finalArea } from '../../rules/final-area.ts';
import { RULE_SETS } from '../../rules/rule-set.ts';

/** All seen by Black; what is not known is undefined. */
export interface Outcome {
  /** 1 won, 0.5 drawn, 0 lost; unknown where the clock or a lost connection decided. */
  readonly value: number | undefined;
  /** Black minus White in points with komi, where the game was counted. */
  readonly score: number | undefined;
  /** `[area]` 1 Black's, -1 White's, 0 nobody's. */
  readonly ownership: Int8Array | undefined;
}

/** Area and territory rules count a board without dead stones alike to a point. */
const COUNTING_DIFFERENCE = 1;

export function outcomeOf(game: HumanGame): Outcome {
  const { result } = game;
  if (result?.kind === 'draw') return withOwnership(game, 0.5, 0);
  if (result?.kind !== 'win' || result.by === 'time' || result.by === 'forfeit') {
    return { value: undefined, score: undefined, ownership: undefined };
  }
  const black = result.winner === BLACK;
  if (typeof result.by !== 'number') {
    return { value: black ? 1 : 0, score: undefined, ownership: undefined };
  }
  return withOwnership(game, black ? 1 : 0, black ? result.by : -result.by);
}

/**
 * Records do not say which stones were dead. Where counting every stone as alive gives the recorded score, there
 * were none, and the owners are those of the final board.
 */
function withOwnership(game: HumanGame, value: number, score: number): Outcome {
  const { moves, size } = game;
  const pass = size * size;
  if (moves.at(-1) !== pass || moves.at(-2) !== pass) return { value, score, ownership: undefined };
  const end = positionBefore(game, moves.length, RULE_SETS.japanese);
  const ownership = new Int8Array(pass);
  const counted = finalArea(end.board, ownership) - komiOf(game);
  const agrees = Math.abs(counted - score) <= COUNTING_DIFFERENCE;
  return { value, score, ownership: agrees ? ownership : undefined };
}

/** 1 where the side that moves at `turn` is Black, else -1: what turns Black's view into its own. */
export function viewAt(game: HumanGame, turn: number): 1 | -1 {
  return isBlackTurn(game, turn) ? 1 : -1;
}
