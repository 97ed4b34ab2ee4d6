/** One game of a match: from its opening to its result. */

import { BLACK, WHITE, opponent, type Color } from '../rules/color.ts';
import { isDecided } from '../rules/decided.ts';
import { finalAreaLead } from '../rules/final-area.ts';
import { formatMove, type Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { illegalReason, newPosition, playGame, type PlayedMove } from '../rules/replay.ts';
import { RULE_SETS, type RulesName } from '../rules/rule-set.ts';
import type { Choice, Player } from '../player/player.ts';
import { ForfeitError } from './contestant.ts';
import type { Opening } from './opening.ts';

export interface GameConditions {
  readonly size: number;
  readonly rules: RulesName;
  /** Points that White gets. */
  readonly komi: number;
  /** A game is counted as it stands after so many moves, the opening's included. */
  readonly maxMoves: number;
  /** Counts a finished position: Black minus White in points, komi included. `countFinalArea` unless given. */
  readonly count?: CountGame;
}

/** Throws soon after the signal aborts. */
export type CountGame = (
  position: Position,
  moves: readonly PlayedMove[],
  signal?: AbortSignal,
) => Promise<number>;

export type GameEnd =
  'passes' | 'decided' | 'move-limit' | 'resignation' | 'illegal-move' | 'forfeit';

export interface PlayedGame {
  readonly moves: readonly PlayedMove[];
  readonly end: GameEnd;
  /** Undefined for a draw. */
  readonly winner: Color | undefined;
  /** Black minus White with komi, where the game was counted. */
  readonly lead: number | undefined;
  /** The same with all stones alive, where somebody else counted. */
  readonly allAliveLead?: number;
  /** The move that lost the game by breaking the rules. */
  readonly illegal?: string;
  /** Why the loser could not go on, where it could not. */
  readonly forfeit?: string;
}

export async function playMatchGame(
  black: Player,
  white: Player,
  opening: Opening,
  conditions: GameConditions,
  signal?: AbortSignal,
): Promise<PlayedGame> {
  const { size, komi, maxMoves } = conditions;
  const position = newPosition({ size, rules: RULE_SETS[conditions.rules], komi });
  const moves = colored(opening);
  playGame(position, moves);
  const alive = new Uint8Array(position.area);
  let decided = false;
  while (!position.gameOver && !decided && moves.length < maxMoves) {
    signal?.throwIfAborted();
    const color = position.toPlay;
    const player = color === BLACK ? black : white;
    const lost = (end: GameEnd): PlayedGame => {
      return { moves, end, winner: opponent(color), lead: undefined };
    };
    let move: Choice['move'];
    try {
      ({ move } = await player.genmove(position, signal ? { signal } : {}));
    } catch (error) {
      if (!(error instanceof ForfeitError)) throw error;
      return { ...lost('forfeit'), forfeit: error.message };
    }
    if (move === 'resign') return lost('resignation');
    const reason = illegalReason(position, move);
    if (reason) return { ...lost('illegal-move'), illegal: `${nameOf(move, size)}: ${reason}` };
    position.play(move);
    moves.push({ color, move });
    decided = isDecided(position, alive);
  }
  const allAliveLead = await countFinalArea(position);
  const { count } = conditions;
  const lead = count ? await count(position, moves, signal) : allAliveLead;
  const winner = lead > 0 ? BLACK : lead < 0 ? WHITE : undefined;
  const end = position.gameOver ? 'passes' : decided ? 'decided' : 'move-limit';
  return { moves, end, winner, lead, ...(count && { allAliveLead }) };
}

/** Area scoring of a game that was played out: every stone is alive but those inside a pass-alive area. */
export function countFinalArea(position: Position): Promise<number> {
  return Promise.resolve(finalAreaLead(position.board, position.rules.suicide) - position.komi);
}

function colored(opening: Opening): PlayedMove[] {
  return opening.map((move, i) => ({ color: i % 2 === 0 ? BLACK : WHITE, move }));
}

function nameOf(move: Move, size: number): string {
  const known = Number.isInteger(move) && move >= 0 && move <= size * size;
  return known ? formatMove(move, size) : String(move);
}
