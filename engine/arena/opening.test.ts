import { describe, expect, it } from 'vitest';
import { BLACK, opponent, type Color } from '../rules/color.ts';
import { newPosition, playGame } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { symmetryTable } from '../rules/symmetry.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import { drawOpenings, type Opening, type RandomNumbers } from './opening.ts';

const numbers = (seed: number): RandomNumbers => ({ next: seededRandom(seed) });

function stonesOf(opening: Opening, size: number): string {
  const position = newPosition({ size, rules: RULE_SETS.chinese, komi: 7 });
  let color: Color = BLACK;
  const moves = opening.map((move) => {
    const played = { color, move };
    color = opponent(color);
    return played;
  });
  playGame(position, moves);
  expect(position.toPlay).toBe(BLACK);
  const images = Array.from({ length: 8 }, (_, s) => {
    const table = symmetryTable(size, s);
    const stones = new Array<number>(size * size).fill(0);
    position.board.stones.forEach((stone, point) => {
      stones[table[point] ?? -1] = stone;
    });
    return stones.join('');
  });
  return images.sort()[0] ?? '';
}

describe('drawOpenings', () => {
  it('gives legal openings of which no two are alike, the empty board first', () => {
    for (const size of [7, 9, 13, 19]) {
      const openings = drawOpenings(50, size, numbers(3));
      expect(openings).toHaveLength(50);
      expect(openings[0]).toEqual([]);
      expect(new Set(openings.map((opening) => stonesOf(opening, size))).size).toBe(50);
    }
  });

  it('depends on the random numbers alone', () => {
    expect(drawOpenings(20, 9, numbers(1))).toEqual(drawOpenings(20, 9, numbers(1)));
    expect(drawOpenings(20, 9, numbers(1))).not.toEqual(drawOpenings(20, 9, numbers(2)));
    expect(drawOpenings(20, 9, numbers(1)).slice(0, 10)).toEqual(drawOpenings(10, 9, numbers(1)));
  });

  it('repeats itself only where the board has no more', () => {
    const openings = drawOpenings(2000, 5, numbers(5));
    expect(openings).toHaveLength(2000);
    for (const opening of openings) expect(stonesOf(opening, 5)).toHaveLength(25);
  });
});
