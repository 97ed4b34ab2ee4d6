/** The games of a run, as they come and go. */

import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { SampleGame } from '../../../engine/protocol/learning.ts';
import { makeSgf } from '../../../engine/record/make-sgf.ts';
import { NO_GAMES, type LearningState, type LiveGames } from '../learn/learning-state.ts';
import { RunGames } from './run-games.ts';
import { recordOf, type WatchedGame } from './watched-game.ts';

const RUN = {
  run: 'mine',
  state: 'running',
  size: 5,
  shape: '1x8',
  gamesPlayed: 10,
  coreHours: 1,
} as const;

function sample(number: number, length: number, part: Partial<SampleGame> = {}): SampleGame {
  const moves = Array.from({ length }, (_, move) => move);
  return {
    place: 2,
    number,
    size: 5,
    komi: 6.5,
    moves,
    winrates: moves.map((move) => (move === 0 ? null : 0.25)),
    leads: moves.map((move) => (move === 0 ? null : -2)),
    ...part,
  };
}

function setUp() {
  const games = createStore<LiveGames>()(() => NO_GAMES);
  const store = createStore<LearningState>()(() => ({
    interrupted: [],
    runs: [{ ...RUN, generation: 4 }],
    cores: 1,
    networks: [],
    progress: undefined,
    histories: {},
    trouble: undefined,
  }));
  const source = new RunGames({ games, store }, 'mine');
  const told: WatchedGame[] = [];
  source.listen({ onGame: (game) => told.push(game), onTrouble: () => undefined });
  const come = (game: SampleGame, run = 'mine'): void => {
    games.setState({ run, games: new Map([[game.place, game]]) });
  };
  return { source, store, told, come };
}

it('tells a game as it goes on, with who began it and what was expected', () => {
  const { store, told, come } = setUp();
  come(sample(7, 1));
  store.setState({ runs: [{ ...RUN, generation: 5 }] });
  come(sample(7, 3, { end: { ending: 'settled', score: 1 } }));
  expect(told).toHaveLength(2);
  const [, game] = told;
  expect(game).toMatchObject({
    key: 'mine:7',
    place: 2,
    black: { kind: 'learner', run: 'mine', generation: 4 },
    expectations: [undefined, { winrate: 0.25, scoreLead: -2 }, { winrate: 0.25, scoreLead: -2 }],
    end: { how: 'settled', result: { kind: 'win', winner: 1, by: 'unknown' } },
  });
  const sgf = makeSgf(recordOf(game!, '2026-01-02'));
  expect(sgf).toContain('PB[Move 37 (mine, generation 4)]');
  expect(sgf).toMatch(/RE\[B\+\][^;]*;B\[aa\]\s*;W\[ba\]\s*;B\[ca\]/);
  come(sample(8, 1));
  expect(told.at(-1)?.black).toMatchObject({ generation: 5 });
});

it('has a next game only where another one has begun', () => {
  const { source, told, come } = setUp();
  expect(source.next(2, undefined)).toBeUndefined();
  come(sample(7, 3));
  const game = source.next(2, undefined);
  expect(game?.key).toBe('mine:7');
  expect(source.next(2, game)).toBeUndefined();
  told.length = 0;
  source.more(game!);
  expect(told).toEqual([]);
  come(sample(8, 2));
  source.more(game!);
  expect(told.at(-1)?.key).toBe('mine:8');
  expect(source.next(2, game)?.key).toBe('mine:8');
});

it('hears neither other runs nor, once closed, its own', () => {
  const { source, told, come } = setUp();
  come(sample(7, 3), 'other');
  source.close();
  come(sample(8, 3));
  expect(told).toEqual([]);
});
