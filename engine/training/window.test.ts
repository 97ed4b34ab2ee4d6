import { describe, expect, it } from 'vitest';
import type { GameRecord } from '../dataset/game-record.ts';
import { SampleWindow, windowSize } from './window.ts';

const settings = { smallest: 10, largest: 100, exponent: 0.5 };

function game(seed: number, samples: number): GameRecord {
  return {
    networkHash: 'x',
    seed,
    size: 5,
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
    ownership: new Int8Array(25),
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
    expect(window.gameCount).toBe(4);
    window.add([game(5, 6)]);
    expect(window.made).toBe(18);
    const seen = Array.from({ length: window.size }, (_, place) => {
      const { game: found, turn } = window.at(place);
      return `${found.seed}:${turn}`;
    });
    expect(new Set(seen).size).toBe(window.size);
    expect(seen[0]).toBe('2:0');
    expect(seen.at(-1)).toBe('5:5');
    expect(() => window.at(window.size)).toThrow(RangeError);
  });
});
