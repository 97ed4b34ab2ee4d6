/** What must hold after every move of every game, whatever the rules. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printBoard } from '../testkit/diagrams.ts';
import { plainChain, plainGame, plainPlay } from '../testkit/plain-rules.ts';
import { drawnGames, playDrawn } from '../testkit/random-games.ts';
import type { Board } from './board.ts';
import { EMPTY } from './color.ts';
import type { Position } from './position.ts';
import { newPosition } from './replay.ts';
import { SYMMETRIES, applySymmetry, inverseSymmetry, symmetryTable } from './symmetry.ts';
import { STONE_HIGH, STONE_LOW, STONE_STRIDE } from './zobrist.ts';

const RUNS = { numRuns: 70 };

const plainBoard = (board: Board): string => printBoard(board).replaceAll(/\s/g, '');

/** Everything of a position that can be seen from outside. */
function viewOf(position: Position): unknown {
  const { board } = position;
  const legal = new Uint8Array(position.area + 1);
  const count = position.legalMoves(legal);
  return {
    stones: plainBoard(board),
    hash: [board.hashLow, board.hashHigh, position.situationHash()],
    ko: board.koPoint < 0 ? 'none' : [board.koPoint, board.koColor],
    chains: [...board.stones.keys()]
      .filter((point) => board.stones[point] !== EMPTY)
      .map((point) => [board.libertyCount(point), board.chainSize(point)]),
    legal: [...legal],
    count,
    toPlay: position.toPlay,
    moveNumber: position.moveNumber,
    passes: [position.consecutivePasses, ...position.passes],
    captured: [...position.captured],
    last: [0, 1, 2, 3, 4].map((back) => position.lastMove(back)),
  };
}

describe('after every move', () => {
  it('stones, ko and legal moves are those of the plain rules', () => {
    fc.assert(
      fc.property(drawnGames(), (drawn) => {
        let plain = plainGame(drawn.size, drawn.rules);
        playDrawn(drawn, (position, move) => {
          expect(plainBoard(position.board)).toBe(plain.board);
          for (let other = 0; other <= position.area; other++) {
            expect(position.isLegal(other)).toBe(plainPlay(plain, other) !== undefined);
          }
          plain = plainPlay(plain, move)!;
        });
      }),
      { numRuns: 40 },
    );
  });

  it('chains and liberties equal those counted anew', () => {
    fc.assert(
      fc.property(drawnGames(), (drawn) => {
        playDrawn(drawn, ({ board, size }) => {
          const stones = plainBoard(board);
          for (let point = 0; point < board.area; point++) {
            if (board.stones[point] === EMPTY) continue;
            const chain = plainChain(stones, size, point);
            expect(board.chainStones(point).sort((a, b) => a - b)).toEqual(chain.stones);
            expect(board.chainSize(point)).toBe(chain.stones.length);
            expect(board.liberties(point).sort((a, b) => a - b)).toEqual(chain.liberties);
            expect(board.libertyCount(point)).toBe(chain.liberties.length);
            expect(board.chainHead(board.chainHead(point))).toBe(board.chainHead(point));
          }
        });
      }),
      RUNS,
    );
  });

  it('the hash equals the one computed anew, and was foretold', () => {
    fc.assert(
      fc.property(drawnGames(), (drawn) => {
        const foretold = new Int32Array(2);
        let expected: number[] | undefined;
        playDrawn(drawn, (position, move) => {
          const { board } = position;
          const now = [board.hashLow, board.hashHigh];
          if (expected) expect(now).toEqual(expected);
          let low = 0;
          let high = 0;
          board.stones.forEach((color, point) => {
            if (color === EMPTY) return;
            low ^= STONE_LOW[color * STONE_STRIDE + point]!;
            high ^= STONE_HIGH[color * STONE_STRIDE + point]!;
          });
          expect(now).toEqual([low, high]);
          if (move === position.pass) expected = now;
          else {
            board.hashAfter(move, position.toPlay, foretold);
            expected = [...foretold];
          }
        });
      }),
      RUNS,
    );
  });

  it('taking back gives exactly what was there, down to the first move', () => {
    fc.assert(
      fc.property(drawnGames(), (drawn) => {
        const views: unknown[] = [];
        const position = playDrawn(drawn, (before) => views.push(viewOf(before)));
        while (views.length > 0) {
          position.undo();
          expect(viewOf(position)).toEqual(views.pop());
        }
        expect(() => {
          position.undo();
        }).toThrow('no move to take back');
      }),
      RUNS,
    );
  });

  it('a copy is the same game, and its own', () => {
    fc.assert(
      fc.property(drawnGames(), fc.nat(999), (drawn, pick) => {
        const copies: Position[] = [];
        const position = playDrawn(drawn, (before) => {
          if (before.moveNumber === pick % drawn.picks.length) copies.push(before.clone());
        });
        const [copy] = copies;
        if (!copy) return;
        const from = copy.moveNumber;
        const before = viewOf(copy);
        for (let at = from; at < position.moveNumber; at++) {
          const move = position.lastMove(position.moveNumber - 1 - at);
          expect(copy.isLegal(move)).toBe(true);
          copy.play(move);
        }
        expect(viewOf(copy)).toEqual(viewOf(position));
        while (copy.moveNumber > from) copy.undo();
        expect(viewOf(copy)).toEqual(before);
        expect(() => {
          copy.undo();
        }).toThrow('no move to take back');
      }),
      RUNS,
    );
  });
});

describe('the eight symmetries', () => {
  it('commute with play', () => {
    fc.assert(
      fc.property(drawnGames(), fc.nat(SYMMETRIES - 1), (drawn, s) => {
        const { size, rules } = drawn;
        const turned = newPosition({ size, rules, komi: 7 });
        playDrawn(drawn, (position, move) => {
          const { board, area } = position;
          for (let point = 0; point < area; point++) {
            const image = applySymmetry(point, size, s);
            expect(turned.board.stones[image]).toBe(board.stones[point]);
            expect(turned.isLegal(image)).toBe(position.isLegal(point));
            if (board.koPoint === point) expect(turned.board.koPoint).toBe(image);
          }
          turned.play(applySymmetry(move, size, s));
          expect(turned.toPlay).not.toBe(position.toPlay);
        });
      }),
      RUNS,
    );
  });

  it.each([1, 2, 5, 9, 19])('are eight ways onto %i lines, each with its way back', (size) => {
    const seen = new Set<string>();
    for (let s = 0; s < SYMMETRIES; s++) {
      const table = symmetryTable(size, s);
      expect(new Set(table).size).toBe(size * size + 1);
      expect(applySymmetry(size * size, size, s)).toBe(size * size);
      for (const [point, image] of table.entries()) {
        expect(applySymmetry(image, size, inverseSymmetry(s))).toBe(point);
      }
      seen.add(table.join());
    }
    expect(seen.size).toBe(size === 1 ? 1 : SYMMETRIES);
    expect(() => symmetryTable(size, SYMMETRIES)).toThrow(RangeError);
  });
});
