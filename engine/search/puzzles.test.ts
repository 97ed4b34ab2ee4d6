import { describe, expect, it } from 'vitest';
import { PlayoutEvaluator } from '../evaluator/playout-evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { BLACK, WHITE, opponent, type Color } from '../rules/color.ts';
import { readDiagram } from '../testkit/diagrams.ts';
import { CountingEvaluator } from '../testkit/fake-evaluators.ts';
import { createRandom } from './random.ts';
import { Search } from './search.ts';

/** The same board and question for the other side. */
const swap = (rows: string): string =>
  rows.replaceAll(/[XO]/g, (mark) => (mark === 'X' ? 'O' : 'X'));

interface Puzzle {
  readonly name: string;
  readonly rows: string;
  readonly toPlay: Color;
  /** White's, in points, as the board is drawn here. */
  readonly komi: number;
  readonly visits: number;
}

const PUZZLES: Puzzle[] = [
  {
    name: 'two chains with one liberty, the same: capture first',
    rows: `X X X X X
           X X X X X
           O O O O a
           X X X O O
           . X . X X`,
    toPlay: BLACK,
    komi: 0,
    visits: 20_000,
  },
  {
    name: 'an eye of three points: play in the middle and the group is dead',
    rows: `. a . O X
           O O O O X
           X X X X X
           . X . X .
           X X X X .`,
    toPlay: BLACK,
    komi: 10,
    visits: 8000,
  },
];

describe('tactics found by search alone, with an evaluator that knows nothing', () => {
  for (const { name, rows, toPlay, komi, visits } of PUZZLES) {
    it(name, async () => {
      const black = readDiagram(rows, { toPlay, komi });
      const white = readDiagram(swap(rows), { toPlay: opponent(toPlay), komi: -komi });
      for (const { position, at } of [black, white]) {
        const report = await new Search(new UniformEvaluator()).run(position, { visits });
        expect(report.moves[0]?.move).toBe(at('a'));
        expect(report.moves[0]?.visits).toBeGreaterThan(visits / 2);
      }
    });
  }
});

describe('tactics found with an evaluator that counts the board as it stands', () => {
  it('sees the capture for either side in a few visits', async () => {
    const rows = PUZZLES[0]?.rows ?? '';
    for (const toPlay of [BLACK, WHITE]) {
      const text = toPlay === BLACK ? rows : swap(rows);
      const { position, at } = readDiagram(text, { toPlay });
      const report = await new Search(new CountingEvaluator()).run(position, { visits: 50 });
      expect(report.moves[0]?.move).toBe(at('a'));
      expect(report.winrate).toBeGreaterThan(0.6);
      expect(report.scoreLead).toBeGreaterThan(5);
    }
  });
});

describe('tactics found by random games', () => {
  it('captures what would get away', async () => {
    const { position, at } = readDiagram(
      `. . . . . . .
       . O O O O . .
       O X X X X a .
       . O O O O . .
       . X . . X X .
       . X . . . X .
       . . . . . . .`,
      { toPlay: WHITE, komi: 0 },
    );
    const search = new Search(new PlayoutEvaluator(createRandom));
    const report = await search.run(position, { visits: 1000 });
    expect(report.moves[0]?.move).toBe(at('a'));
  });
});
