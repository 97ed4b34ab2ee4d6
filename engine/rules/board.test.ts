import { describe, expect, it } from 'vitest';
import { printBoard, readDiagram } from '../testkit/diagrams.ts';
import { Board } from './board.ts';
import { BLACK, EMPTY, WHITE } from './color.ts';

describe('a board', () => {
  it.each([0, 20, 2.5, Number.NaN])('has no %d lines', (size) => {
    expect(() => new Board(size)).toThrow(RangeError);
  });

  it('takes captured chains off, several at a time', () => {
    const { position, at } = readDiagram(`
      . X X . .
      X O O X .
      . X a X .
      . X O X .
      . . X . .`);
    const { board } = position;
    const before = printBoard(board);
    expect(board.libertyCount(6)).toBe(1);
    expect(board.play(at('a'), BLACK)).toBe(3);
    expect(printBoard(board)).toBe(
      ['. X X . .', 'X . . X .', '. X X X .', '. X . X .', '. . X . .'].join('\n'),
    );
    board.undo();
    expect(printBoard(board)).toBe(before);
    expect(board.chainSize(6)).toBe(2);
  });

  it('forbids to retake a ko at once, and only that', () => {
    const { position, at } = readDiagram(`
      . X O .
      X a b O
      . X O .
      . . . .`);
    const { board } = position;
    board.setStone(at('a'), WHITE);
    expect(board.play(at('b'), BLACK)).toBe(1);
    expect([board.koPoint, board.koColor]).toEqual([at('a'), WHITE]);
    expect(board.isLegal(at('a'), WHITE, true)).toBe(false);
    board.play(12, WHITE);
    expect(board.koPoint).toBe(-1);
    board.undo();
    expect([board.koPoint, board.koColor]).toEqual([at('a'), WHITE]);
  });

  it('sees no ko where one stone takes three, or two take one', () => {
    const three = readDiagram(`
      . X X O
      X O O a
      . X X O
      . . . .`);
    expect(three.position.board.play(three.at('a'), BLACK)).toBe(3);
    expect(three.position.board.koPoint).toBe(-1);
    const joined = readDiagram(`
      O a X .
      X X . .
      . . . .
      . . . .`);
    expect(joined.position.board.play(joined.at('a'), BLACK)).toBe(1);
    expect(joined.position.board.koPoint).toBe(-1);
  });

  it('allows suicide only where it is asked to, and never instead of a capture', () => {
    const { position, at } = readDiagram(`
      a O . .
      O O . .
      . . . O
      . . O b`);
    const { board } = position;
    expect(board.isLegal(at('a'), BLACK, false)).toBe(false);
    expect(board.isLegal(at('a'), BLACK, true)).toBe(true);
    expect(board.isLegal(at('a'), WHITE, false)).toBe(true);
    expect(board.isLegal(at('b'), BLACK, false)).toBe(false);
    const before = printBoard(board);
    expect(board.play(at('a'), BLACK)).toBe(0);
    expect(printBoard(board)).toBe(before);
    board.undo();
    expect(printBoard(board)).toBe(before);
  });

  it('takes a whole chain off that kills itself', () => {
    const { position, at } = readDiagram(`
      X a O
      O O .
      . . .`);
    const { board } = position;
    const before = printBoard(board);
    expect(board.isLegal(at('a'), BLACK, false)).toBe(false);
    expect(board.play(at('a'), BLACK)).toBe(0);
    expect(printBoard(board)).toBe('. . O\nO O .\n. . .');
    board.undo();
    expect(printBoard(board)).toBe(before);
    expect(board.libertyCount(0)).toBe(1);
  });

  it('refuses to set a stone up where a chain would be left without a liberty', () => {
    const { position, at } = readDiagram(`
      X a .
      O . .
      . . .`);
    const { board } = position;
    const before = [printBoard(board), board.hashLow, board.hashHigh];
    expect(() => {
      board.setStone(at('a'), WHITE);
    }).toThrow('without a liberty');
    expect([printBoard(board), board.hashLow, board.hashHigh]).toEqual(before);
    expect(board.libertyCount(0)).toBe(1);
    board.setStone(at('a'), BLACK);
    expect(board.chainSize(0)).toBe(2);
  });

  it('takes back no further than to where it was copied, cleared or set up', () => {
    const board = new Board(5);
    const undo = () => {
      board.undo();
    };
    board.play(12, BLACK);
    expect(board.undoable).toBe(1);
    const copy = new Board(5);
    copy.copyFrom(board);
    expect(() => {
      copy.undo();
    }).toThrow('no move');
    board.setStone(3, WHITE);
    expect(undo).toThrow('no move');
    board.play(20, BLACK);
    board.clear();
    expect(undo).toThrow('no move');
    expect([board.hashLow, board.hashHigh, board.stones.every((stone) => stone === EMPTY)]).toEqual(
      [0, 0, true],
    );
  });

  it('goes on for longer than its first log of moves', () => {
    const board = new Board(19);
    const before: string[] = [];
    for (let point = 0; point < 200; point++) {
      before.push(printBoard(board));
      board.play(point, point % 2 === 0 ? BLACK : WHITE);
    }
    for (const stones of before.reverse()) {
      board.undo();
      expect(printBoard(board)).toBe(stones);
    }
  });
});
