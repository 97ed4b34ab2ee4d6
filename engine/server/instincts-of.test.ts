/** `instincts` asked of a whole engine in memory: a number a move, with progress, cancelled, refused. */

import { describe, expect, it } from 'vitest';
import { OUTSIDE_HABIT } from '../explain/thresholds.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { EngineClient } from '../protocol/client.ts';
import type { WireInstincts } from '../protocol/instincts.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import { fakeEngine } from '../testkit/fake-engine.ts';
import { OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import { gamePlayer } from './game-player.ts';
import { positionOfQuery } from './position-of-query.ts';
import { SearchScheduler } from './scheduler.ts';
import { Searcher } from './searcher.ts';

const opinions = new OpinionatedEvaluator(3);

/** Takes `ms` for each question. */
function slow(ms: number): Evaluator {
  return {
    name: opinions.name,
    networkHash: opinions.networkHash,
    dispose: () => opinions.dispose(),
    evaluate: async (positions) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return opinions.evaluate(positions);
    },
  };
}

function connect(ms = 0, tested: string[] = []): EngineClient {
  const searcher = new Searcher(() => Promise.resolve(slow(ms)), gamePlayer);
  return new EngineClient(fakeEngine({ search: new SearchScheduler(searcher), tested }).connect());
}

const GAME: PositionQuery = {
  size: 9,
  rules: 'chinese',
  komi: 7,
  // White moves twice running, as records sometimes do; the game ends with two passes.
  moves: [40, 20, 21, 60, 81, 81].map((move, i) => ({
    color: i === 0 || i === 3 || i === 5 ? 'black' : 'white',
    move,
  })),
};

/** Two stretches: on points none of which are neighbours, so that nothing is ever captured. */
const LONG: PositionQuery = {
  ...GAME,
  moves: Array.from({ length: 41 }, (_, i) => ({
    color: i % 2 === 0 ? 'black' : 'white',
    move: 2 * i,
  })),
};

describe('an engine that is asked for the instincts of a game', () => {
  it('gives the moves of a long game the same as those of its beginning', async () => {
    const client = connect();
    const { moves } = await client.instincts({ position: LONG });
    const beginning = { ...LONG, moves: LONG.moves.slice(0, 20) };
    expect((await client.instincts({ position: beginning })).moves).toEqual(moves.slice(0, 20));
    for (const i of [31, 32, 40]) {
      const at = positionOfQuery({ ...LONG, moves: LONG.moves.slice(0, i) });
      const [evaluation] = await opinions.evaluate([at]);
      expect(moves[i]?.probability).toBeCloseTo(evaluation!.policy[LONG.moves[i]!.move]!, 6);
    }
  });

  it('leaves out the beginning where it is told to', async () => {
    const client = connect();
    const { moves } = await client.instincts({ position: LONG });
    const end = await client.instincts({ position: LONG, from: 39 });
    expect(end.moves).toEqual(moves.slice(39));
    expect((await client.instincts({ position: LONG, from: 41 })).moves).toEqual([]);
    expect((await client.instincts({ position: LONG, from: 60 })).moves).toEqual([]);
  });

  it('gives every move what its network gives it in the position before it', async () => {
    const client = connect();
    expect((await client.hello()).capabilities).toContain('instincts');
    const { networkHash, moves } = await client.instincts({ position: GAME });
    expect(networkHash).toBe('fake');
    expect(moves).toHaveLength(6);
    for (const [i, { color, move }] of GAME.moves.entries()) {
      const before = positionOfQuery({ ...GAME, moves: GAME.moves.slice(0, i), nextToPlay: color });
      const [evaluation] = await opinions.evaluate([before]);
      const policy = evaluation!.policy;
      expect(moves[i]?.probability).toBeCloseTo(policy[move]!, 6);
      expect(moves[i]?.favouriteProbability).toBeCloseTo(Math.max(...policy), 6);
      expect(policy[moves[i]!.favourite]).toBeCloseTo(Math.max(...policy), 6);
    }
  });

  it('says which moves are outside habit, where small probabilities were tested', async () => {
    const ask = { position: LONG, network: 'self-taught' };
    const { moves } = await connect(0, ['self-taught']).instincts(ask);
    expect(moves.map((one) => one.outsideHabit)).toEqual(
      moves.map(({ probability }) => probability < OUTSIDE_HABIT),
    );
    expect(new Set(moves.map((one) => one.outsideHabit)).size).toBe(2);
    const untested = await connect().instincts(ask);
    expect(untested.moves.every((one) => one.outsideHabit === null)).toBe(true);
  });

  it('tells how far it is, and ends when it is told to', async () => {
    const client = connect(120);
    const parts: WireInstincts[] = [];
    const whole = await client.instincts(
      { position: LONG },
      { onMoves: (part) => parts.push(part) },
    );
    expect(whole.moves).toHaveLength(41);
    expect(parts[0]?.moves).toEqual(whole.moves.slice(0, 32));
    const abort = new AbortController();
    // Another engine, for the first one remembers what its network said.
    const asked = connect(120).instincts({ position: LONG }, { signal: abort.signal });
    setTimeout(() => {
      abort.abort();
    }, 120);
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('lets a game go first', async () => {
    const client = connect(40);
    const order: string[] = [];
    const instincts = client.instincts({ position: GAME }).then(() => order.push('instincts'));
    const move = client
      .genmove({ position: { ...GAME, moves: [] }, player: { kind: 'network', visits: 1 } })
      .then(() => order.push('move'));
    await Promise.all([instincts, move]);
    expect(order).toEqual(['move', 'instincts']);
  });

  it('refuses a game that cannot be played, and a network that is not there', async () => {
    const client = connect();
    const twice = { ...GAME, moves: [...GAME.moves.slice(0, 1), ...GAME.moves.slice(0, 1)] };
    await expect(client.instincts({ position: twice })).rejects.toMatchObject({
      code: 'illegal-move',
    });
    await expect(client.instincts({ position: GAME, network: 'nobody' })).rejects.toMatchObject({
      code: 'unknown-network',
    });
    expect(await client.instincts({ position: { ...GAME, moves: [] } })).toEqual({
      networkHash: 'fake',
      moves: [],
    });
  });
});
