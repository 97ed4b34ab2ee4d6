import { describe, expect, it } from 'vitest';
import { halvingSchedule } from './sequential-halving.ts';

/** `[visits before, how many edges]` runs of a schedule. */
function runs(considered: number, visits: number): [number, number][] {
  const found: [number, number][] = [];
  for (const before of halvingSchedule(considered, visits)) {
    const last = found.at(-1);
    if (last?.[0] === before) last[1]++;
    else found.push([before, 1]);
  }
  return found;
}

describe('sequential halving', () => {
  it('visits all considered moves, then half of them more often, and so on', () => {
    // Three phases of 8 visits each: 8 moves once, 4 moves twice, 2 moves four times.
    expect(runs(8, 24)).toEqual([
      [0, 8],
      [1, 4],
      [2, 4],
      [3, 2],
      [4, 2],
      [5, 2],
      [6, 2],
    ]);
    expect(runs(16, 64).slice(0, 3)).toEqual([
      [0, 16],
      [1, 8],
      [2, 8],
    ]);
  });

  it('ends where the visits end, also within a phase', () => {
    expect(runs(8, 13)).toEqual([
      [0, 8],
      [1, 4],
      [2, 1],
    ]);
    expect(runs(8, 2)).toEqual([[0, 2]]);
    expect(runs(8, 0)).toEqual([]);
  });

  it('rounds odd halves down, and never considers fewer than two while there were two', () => {
    expect(runs(7, 18).slice(0, 4)).toEqual([
      [0, 7],
      [1, 3],
      [2, 3],
      [3, 2],
    ]);
    expect(runs(3, 8)).toEqual([
      [0, 3],
      [1, 2],
      [2, 2],
      [3, 1],
    ]);
  });

  it('gives all visits to a single move', () => {
    expect([...halvingSchedule(1, 5)]).toEqual([0, 1, 2, 3, 4]);
    expect([...halvingSchedule(0, 3)]).toEqual([0, 1, 2]);
  });

  it('always asks for a visit count that so many moves have', () => {
    for (let considered = 1; considered <= 20; considered++) {
      for (let visits = 0; visits <= 100; visits++) {
        const counts = new Array<number>(considered).fill(0);
        for (const before of halvingSchedule(considered, visits)) {
          const edge = counts.indexOf(before);
          if (edge < 0)
            throw new Error(`${considered} moves, ${visits} visits: none has ${before}`);
          counts[edge]!++;
        }
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(visits);
      }
    }
  });
});
