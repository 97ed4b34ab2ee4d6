/** Tasks done by real searches on a fake evaluator: evaluators shared, trees kept apart, cancels. */

import { describe, expect, it } from 'vitest';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { NetworkPlayer } from '../player/network-player.ts';
import type { ThinkingPlayer } from '../player/player.ts';
import { reportToWire } from './report-to-wire.ts';
import { Searcher } from './searcher.ts';
import type { AnalyzeTask, GenmoveTask } from './search-service.ts';
import { fakeReport } from '../testkit/fake-search.ts';

const base = {
  owner: 'a',
  position: { size: 5, rules: 'chinese' as const, komi: 7, moves: [] },
  network: { folder: 'net', hash: '0' },
  visits: 60,
};
const analysis: AnalyzeTask = { ...base, kind: 'analyze', purpose: 'analysis', ownership: true };
const genmove: GenmoveTask = { ...base, kind: 'genmove' };
const network = (hash: string) => ({ folder: 'net', hash });
const options = () => ({ signal: new AbortController().signal });

function setUp() {
  const log: string[] = [];
  const players: ThinkingPlayer[] = [];
  const searcher = new Searcher(
    ({ hash }) => {
      log.push(`load ${hash}`);
      if (hash === 'broken') return Promise.reject(new Error('The network is broken'));
      return Promise.resolve(loggingEvaluator(hash, log));
    },
    () => {
      const player: ThinkingPlayer = {
        name: 'fake',
        genmove: (position, { visits = 1 } = {}) =>
          Promise.resolve({ move: players.length, report: fakeReport(position, visits) }),
      };
      players.push(player);
      return player;
    },
  );
  return { searcher, log, players };
}

function loggingEvaluator(hash: string, log: string[]): Evaluator {
  const inner = new UniformEvaluator();
  return {
    name: hash,
    networkHash: hash,
    evaluate: async (positions) => {
      await new Promise((resolve) => setImmediate(resolve));
      return inner.evaluate(positions);
    },
    dispose: () => {
      log.push(`dispose ${hash}`);
      return Promise.resolve();
    },
  };
}

