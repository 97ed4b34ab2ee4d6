/** A line that ends the game is counted as the tree search counts it, so that the two can be compared. */

import { describe, expect, it } from 'vitest';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import type { Position } from '../rules/position.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { Search } from '../search/search.ts';
import { readBoard } from '../testkit/diagrams.ts';
import { searchLine, type SearchFunction } from './line.ts';

const nobodySearches: SearchFunction = () =>
  Promise.reject(new Error('There is nothing to search'));

/** The lead after the pass that ends the game, as the tree holds it. */
async function leadInTree(position: Position): Promise<number | undefined> {
  const search = new Search(new UniformEvaluator());
  const { moves } = await search.run(position, { visits: 200 });
  return moves.find(({ move }) => move === position.pass)?.scoreLead;
}

async function expectSameLead(position: Position, lead: number): Promise<void> {
  const line = await searchLine(nobodySearches, position, [position.pass], 50, undefined);
  expect(line.scoreLead).toBe(lead);
  expect(await leadInTree(position)).toBe(lead);
}

describe('a line that ends the game', () => {
  it('counts what White gets for handicap stones', async () => {
    const position = newPosition({
      size: 5,
      rules: RULE_SETS.chinese,
      komi: 0.5,
      black: [6, 8, 16, 18],
    });
    position.play(position.pass);
    // Black owns the whole board, less komi and four points.
    await expectSameLead(position, 25 - 0.5 - 4);
  });

  it('reckons with suicide where the rules allow it', async () => {
    const corner = `
      O O X X X
      O . X . X
      X X X X X
      . . . . .
      . . . . .`;
    for (const [rules, black] of [
      ['chinese', 25],
      // White's three stones stand, and the point between them and Black is nobody's.
      ['tromp-taylor', 21 - 3],
    ] as const) {
      const position = readBoard(corner, { rules: RULE_SETS[rules] });
      position.play(position.pass);
      await expectSameLead(position, -black);
    }
  });
});
