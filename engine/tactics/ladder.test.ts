import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printBoard, readDiagram } from '../testkit/diagrams.ts';
import { drawnGames, playDrawn } from '../testkit/random-games.ts';
import { Board } from '../rules/board.ts';
import { EMPTY, opponent, type Color } from '../rules/color.ts';
import { neighborsOf } from '../rules/neighbors.ts';
import type { Point } from '../rules/point.ts';
import { applySymmetry } from '../rules/symmetry.ts';
import { LadderReader } from './ladder.ts';

/** `c` is next to the stone that is chased; `z` lies on its way. */
const LADDER = `
  . . . . . . . . .
  . . . . . . . . .
  . . . X . . . . .
  . . X O c . . . .
  . . X d . . . . .
  . . . . . . . . .
  . . . . . . z . .
  . . . . . . . . .
  . . . . . . . . .`;
const CHASED = 3 * 9 + 3;

const swapped = (text: string): string =>
  text.replaceAll(/[XO]/g, (stone) => (stone === 'X' ? 'O' : 'X'));

describe.each([
  ['White', LADDER],
  ['Black', swapped(LADDER)],
])('a ladder after %s', (_, text) => {
  const reader = new LadderReader(9);
  const withStone = (name: string, byDefender: boolean) => {
    const { position, at } = readDiagram(text);
    const { board } = position;
    const defender = board.stones[CHASED] as Color;
    board.setStone(at(name), byDefender ? defender : opponent(defender));
    return { board, at };
  };

  it('runs to the edge and catches', () => {
    const { position, at } = readDiagram(text);
    expect(reader.isCaught(position.board, CHASED, true)).toBe(true);
    expect(reader.workingMoves(position.board, CHASED)).toEqual([at('c')]);
  });

  it('goes on catching after the first atari, whatever the defender does', () => {
    const { board } = withStone('c', false);
    expect(board.libertyCount(CHASED)).toBe(1);
    expect(reader.isCaught(board, CHASED, false)).toBe(true);
  });

  it('is broken by a stone of the defender on its way', () => {
    const { board } = withStone('z', true);
    expect(reader.isCaught(board, CHASED, true)).toBe(false);
    expect(reader.workingMoves(board, CHASED)).toEqual([]);
    const { at } = withStone('z', true);
    board.play(at('c'), opponent(board.stones[CHASED] as Color));
    expect(reader.isCaught(board, CHASED, false)).toBe(false);
  });

  it('is not broken by a stone of the attacker', () => {
    const { board } = withStone('z', false);
    expect(reader.isCaught(board, CHASED, true)).toBe(true);
  });

  it('is none for a chain with other liberties, or out of turn', () => {
    const { board } = withStone('c', false);
    expect(reader.isCaught(board, CHASED, true)).toBe(false);
    expect(reader.workingMoves(board, CHASED)).toEqual([]);
    const { position } = readDiagram(text);
    expect(reader.isCaught(position.board, CHASED, false)).toBe(false);
  });

  it('leaves the board as it was', () => {
    const { position } = readDiagram(text);
    const before = printBoard(position.board);
    reader.isCaught(position.board, CHASED, true);
    reader.workingMoves(position.board, CHASED);
    expect(printBoard(position.board)).toBe(before);
    expect(position.board.undoable).toBe(0);
  });
});

it('is not caught where the defender can take a stone of the attacker off', () => {
  const reader = new LadderReader(5);
  const held = `
    . X X . .
    X O O X .
    X O X . .
    X a X . .
    . X . . .`;
  const caught = readDiagram(held);
  expect(caught.position.board.libertyCount(6)).toBe(1);
  expect(reader.isCaught(caught.position.board, 6, false)).toBe(true);
  // The stone at the right has one liberty left, and White takes it.
  const saved = readDiagram(
    held.replace('. X X . .', '. X X O .').replace('X O X . .', 'X O X O .'),
  );
  expect(saved.position.board.libertyCount(8)).toBe(1);
  expect(reader.isCaught(saved.position.board, 6, false)).toBe(false);
});

/** The same question answered by trying everything, without bounds or short cuts. */
function plainlyCaught(board: Board, point: Point, attackerToPlay: boolean, depth = 0): boolean {
  if (depth > 60) throw new Error('This ladder has no end');
  const defender = board.stones[point] as Color;
  const liberties = board.liberties(point);
  const after = <T>(move: Point, color: Color, then: () => T): T => {
    board.play(move, color);
    const answer = then();
    board.undo();
    return answer;
  };
  if (attackerToPlay) {
    return liberties.some(
      (move) =>
        board.isLegal(move, opponent(defender), false) &&
        after(
          move,
          opponent(defender),
          () => board.libertyCount(point) === 1 && plainlyCaught(board, point, false, depth + 1),
        ),
    );
  }
  const captures = board
    .chainStones(point)
    .flatMap((stone) => [...neighborsOf(board.size).subarray(stone * 4, stone * 4 + 4)])
    .filter((near) => board.stones[near] === opponent(defender) && board.libertyCount(near) === 1)
    .flatMap((near) => board.liberties(near));
  return ![...new Set([...captures, ...liberties])].some(
    (move) =>
      board.isLegal(move, defender, false) &&
      after(move, defender, () => {
        const left = board.libertyCount(point);
        return left >= 3 || (left === 2 && !plainlyCaught(board, point, true, depth + 1));
      }),
  );
}

/**
 * Nodes that no ladder on these boards needs. One board in a hundred thousand needs more than the reader's usual
 * limit the one way round and fewer the other, for moves are tried in another order.
 */
const TO_THE_END = 10_000_000;

describe('in games without sense', () => {
  it('ladders are read as by trying everything', () => {
    let caught = 0;
    fc.assert(
      fc.property(drawnGames([4, 5]), (drawn) => {
        const { board, size } = playDrawn(drawn);
        const reader = new LadderReader(size, TO_THE_END);
        const copy = new Board(size);
        for (let point = 0; point < board.area; point++) {
          if (board.stones[point] === EMPTY || board.libertyCount(point) > 2) continue;
          const attackerToPlay = board.libertyCount(point) === 2;
          copy.copyFrom(board);
          const plain = plainlyCaught(copy, point, attackerToPlay);
          expect(reader.isCaught(board, point, attackerToPlay)).toBe(plain);
          if (plain) caught++;
        }
      }),
      { numRuns: 300 },
    );
    expect(caught).toBeGreaterThan(50);
  });

  it('ladders turn with the board', () => {
    fc.assert(
      fc.property(drawnGames([5]), fc.nat(7), (drawn, s) => {
        const { board, size } = playDrawn(drawn);
        const turned = new Board(size);
        board.stones.forEach((stone, point) => {
          turned.setStone(applySymmetry(point, size, s), stone as Color);
        });
        board.koPoint = -1;
        const reader = new LadderReader(size, TO_THE_END);
        for (let point = 0; point < board.area; point++) {
          if (board.stones[point] === EMPTY || board.libertyCount(point) > 2) continue;
          const attackerToPlay = board.libertyCount(point) === 2;
          expect(reader.isCaught(turned, applySymmetry(point, size, s), attackerToPlay)).toBe(
            reader.isCaught(board, point, attackerToPlay),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
