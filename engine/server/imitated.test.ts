/** Whom an explanation asks: people of the reader's rank, and the strongest that there are on the board. */

import { describe, expect, it } from 'vitest';
import { EngineClient } from '../protocol/client.ts';
import type { NetworkInfo } from '../protocol/methods.ts';
import { FAKE_NETWORK, fakeEngine } from '../testkit/fake-engine.ts';
import { OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import type { RankOffer } from '../training/imitation/rank-table.ts';
import { gamePlayer } from './game-player.ts';
import { SearchScheduler } from './scheduler.ts';
import type { NetworkPlace } from './search-service.ts';
import { Searcher } from './searcher.ts';

const HUMAN: NetworkInfo = {
  ...FAKE_NETWORK,
  id: 'human',
  name: 'Human',
  hash: 'h',
  isDefault: false,
};
const OFFERS: readonly RankOffer[] = [
  { rank: '15k', server: 'ogs', players: 9, year: 2019 },
  { rank: '5k', server: 'ogs', players: 9, year: 2019 },
  { rank: '4d', server: 'kgs', players: 9 },
];

/** People of each rank have an opinion of their own. */
function connect(offers: readonly RankOffer[] = OFFERS) {
  const loaded: NetworkPlace[] = [];
  const searcher = new Searcher((place) => {
    loaded.push(place);
    return Promise.resolve(new OpinionatedEvaluator(1 + (place.condition?.black ?? 50)));
  }, gamePlayer);
  const engine = fakeEngine({
    search: new SearchScheduler(searcher),
    networks: [FAKE_NETWORK, HUMAN],
    ranks: { human: offers },
  });
  return { client: new EngineClient(engine.connect()), loaded };
}

const PARAMS = {
  position: {
    size: 9,
    rules: 'chinese' as const,
    komi: 7,
    moves: [{ color: 'black' as const, move: 40 }],
  },
  move: 32,
  visits: 0,
  reportEveryMs: 100,
  language: 'en' as const,
};

describe('the human voice', () => {
  it('speaks at the rank that was asked for, and at the strongest', async () => {
    const { client, loaded } = connect();
    const told = await client.explain({ ...PARAMS, human: { rank: '15k' } });
    expect(told.human).toMatchObject({ rank: 'OGS 15k' });
    expect(told.human?.probability).not.toBe(told.human?.strongest);
    expect(loaded.map(({ condition }) => condition)).toEqual([
      undefined,
      { black: 15, white: 15, year: 2019, server: 'ogs' },
      { black: 33, white: 33, year: undefined, server: 'kgs' },
    ]);
    const strong = await client.explain({ ...PARAMS, human: { rank: '4d' } });
    expect(strong.human?.rank).toBe('KGS 4d');
    expect(strong.human?.probability).toBe(strong.human?.strongest);
    expect(strong.human?.strongest).toBe(told.human?.strongest);
    expect(loaded).toHaveLength(3);
  });

  it('is that of the middle rank where none is asked for', async () => {
    const { client } = connect();
    expect((await client.explain(PARAMS)).human?.rank).toBe('OGS 5k');
    expect((await client.explain({ ...PARAMS, human: {} })).human?.rank).toBe('OGS 5k');
  });

  it('does not speak for people whom it hardly met', async () => {
    const { client } = connect();
    const asked = client.explain({ ...PARAMS, human: { rank: '9d' } });
    await expect(asked).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('there are 15k, 5k, 4d.') as string,
    });
  });

  it('has no rank on boards with too few games of any', async () => {
    const { client, loaded } = connect([]);
    expect((await client.explain(PARAMS)).human?.rank).toBe('');
    expect(loaded.at(-1)?.condition).toEqual({});
  });

  it('expects the moves of a game as the strongest people do', async () => {
    const { client, loaded } = connect();
    const { moves } = await client.instincts({ position: PARAMS.position, network: 'human' });
    expect(moves).toHaveLength(1);
    expect(loaded.map(({ condition }) => condition?.black)).toEqual([33]);
  });
});
