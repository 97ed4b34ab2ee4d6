/** Games of a run that somebody watches: whole, in order, and not told more often than anybody sees. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SampleGame } from '../../protocol/learning.ts';
import type { ShownMove } from '../../selfplay/worker-messages.ts';
import { SampleGames } from './sample-games.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const told: SampleGame[] = [];
  const games = new SampleGames((game) => told.push(game));
  const play = (
    place: number,
    number: number,
    turn: number,
    part: Partial<ShownMove> = {},
  ): void => {
    games.add({
      kind: 'move',
      place,
      number,
      size: 5,
      komi: 7,
      turn,
      move: turn,
      winrate: 0.25,
      lead: -3.5,
      ...part,
    });
  };
  return { games, told, play };
}

it('tells many moves at once, and each game as a whole', () => {
  const { told, play } = setUp();
  play(0, 10, 0, { winrate: undefined, lead: undefined });
  play(1, 11, 0);
  play(0, 10, 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(told.map(({ place, moves }) => [place, moves])).toEqual([
    [0, [0, 1]],
    [1, [0]],
  ]);
  expect(told[0]).toMatchObject({ number: 10, winrates: [null, 0.25], leads: [null, -3.5] });
  play(1, 11, 1);
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(3);
});

it('tells the end of a game at once, with the moves before it', () => {
  const { games, told, play } = setUp();
  play(0, 10, 0);
  games.add({ kind: 'end', place: 0, number: 10, ending: 'passes', score: -4 });
  expect(told).toEqual([
    expect.objectContaining({ moves: [0], end: { ending: 'passes', score: -4 } }),
  ]);
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(1);
});

it('leaves out games whose begin it missed, and ends of other games', () => {
  const { games, told, play } = setUp();
  play(0, 10, 5);
  play(1, 11, 0);
  play(1, 11, 2);
  games.add({ kind: 'end', place: 1, number: 12, ending: 'settled', score: 1 });
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(1);
  expect(games.all()).toEqual([expect.objectContaining({ place: 1, moves: [0] })]);
  games.clear();
  expect(games.all()).toEqual([]);
});
