import { describe, expect, it } from 'vitest';
import { search } from './search.ts';

const games = [
  { text: 'AlphaGo Lee Sedol DeepMind Challenge Match, game 2 2016-03-10 李世石 人机大战' },
  { text: 'Go Seigen Honinbo Shusai Game of the Century 1933' },
  { text: 'Hashimoto Utarō Iwamoto Kaoru 1945' },
];

describe('search', () => {
  it('gives everything for an empty query', () => {
    expect(search(games, '  ')).toHaveLength(3);
  });

  it('wants every word, in any order and case', () => {
    expect(search(games, 'sedol ALPHAGO')).toEqual([games[0]]);
    expect(search(games, 'sedol seigen')).toEqual([]);
  });

  it('does not mind accents, and finds years and Chinese names', () => {
    expect(search(games, 'utaro')).toEqual([games[2]]);
    expect(search(games, '1933')).toEqual([games[1]]);
    expect(search(games, '李世石')).toEqual([games[0]]);
  });
});
