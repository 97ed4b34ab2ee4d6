/** `explain` asked of a whole engine in memory: refined, cancelled, refused, beside a game and in every language. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeLadder } from '../arena/ladder-file.ts';
import { rated } from '../arena/ladder.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { EngineClient } from '../protocol/client.ts';
import type { WireExplanation } from '../protocol/explanation.ts';
import type { ExplainParams, NetworkInfo } from '../protocol/methods.ts';
import { FAKE_NETWORK, fakeEngine } from '../testkit/fake-engine.ts';
import { OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import { gamePlayer } from './game-player.ts';
import { SearchScheduler } from './scheduler.ts';
import { Searcher } from './searcher.ts';

const HUMAN: NetworkInfo = {
  ...FAKE_NETWORK,
  id: 'human',
  name: 'OGS',
  hash: 'h',
  isDefault: false,
};

/** Gives the event loop a turn at each question, as a network does. */
function patient(seed: number): Evaluator {
  const inner = new OpinionatedEvaluator(seed);
  return {
    name: inner.name,
    networkHash: inner.networkHash,
    dispose: () => inner.dispose(),
    evaluate: async (positions) => {
      await new Promise((resolve) => setImmediate(resolve));
      return inner.evaluate(positions);
    },
  };
}

function connect(networks: readonly NetworkInfo[] = [FAKE_NETWORK], ladderFile = ''): EngineClient {
  const searcher = new Searcher(
    ({ hash }) => Promise.resolve(patient(hash === 'h' ? 2 : 1)),
    gamePlayer,
  );
  const search = new SearchScheduler(searcher);
  return new EngineClient(fakeEngine({ search, networks, ladderFile }).connect());
}

const moves = [40, 41, 50].map((move, i) => ({
  color: i % 2 === 0 ? ('black' as const) : ('white' as const),
  move,
}));
const PARAMS: ExplainParams = {
  position: { size: 9, rules: 'chinese', komi: 7, moves },
  move: 32,
  visits: 200,
  reportEveryMs: 10,
  language: 'en',
};