describe('a searcher', () => {
  it('analyses with as many visits as asked for and reports on the way', async () => {
    const { searcher } = setUp();
    const visits: number[] = [];
    const task = { ...analysis, visits: 3000, reportEveryMs: 10 };
    const { report } = await searcher.run(task, {
      ...options(),
      onReport: (part) => visits.push(part.visits),
    });
    expect(report.visits).toBeGreaterThanOrEqual(3000);
    expect(visits.length).toBeGreaterThan(0);
    expect(visits).toEqual([...visits].sort((a, b) => a - b));
    const wire = reportToWire(report);
    expect(wire.ownership).toHaveLength(25);
    expect(wire.moves.length).toBeGreaterThan(5);
  });

  it('goes on with its tree for the same asker only', async () => {
    const { searcher } = setUp();
    const first = await searcher.run({ ...analysis, visits: 100 }, options());
    expect(first.report.visits).toBe(100);
    const again = await searcher.run(analysis, options());
    expect(again.report.visits).toBe(100);
    const other = await searcher.run({ ...analysis, owner: 'b' }, options());
    expect(other.report.visits).toBe(60);
    searcher.forget('a');
    const forgotten = await searcher.run(analysis, options());
    expect(forgotten.report.visits).toBe(60);
  });

  it('asks a network once about a position, whoever asks and what for', async () => {
    const asked: number[] = [];
    const counting: Evaluator = {
      ...loggingEvaluator('0', []),
      evaluate: (positions) => {
        asked.push(positions.length);
        return new UniformEvaluator().evaluate(positions);
      },
    };
    const searcher = new Searcher(
      () => Promise.resolve(counting),
      () => ({ name: 'unused', genmove: () => Promise.reject(new Error('unused')) }),
    );
    const total = (): number => asked.reduce((sum, count) => sum + count, 0);
    await searcher.run({ ...analysis, visits: 60 }, options());
    const once = total();
    expect(once).toBeGreaterThan(30);
    for (const owner of ['b', 'c']) {
      await searcher.run({ ...analysis, owner, visits: 60, purpose: 'explanation' }, options());
    }
    expect(total()).toBe(once);
  });

  it('keeps a player for each asker and network', async () => {
    const { searcher, players } = setUp();
    for (const owner of ['a', 'b', 'a']) await searcher.run({ ...genmove, owner }, options());
    await searcher.run({ ...genmove, network: network('1') }, options());
    expect(players).toHaveLength(3);
  });

  it('keeps players of their own for each side of each watched game', async () => {
    const { searcher, players } = setUp();
    const second = { ...base.position, moves: [{ color: 'black' as const, move: 3 }] };
    for (const watched of [0, 1, 0, undefined]) {
      await searcher.run({ ...genmove, watched }, options());
      await searcher.run({ ...genmove, watched, position: second }, options());
    }
    expect(players).toHaveLength(5);
  });

  it('loads each network once, six at a time, and lets go of the rest', async () => {
    const { searcher, log } = setUp();
    for (const hash of ['0', '1', '0', '2', '3', '4', '5', '6', '0']) {
      await searcher.run({ ...analysis, network: network(hash), visits: 2 }, options());
    }
    expect(log).toEqual([
      ...['load 0', 'load 1', 'load 2', 'load 3', 'load 4', 'load 5', 'load 6'],
      'dispose 1',
    ]);
    await searcher.close();
    expect(log.slice(-6).sort()).toEqual(
      ['0', '2', '3', '4', '5', '6'].map((hash) => `dispose ${hash}`),
    );
  });

  it('keeps a player for each side that people of a rank play, and another one once their judge is gone', async () => {
    const { searcher, log, players } = setUp();
    const habits = { resignShare: 0, resignFrom: 0, passAnswer: 1 };
    const people = { habits, judge: network('judge') };
    const asWhite = { ...base.position, moves: [{ color: 'black' as const, move: 3 }] };
    const both = async (): Promise<void> => {
      await searcher.run({ ...genmove, people }, options());
      await searcher.run({ ...genmove, people, position: asWhite }, options());
    };
    await both();
    await both();
    expect(players).toHaveLength(2);
    expect(log).toEqual(['load 0', 'load judge']);
    for (const hash of ['1', '2', '3', '4', '5']) {
      await searcher.run({ ...analysis, network: network(hash), visits: 2 }, options());
      await searcher.run({ ...analysis, visits: 2 }, options());
    }
    expect(log.at(-1)).toBe('dispose judge');
    await both();
    expect(players).toHaveLength(4);
  });

  it('takes one network that imitates other people for another', async () => {
    const { searcher, log } = setUp();
    for (const black of [15, 30, 15]) {
      const told = { ...network('0'), condition: { black } };
      await searcher.run({ ...analysis, network: told, visits: 2 }, options());
    }
    expect(log).toEqual(['load 0', 'load 0']);
  });

  it('tries a network that failed again', async () => {
    const { searcher, log } = setUp();
    const task = { ...analysis, network: network('broken') };
    await expect(searcher.run(task, options())).rejects.toThrow('The network is broken');
    await expect(searcher.run(task, options())).rejects.toThrow('The network is broken');
    expect(log).toEqual(['load broken', 'load broken']);
  });

  it('stops when told to, with what it has', async () => {
    const { searcher } = setUp();
    const abort = new AbortController();
    const running = searcher.run({ ...analysis, visits: 1_000_000 }, { signal: abort.signal });
    setTimeout(() => {
      abort.abort();
    }, 30);
    const { report } = await running;
    expect(report.visits).toBeGreaterThan(1);
    expect(report.visits).toBeLessThan(1_000_000);
    await expect(searcher.run(analysis, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

describe('manners', () => {
  it('reach the player that is made, and players of both kinds are kept apart', async () => {
    const made: (string | undefined)[] = [];
    const inner = new UniformEvaluator();
    const searcher = new Searcher(
      () => Promise.resolve(inner),
      (evaluator, search, manners) => {
        made.push(manners);
        return new NetworkPlayer(evaluator, { search });
      },
    );
    for (const manners of ['match', undefined, 'companion', 'match'] as const) {
      await searcher.run({ ...genmove, visits: 2, manners }, options());
    }
    expect(made).toEqual(['match', 'companion']);
    await searcher.close();
  });
});
