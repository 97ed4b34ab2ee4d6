/** A comparison under way: what it tells, taking it back, another one in its place, and what is asked once. */

import { expect, it } from 'vitest';
import { cancelled } from '../../../engine/protocol/errors.ts';
import type { Comparison } from '../../../engine/protocol/comparison.ts';
import type { CompareOptions } from '../../../engine/protocol/client.ts';
import { Comparing, looksKey, type ComparingEngine, type ComparisonParams } from './comparing.ts';

const MATCH: ComparisonParams = { first: 'a', second: 'b', size: 5, visits: 10, games: 2 };
const turn = () => new Promise((resolve) => setTimeout(resolve));

interface Asked {
  readonly params: ComparisonParams;
  readonly options: CompareOptions;
  resolve(standing: Comparison): void;
  reject(error: unknown): void;
}

function standing(wins: number): Comparison {
  return { games: 2, wins, draws: 0, losses: 0, elo: 10, low: -5, high: 30 };
}

function setUp() {
  const asked: Asked[] = [];
  const looked: unknown[] = [];
  const engine: ComparingEngine = {
    compareNetworks: (params, options) =>
      new Promise((resolve, reject) => {
        options?.signal?.addEventListener('abort', () => {
          reject(cancelled());
        });
        asked.push({ params, options: options ?? {}, resolve, reject });
      }),
    ask: (_method, params) => {
      looked.push(params);
      return Promise.resolve({ positions: [], looks: [] } as never);
    },
  };
  const comparing = new Comparing(engine);
  return { asked, looked, comparing, state: () => comparing.store.getState() };
}

it('tells how a match stands until it is over', async () => {
  const { asked, comparing, state } = setUp();
  const match = comparing.start(MATCH);
  expect(state()).toMatchObject({ match: MATCH, running: true, standing: undefined });
  asked[0]?.options.onStanding?.(standing(1));
  expect(state()).toMatchObject({ running: true, standing: { wins: 1 } });
  asked[0]?.resolve(standing(2));
  await match;
  expect(state()).toMatchObject({ running: false, standing: { wins: 2 }, trouble: undefined });
});

it('keeps the games so far when it is stopped, and begins another in its place', async () => {
  const { asked, comparing, state } = setUp();
  const first = comparing.start(MATCH);
  asked[0]?.options.onStanding?.(standing(1));
  comparing.cancel();
  await first;
  expect(asked[0]?.options.signal?.aborted).toBe(true);
  expect(state()).toMatchObject({ running: false, standing: { wins: 1 }, trouble: undefined });
  void comparing.start(MATCH);
  void comparing.start({ ...MATCH, second: 'c' });
  await turn();
  expect(asked[1]?.options.signal?.aborted).toBe(true);
  asked[1]?.options.onStanding?.(standing(2));
  expect(state()).toMatchObject({ match: { second: 'c' }, running: true, standing: undefined });
});

it('says what went wrong', async () => {
  const { asked, comparing, state } = setUp();
  const match = comparing.start(MATCH);
  asked[0]?.reject(new Error('There is no network b'));
  await match;
  expect(state()).toMatchObject({ running: false, trouble: { message: 'There is no network b' } });
});

it('asks each network for its first thoughts once', async () => {
  const { looked, comparing, state } = setUp();
  await comparing.look('a', 5);
  await comparing.look('a', 5);
  await comparing.look('a', 9);
  expect(looked).toEqual([
    { network: 'a', size: 5 },
    { network: 'a', size: 9 },
  ]);
  expect(state().looks[looksKey('a', 5)]).toBeDefined();
});