describe('an engine that is asked to explain', () => {
  it('says so when it is greeted', async () => {
    expect((await connect().hello()).capabilities).toContain('explain');
  });

  it('tells facts first, refines, and ends with the whole', async () => {
    const updates: WireExplanation[] = [];
    const told = await connect().explain(PARAMS, { onUpdate: (update) => updates.push(update) });
    expect(updates[0]).toMatchObject({ complete: false, visits: { root: 0 }, human: null });
    expect(updates[0]?.facts).toEqual(told.facts);
    expect(updates.at(-1)).toEqual(told);
    expect(told).toMatchObject({
      complete: true,
      move: 32,
      toPlay: 'white',
      strength: 'unknown',
      visits: { root: 200, move: 50, pass: 50, unanswered: 50 },
    });
    expect(told.sentences.length).toBeGreaterThanOrEqual(2);
    expect(told.note).toMatch(/^How strong the players are is not known/);
    const weaker = await connect().explain({ ...PARAMS, strength: 'weaker' });
    expect(weaker.note).toMatch(/weaker than the players/);
  });

  it('calls moves mistakes where the ladder has it above whoever played, as it was when it was asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'move37-ladder-'));
    const file = join(folder, 'ladder.json');
    const client = connect([FAKE_NETWORK], file);
    const strength = async (part: Partial<ExplainParams> = {}): Promise<string> =>
      (await client.explain({ ...PARAMS, visits: 20, ...part })).strength;
    try {
      expect(await strength()).toBe('unknown');
      writeFileSync(file, 'no ladder');
      expect(await strength()).toBe('unknown');
      const [a, b] = ['self-taught:10v', 'human:2d'] as const;
      const players = [a, b].map((name) => ({ name, identity: 'fake', games: 50 }));
      const pairs = [{ a, b, wins: 40, draws: 0, losses: 10 }];
      const board = { size: 9, rules: 'chinese', komi: 7, anchor: b, players, pairs };
      const boards = [rated(board)];
      writeLadder(file, { format: 'move37-ladder', version: 1, boards });
      expect(await strength()).toBe('stronger');
      expect(await strength({ visits: 9 })).toBe('unknown');
      expect(await strength({ player: { kind: 'person', rank: 'pro' } })).toBe('weaker');
      expect(await strength({ player: { kind: 'plain', visits: 1000 } })).toBe('unknown');
      expect(await strength({ strength: 'weaker' })).toBe('weaker');
      const position = { ...PARAMS.position, size: 13 };
      expect(await strength({ position })).toBe('unknown');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('tells facts and instincts alone when it is given no visits', async () => {
    const client = connect();
    const updates: WireExplanation[] = [];
    const told = await client.explain(
      { ...PARAMS, visits: 0 },
      { onUpdate: (update) => updates.push(update) },
    );
    expect(updates).toEqual([]);
    expect(told).toMatchObject({
      complete: false,
      price: null,
      visits: { root: 0, move: 0 },
      selfTaught: { searchShare: null, searched: [] },
    });
    const { instinct, instinctProbability } = told.selfTaught;
    const { policy } = await client.analyze({
      position: PARAMS.position,
      visits: 1,
      reportEveryMs: 100,
      ownership: false,
    });
    expect(instinctProbability).toBe(Math.max(...policy));
    expect(instinctProbability).toBe(policy[instinct]);
    expect(told.factTexts).toHaveLength(told.facts.length);
    expect(told.factTexts[0]).toMatch(/\S/);
    const searched = await client.explain(PARAMS);
    expect(searched.selfTaught.prior).toBe(told.selfTaught.prior);
    expect(searched.facts).toEqual(told.facts);
    expect(searched.selfTaught.searched[0]?.probability).toBeGreaterThan(0.05);
  });

  it('explains a move of a side that plays twice running', async () => {
    const position = { ...PARAMS.position, nextToPlay: 'black' as const };
    const told = await connect().explain({ ...PARAMS, position });
    expect(told).toMatchObject({ toPlay: 'black', complete: true });
    const asked = await connect().explain(PARAMS);
    expect(told.selfTaught.prior).not.toBe(asked.selfTaught.prior);
    expect(told.visits.move).toBe(50);
  });

  it('asks the bundled human network where there is one, unless told not to', async () => {
    const client = connect([FAKE_NETWORK, HUMAN]);
    const told = await client.explain({ ...PARAMS, human: { rank: 'OGS 5k' } });
    expect(told.human?.rank).toBe('OGS 5k');
    expect(told.human?.probability).not.toBe(told.selfTaught.prior);
    expect((await client.explain(PARAMS)).human?.rank).toBe('OGS');
    expect((await client.explain({ ...PARAMS, human: null })).human).toBeNull();
    const unknown = { ...PARAMS, human: { network: 'nobody', rank: 'x' } };
    await expect(client.explain(unknown)).rejects.toMatchObject({ code: 'unknown-network' });
  });

  it.each([
    ['zh-CN', '网络'],
    ['zh-TW', '網路'],
    ['ja', 'ネットワーク'],
    ['ko', '신경망'],
  ] as const)('speaks %s', async (language, word) => {
    const told = await connect().explain({ ...PARAMS, language, visits: 8 });
    expect(told.note).toContain(word);
  });

  it('says the same when asked again', async () => {
    const client = connect();
    const first = await client.explain(PARAMS);
    expect(await client.explain(PARAMS)).toEqual(first);
  });

  it('hears a cancellation, and answers the next question', async () => {
    const client = connect();
    const abort = new AbortController();
    const asked = client.explain(
      { ...PARAMS, visits: 100_000 },
      {
        signal: abort.signal,
        onUpdate: () => {
          abort.abort();
        },
      },
    );
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    expect((await client.explain({ ...PARAMS, visits: 20 })).complete).toBe(true);
  });

  it('goes on after a move of a game that could not wait', async () => {
    const client = connect();
    const explaining = client.explain({ ...PARAMS, visits: 2000 });
    const { move } = await client.genmove({
      position: PARAMS.position,
      player: { kind: 'network', visits: 10 },
    });
    expect(move).not.toBe('resign');
    const told = await explaining;
    expect(told.visits.root).toBeGreaterThanOrEqual(2000);
  });

  it('does not explain what is not legal, nor anything after the game', async () => {
    const client = connect();
    await expect(client.explain({ ...PARAMS, move: 40 })).rejects.toMatchObject({
      code: 'illegal-move',
      illegal: { moveNumber: 4, reason: 'occupied' },
    });
    const passes = [...moves, { color: 'white', move: 81 }, { color: 'black', move: 81 }] as const;
    const over = { ...PARAMS, position: { ...PARAMS.position, moves: [...passes] } };
    await expect(client.explain(over)).rejects.toMatchObject({ code: 'bad-request' });
    const language = 'xx' as ExplainParams['language'];
    await expect(client.explain({ ...PARAMS, language })).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
});
