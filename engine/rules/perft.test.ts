/** Counts of all ways to play so many moves, against the plain rules and against counts taken once. */

import { describe, expect, it } from 'vitest';
import { plainGame, plainPerft } from '../testkit/plain-rules.ts';
import { Position } from './position.ts';
import { RULE_SETS } from './rule-set.ts';

function perft(position: Position, depth: number): number {
  if (depth === 0) return 1;
  let count = 0;
  for (let move = 0; move <= position.area; move++) {
    if (!position.isLegal(move)) continue;
    position.play(move);
    count += perft(position, depth - 1);
    position.undo();
  }
  return count;
}

describe.each([
  { ko: 'simple', suicide: false, nineOn2: 5768, fiveOn3: 33_384 },
  { ko: 'simple', suicide: true, nineOn2: 14_408, fiveOn3: 34_272 },
  { ko: 'positional', suicide: false, nineOn2: 4184, fiveOn3: 33_384 },
  { ko: 'positional', suicide: true, nineOn2: 4184, fiveOn3: 33_384 },
  { ko: 'situational', suicide: false, nineOn2: 4544, fiveOn3: 33_384 },
  { ko: 'situational', suicide: true, nineOn2: 9808, fiveOn3: 34_272 },
] as const)('with $ko ko and suicide $suicide', ({ ko, suicide, nineOn2, fiveOn3 }) => {
  const rules = { ...RULE_SETS.chinese, ko, suicide };

  it.each([
    [2, 9, nineOn2],
    [3, 5, fiveOn3],
  ])('%i lines: as many games of %i moves as by the plain rules, %i', (size, depth, count) => {
    const position = new Position(size, rules, 0);
    const plain = plainPerft(plainGame(size, rules), depth);
    expect(perft(position, depth)).toBe(plain);
    expect(plain).toBe(count);
  });
});
