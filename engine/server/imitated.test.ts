/** Whom an explanation asks, people of the reader's rank and the strongest that there are; and people to play with. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { humanCondition } from '../network/conditioning.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { EngineClient } from '../protocol/client.ts';
import type { GenmoveParams, NetworkInfo } from '../protocol/methods.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import { BLACK } from '../rules/color.ts';
import { FAKE_NETWORK, fakeEngine } from '../testkit/fake-engine.ts';
import { OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import { saveImitator } from '../testkit/imitating-network.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';
import type { RankOffer } from '../training/imitation/rank-table.ts';
import { gamePlayer } from './game-player.ts';
import { FolderCatalogue } from './networks.ts';
import { OtherPrograms } from './other-programs.ts';
import { positionOfQuery } from './position-of-query.ts';
import { SearchScheduler } from './scheduler.ts';
import type { NetworkPlace } from './search-service.ts';
import { Searcher } from './searcher.ts';
import { Session } from './session.ts';
import { memoryTransportPair } from '../protocol/memory-transport.ts';

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

  it('speaks of a game as people of its time did, not as those who came later', async () => {
    const { client, loaded } = connect();
    const yearsFor = async (year: number): Promise<unknown[]> => {
      await client.explain({ ...PARAMS, human: { rank: '15k' }, year });
      await client.instincts({ position: PARAMS.position, network: 'human', year });
      const people = loaded.splice(0).flatMap(({ condition }) => condition ?? []);
      return people.map((condition) => condition.year);
    };
    expect(await yearsFor(1968)).toEqual([1968, 1968]);
    // Of a rank whose games are older, the rank's own; the strongest, of no known time, were asked already.
    expect(await yearsFor(2024)).toEqual([2019, 2024]);
  });

  it('expects the moves of a game as the strongest people do', async () => {
    const { client, loaded } = connect();
    const { moves } = await client.instincts({ position: PARAMS.position, network: 'human' });
    expect(moves).toHaveLength(1);
    expect(loaded.map(({ condition }) => condition?.black)).toEqual([33]);
  });
});

describe('people of a rank to play with', () => {
  const at = (rank: string, size = 9): GenmoveParams => ({
    position: { ...PARAMS.position, size, moves: [] },
    player: { kind: 'human', rank },
  });

  it('are the imitating network told their rank, with the self-taught one as the judge', async () => {
    const { client, loaded } = connect();
    const { move, report } = await client.genmove(at('15k'));
    expect(move).not.toBe('resign');
    expect(report).toMatchObject({ visits: 1, networkHash: 'opinionated-16', moves: [] });
    expect(loaded).toEqual([
      {
        folder: 'human',
        hash: 'h',
        condition: { black: 15, white: 15, year: 2019, server: 'ogs' },
      },
      { folder: 'self-taught', hash: 'fake' },
    ]);
  });

  it('have no judge on boards of which the self-taught network has no idea', async () => {
    const { client, loaded } = connect();
    await client.genmove(at('4d', 13));
    expect(loaded.map(({ folder }) => folder)).toEqual(['human']);
  });

  it('are refused where there are none, with the reason', async () => {
    const ask = (params: GenmoveParams, offers?: readonly RankOffer[]) =>
      expect(connect(offers).client.genmove(params)).rejects;
    await ask(at('9d')).toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('there are 15k, 5k, 4d.') as string,
    });
    await ask(at('15k'), []).toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('there are none at all') as string,
    });
    const by = (network: string): GenmoveParams => ({
      ...at('15k'),
      player: { kind: 'human', network, rank: '15k' },
    });
    await ask(by('nobody')).toMatchObject({ code: 'unknown-network' });
    await ask(by('self-taught')).toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('imitates no people') as string,
    });
  });
});

describe('people of a rank by a network on disk', () => {
  const SIZE = 5;
  let models: string;
  const searcher = new Searcher(
    ({ folder, condition }) =>
      loadEvaluator(folder, { condition: condition && humanCondition(condition) }),
    gamePlayer,
  );
  beforeAll(() => {
    models = mkdtempSync(join(tmpdir(), 'move37-people-'));
    saveImitator(join(models, 'human'), SIZE);
    saveNetwork(
      join(models, 'self-taught'),
      { name: 'Tiny', shape: SMALL_SHAPE, rules: ['chinese'], sizes: [SIZE], training: {} },
      randomWeights(SMALL_SHAPE, 7),
    );
  });
  afterAll(async () => {
    await searcher.close();
    rmSync(models, { recursive: true, force: true });
  });

  function open(): EngineClient {
    const [mine, theirs] = memoryTransportPair();
    new Session(mine, {
      version: '',
      networks: new FolderCatalogue([models], () => undefined),
      gradesFile: '',
      ladderFile: '',
      programs: new OtherPrograms(),
      search: new SearchScheduler(searcher),
    });
    return new EngineClient(theirs);
  }

  it('play against each other, are asked about other positions in between, and go on after moves taken back', async () => {
    const client = open();
    const { networks } = await client.hello();
    expect(networks.find(({ id }) => id === 'human')?.ranks).toEqual([
      {
        size: SIZE,
        offers: [
          { rank: '15k', name: 'OGS 15k' },
          { rank: '12k', name: 'OGS 12k' },
        ],
      },
    ]);
    const moves: PositionQuery['moves'] = [];
    const query = (): PositionQuery => ({
      size: SIZE,
      rules: 'chinese',
      komi: 7,
      moves: [...moves],
    });
    let turns = 0;
    for (let position = positionOfQuery(query()); !position.gameOver && turns < 60; turns++) {
      if (turns === 9) moves.splice(-2);
      position = positionOfQuery(query());
      const black = position.toPlay === BLACK;
      if (turns % 7 === 3) {
        await client.genmove({
          position: { ...query(), moves: [] },
          player: { kind: 'human', rank: '12k' },
        });
      }
      const { move } = await client.genmove({
        position: query(),
        player: { kind: 'human', rank: black ? '15k' : '12k' },
      });
      if (move === 'resign') break;
      expect(position.isLegal(move)).toBe(true);
      moves.push({ color: black ? 'black' : 'white', move });
      position.play(move);
    }
    expect(turns).toBeGreaterThan(9);
  }, 20_000);
});
