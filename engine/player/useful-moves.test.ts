import { expect, it } from 'vitest';
import { RULE_SETS } from '../rules/rule-set.ts';
import { readBoard, readDiagram } from '../testkit/diagrams.ts';
import { usefulMoves } from './useful-moves.ts';

const usefulIn = (text: string, rules = RULE_SETS.chinese): number[] => {
  const useful = usefulMoves(readBoard(text, { rules }));
  return [...useful.keys()].filter((move) => useful[move] === 1);
};

it('legal moves are useful but inside pass-alive areas', () => {
  expect(
    usefulIn(`
      . X . X .
      X X X X .
      . . . . .
      O O O O O
      . O . O .`),
  ).toEqual([4, 9, 10, 11, 12, 13, 14]);
});

it('nothing is useful on a board that is divided for good', () => {
  expect(
    usefulIn(`
      . X . X X
      X X X X .
      X X X X X
      O O O O O
      . O . O .`),
  ).toEqual([]);
});

it('an eye of a chain that is not safe yet is, and an illegal move is not', () => {
  const { position, at } = readDiagram(`
    a X O . .
    X X O . .
    O O O . .
    . . . . .
    . . . . .`);
  const useful = usefulMoves(position);
  expect(useful[at('a')]).toBe(0);
  position.skipTurn();
  expect(usefulMoves(position)[at('a')]).toBe(1);
  expect(useful[position.pass]).toBe(0);
});
