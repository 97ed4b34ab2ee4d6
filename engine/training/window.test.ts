import { describe, expect, it } from 'vitest';
import type { GameRecord } from '../dataset/game-record.ts';
import { SampleWindow, windowSize } from './window.ts';

const settings = { smallest: 10, largest: 100, exponent: 0.5 };

function game(seed: number, samples: number, size = 5): GameRecord {
  return {
    networkHash: 'x',
    seed,
    size,
    komi: 7,
    ending: 'passes',
    moves: [],
    turns: Array.from({ length: samples }, (_, turn) => ({
      turn,
      moves: new Int16Array(1),
      probabilities: new Float32Array([1]),
    })),
    rootValues: new Float32Array(0),
    score: 0,
    ownership: new Int8Array(size * size),
  };
}

describe('the window', () => {
  it('grows by its power law between its bounds', () => {
    expect(windowSize(settings, 0)).toBe(10);
    expect(windowSize(settings, 10)).toBe(10);
    expect(windowSize(settings, 40)).toBe(20);
    expect(windowSize(settings, 1e9)).toBe(100);
  });

  it('lets the oldest games go and finds each sample of the others', () => {
    const window = new SampleWindow(settings);
    window.add([game(1, 4), game(2, 4), game(3, 0), game(4, 4)]);
    expect(window.made).toBe(12);
    window.add([game(5, 6)]);
    expect(window.made).toBe(18);
    const seen = Array.from({ length: window.size }, (_, place) => {
      const [entry] = window.draw(1, () => place / window.size);
      return `${entry!.game.seed}:${entry!.turn}`;
    });
    expect(new Set(seen).size).toBe(window.size);
    expect(seen[0]).toBe('2:0');
    expect(seen.at(-1)).toBe('5:5');
  });

  it('that is empty has nothing to draw', () => {
    expect(() => new SampleWindow(settings).draw(1, () => 0)).toThrow(RangeError);
  });

  it('draws samples of one board size, each size as often as it has samples', () => {
    const window = new SampleWindow({ ...settings, smallest: 100 });
    window.add([game(1, 6, 5), game(2, 30, 7), game(3, 4, 5)]);
    let state = 1;
    const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
    let small = 0;
    for (let batch = 0; batch < 2000; batch++) {
      const entries = window.draw(4, next);
      expect(entries).toHaveLength(4);
      const sizes = new Set(entries.map((entry) => entry.game.size));
      expect(sizes.size).toBe(1);
      if (sizes.has(5)) small++;
    }
    expect(small / 2000).toBeCloseTo(10 / 40, 1);
    // The second game of a size is as likely as its samples are many.
    const ofFive = Array.from({ length: 4000 }, () => window.draw(2, next)[1]!.game.seed).filter(
      (seed) => seed !== 2,
    );
    expect(ofFive.filter((seed) => seed === 1).length / ofFive.length).toBeCloseTo(0.6, 1);
  });
});
