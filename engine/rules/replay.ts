/** From what a record holds (set-up stones and moves) to a position, with a reason for each refusal. */

import { BLACK, EMPTY, WHITE, type Color } from './color.ts';
import { formatMove, type Move, type Point } from './point.ts';
import { Position } from './position.ts';
import type { RuleSet } from './rule-set.ts';

export interface GameSetup {
  readonly size: number;
  readonly rules: RuleSet;
  /** Points that White gets. */
  readonly komi: number;
  /** Stones on the board before the first move. */
  readonly black?: readonly Point[];
  readonly white?: readonly Point[];
  /** White where Black was given two stones or more and White none, else Black, unless said otherwise. */
  readonly toPlay?: Color;
}

export interface PlayedMove {
  readonly color: Color;
  readonly move: Move;
}

export type IllegalReason = 'off-board' | 'occupied' | 'suicide' | 'ko' | 'superko' | 'game-over';

export class IllegalMoveError extends Error {
  override readonly name = 'IllegalMoveError';
  /** 1-based. */
  readonly moveNumber: number;
  readonly reason: IllegalReason;

  constructor(moveNumber: number, move: string, reason: IllegalReason) {
    super(`Move ${moveNumber} (${move}) is not legal: ${reason}`);
    this.moveNumber = moveNumber;
    this.reason = reason;
  }
}

/** Throws where a set-up stone is off the board, set twice, or left without a liberty. */
export function newPosition(setup: GameSetup): Position {
  const position = new Position(setup.size, setup.rules, setup.komi);
  const black = setup.black ?? [];
  const white = setup.white ?? [];
  for (const [points, color] of [
    [black, BLACK],
    [white, WHITE],
  ] as const) {
    for (const point of points) {
      if (!Number.isInteger(point) || point < 0 || point >= position.area) {
        throw new RangeError(`A set-up stone is off the board: ${point}`);
      }
      if (position.board.stones[point] !== EMPTY) {
        throw new RangeError(`Two set-up stones stand on ${formatMove(point, setup.size)}`);
      }
      position.board.setStone(point, color);
    }
  }
  const handicap = black.length >= 2 && white.length === 0;
  position.handicapStones = handicap ? black.length : 0;
  position.startHere(setup.toPlay ?? (handicap ? WHITE : BLACK));
  return position;
}

/** Why the side to play may not play there; undefined where it may. */
export function illegalReason(position: Position, move: Move): IllegalReason | undefined {
  if (position.isLegal(move)) return undefined;
  const { board, rules, toPlay } = position;
  const breathes = (): boolean => board.isLegal(move, toPlay, rules.suicide);
  return unplayableReason(position, move) ?? (breathes() ? 'superko' : 'suicide');
}

/** Why it is no move under any rules. */
function unplayableReason(
  { area, board, gameOver, pass, toPlay }: Position,
  move: Move,
): IllegalReason | undefined {
  if (gameOver) return 'game-over';
  if (move === pass) return undefined;
  if (!Number.isInteger(move) || move < 0 || move >= area) return 'off-board';
  if (board.stones[move] !== EMPTY) return 'occupied';
  return move === board.koPoint && toPlay === board.koColor ? 'ko' : undefined;
}

/**
 * Plays the moves in order; a side may move twice running, as records do. Throws `IllegalMoveError` at the
 * first move that the rules refuse; the moves before it stay played. With `tolerant` that is one that no rules
 * allow: repetitions and suicide stand, as they were played somewhere.
 */
export function playGame(position: Position, moves: readonly PlayedMove[], tolerant = false): void {
  const refusal = tolerant ? unplayableReason : illegalReason;
  for (const { color, move } of moves) {
    if (color !== position.toPlay) position.skipTurn();
    const reason = refusal(position, move);
    if (reason) {
      const inRange = Number.isInteger(move) && move >= 0 && move <= position.area;
      const name = inRange ? formatMove(move, position.size) : String(move);
      throw new IllegalMoveError(position.moveNumber + 1, name, reason);
    }
    position.play(move);
  }
}

/** The last `count` moves that led to a position, first one first; all of them when left out. */
export function movesTo(position: Position, count = position.moveNumber): PlayedMove[] {
  return Array.from({ length: count }, (_, i) => {
    const back = count - 1 - i;
    return { color: position.lastColor(back), move: position.lastMove(back) };
  });
}
