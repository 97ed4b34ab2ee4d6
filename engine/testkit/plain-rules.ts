/**
 * The rules once more, as slowly and plainly as can be, to check the fast ones against: boards are strings, chains
 * are flooded anew each time, superko looks every earlier board up.
 */

import { BLACK, opponent, type Color } from '../rules/color.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** One character a point: `.`, `X` or `O`. */
export type PlainBoard = string;

export interface PlainGame {
  readonly size: number;
  readonly rules: RuleSet;
  readonly board: PlainBoard;
  readonly toPlay: Color;
  /** Each board that was there, with the side to play where that matters; the present one included. */
  readonly seen: ReadonlySet<string>;
  readonly passes: number;
  /** Where the simple ko forbids the next move. */
  readonly koPoint: number | undefined;
}

const mark = (color: Color): string => (color === BLACK ? 'X' : 'O');

export function plainGame(size: number, rules: RuleSet): PlainGame {
  const board = '.'.repeat(size * size);
  const seen = new Set([keyOf(board, BLACK, rules)]);
  return { size, rules, board, toPlay: BLACK, seen, passes: 0, koPoint: undefined };
}

export function plainNeighbors(point: number, size: number): number[] {
  const x = point % size;
  const y = Math.floor(point / size);
  const around = [
    [x, y - 1],
    [x - 1, y],
    [x + 1, y],
    [x, y + 1],
  ] as const;
  return around
    .filter(([column, row]) => column >= 0 && row >= 0 && column < size && row < size)
    .map(([column, row]) => row * size + column);
}

export interface PlainChain {
  readonly stones: readonly number[];
  readonly liberties: readonly number[];
}

export function plainChain(board: PlainBoard, size: number, from: number): PlainChain {
  const stones = new Set([from]);
  const liberties = new Set<number>();
  for (const stone of stones) {
    for (const near of plainNeighbors(stone, size)) {
      if (board[near] === '.') liberties.add(near);
      else if (board[near] === board[from]) stones.add(near);
    }
  }
  const sorted = (points: Set<number>): number[] => [...points].sort((a, b) => a - b);
  return { stones: sorted(stones), liberties: sorted(liberties) };
}

/** The game after a move, `size * size` being the pass; undefined where the move is illegal. */
export function plainPlay(game: PlainGame, move: number): PlainGame | undefined {
  const { size, rules, toPlay, passes } = game;
  if (passes >= 2) return undefined;
  const next = opponent(toPlay);
  const seenWith = (board: PlainBoard): Set<string> =>
    new Set([...game.seen, keyOf(board, next, rules)]);
  if (move === size * size) {
    const seen = seenWith(game.board);
    return { ...game, toPlay: next, seen, passes: passes + 1, koPoint: undefined };
  }
  if (game.board[move] !== '.' || move === game.koPoint) return undefined;
  let board = withPoints(game.board, [move], mark(toPlay));
  const taken: number[] = [];
  for (const near of plainNeighbors(move, size)) {
    if (board[near] !== mark(next)) continue;
    const chain = plainChain(board, size, near);
    if (chain.liberties.length > 0) continue;
    taken.push(...chain.stones);
    board = withPoints(board, chain.stones, '.');
  }
  const own = plainChain(board, size, move);
  if (own.liberties.length === 0) {
    if (!rules.suicide) return undefined;
    board = withPoints(board, own.stones, '.');
  }
  if (rules.ko !== 'simple' && game.seen.has(keyOf(board, next, rules))) return undefined;
  const isKo = taken.length === 1 && own.stones.length === 1 && own.liberties.length === 1;
  const koPoint = isKo ? taken[0] : undefined;
  return { size, rules, board, toPlay: next, seen: seenWith(board), passes: 0, koPoint };
}

/** How many ways there are to play on for so many moves, passes included. */
export function plainPerft(game: PlainGame, depth: number): number {
  if (depth === 0) return 1;
  let count = 0;
  for (let move = 0; move <= game.board.length; move++) {
    const after = plainPlay(game, move);
    if (after) count += plainPerft(after, depth - 1);
  }
  return count;
}

function withPoints(board: PlainBoard, points: readonly number[], to: string): PlainBoard {
  const marks = board.split('');
  for (const point of points) marks[point] = to;
  return marks.join('');
}

function keyOf(board: PlainBoard, toPlay: Color, rules: RuleSet): string {
  return rules.ko === 'situational' ? `${toPlay} ${board}` : board;
}
