/** Players on evaluators without networks: whole games, passes, resignations, openings that differ. */

import { describe, expect, it, vi } from 'vitest';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import { EMPTY, WHITE } from '../rules/color.ts';
import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS, type RulesName } from '../rules/rule-set.ts';
import { createRandom } from '../search/random.ts';
import { readBoard, readDiagram } from '../testkit/diagrams.ts';
import {
  CountingEvaluator,
  OpinionatedEvaluator,
  WatchingEvaluator,
} from '../testkit/fake-evaluators.ts';
import { COMPANIONABLE, NetworkPlayer, type NetworkPlayerSettings } from './network-player.ts';
import type { Player } from './player.ts';
import { RandomPlayer } from './random-player.ts';

const start = (size = 5, komi = 0.5): Position =>
  newPosition({ size, rules: RULE_SETS.chinese, komi });

async function playOn(position: Position, black: Player, white: Player): Promise<'resign' | 'end'> {
  while (!position.gameOver) {
    const { move } = await (position.toPlay === WHITE ? white : black).genmove(position);
    if (move === 'resign') return 'resign';
    expect(position.isLegal(move)).toBe(true);
    position.play(move);
    expect(position.moveNumber).toBeLessThan(400);
  }
  return 'end';
}

/** Likes one move and says what it is told to. */
function insisting(favourite: Move, value: number): Evaluator {
  const inner = new UniformEvaluator();
  return {
    name: 'insisting',
    networkHash: 'insisting',
    dispose: () => inner.dispose(),
    async evaluate(positions): Promise<Evaluation[]> {
      const evaluations = await inner.evaluate(positions);
      return evaluations.map((evaluation) => {
        if (!evaluation.policy[favourite]) return { ...evaluation, value };
        const policy = evaluation.policy.map((share) => share * 0.1);
        policy[favourite]! += 0.9;
        return { ...evaluation, policy, value };
      });
    },
  };
}

describe('a player with a network', () => {
  it('does not pass first by instinct alone while borders are open or the game begins, but answers a pass', async () => {
    const visitsOf = (visits: number) => new NetworkPlayer(insisting(25, 0), { visits });
    const open = start();
    for (const move of [12, 6, 7]) open.play(move);
    expect((await visitsOf(1).genmove(open)).move).not.toBe(25);
    open.play(25);
    expect((await visitsOf(1).genmove(open)).move).toBe(25);
    const begun = start();
    begun.play(12);
    expect((await visitsOf(1).genmove(begun)).move).not.toBe(25);
    const { position: closed } = readDiagram(`
      . X O . .
      . X O . .
      . X O . .
      . X O . .
      . X O . .
    `);
    expect((await visitsOf(1).genmove(closed)).move).toBe(25);
  });

  it('plays legal games that end by passes, with every number of visits', async () => {
    for (const visits of [1, 2, 16]) {
      const make = (seed: number) =>
        new NetworkPlayer(
          new WatchingEvaluator(new CountingEvaluator()),
          { visits },
          createRandom(seed),
        );
      expect(await playOn(start(), make(1), make(2))).toBe('end');
    }
  });

  it('does not change the position that it is asked about', async () => {
    const position = start();
    const before = position.situationHash();
    await new NetworkPlayer(new OpinionatedEvaluator(), { visits: 20 }).genmove(position);
    expect([position.situationHash(), position.moveNumber]).toEqual([before, 0]);
  });

  it('plays what its search finds: the capture that decides', async () => {
    const { position, at } = readDiagram(`
      . X X X .
      X O O O a
      . X X X .
      . . O . .
      . O . O .`);
    const player = new NetworkPlayer(new CountingEvaluator(), { visits: 100 });
    expect((await player.genmove(position)).move).toBe(at('a'));
    position.skipTurn();
    expect((await player.genmove(position)).move).toBe(at('a'));
  });

  it('takes the number of visits that it is asked for over its own', async () => {
    const player = new NetworkPlayer(new CountingEvaluator(), { visits: 5 });
    expect((await player.genmove(start())).report.visits).toBe(5);
    expect((await player.genmove(start(7), { visits: 30 })).report.visits).toBe(30);
    expect(player.name).toBe('counting:5v');
  });

  // A machine with too much to do may overrun once.
  it('keeps to its time, the look after a pass included', { retry: 3 }, async () => {
    const position = readBoard('. . X O .\n. . X O .\n. . X O .\n. . X O .\n. . X O .', {
      komi: 4.5,
    });
    const player = new NetworkPlayer(new CountingEvaluator(), { visits: 10_000_000 });
    const began = performance.now();
    await player.genmove(position, { timeMs: 200 });
    expect(performance.now() - began).toBeLessThan(400);
  });

  it('with one visit plays the network’s favourite, if it is of any use', async () => {
    const { position, at } = readDiagram(`
      . X a X .
      X X X X .
      . . b . .
      . O O O .
      . . . . .`);
    const plays = async (move: Move): Promise<unknown> =>
      (await new NetworkPlayer(insisting(move, 0), { visits: 1 }).genmove(position)).move;
    expect(await plays(at('b'))).toBe(at('b'));
    // Inside its own pass-alive area nothing is to be gained.
    expect(await plays(at('a'))).not.toBe(at('a'));
  });

  it('does not fill settled territory where that costs a point, but answers a threat there', async () => {
    const text = '. . X . O\n. . X . O\n. . X . O\n. . X . O\n. . X . O';
    const likes = (move: Move, value: number): Evaluator => {
      const inner = insisting(move, value);
      return {
        ...inner,
        evaluate: async (positions) =>
          (await inner.evaluate(positions)).map((evaluation, i) => ({
            ...evaluation,
            scoreLead: 0,
            ownership: Float32Array.from({ length: 25 }, (_, point) => {
              const black = point % 5 === 3 ? 0 : point % 5 < 3 ? 1 : -1;
              return positions[i]?.toPlay === WHITE ? -black : black;
            }),
          })),
      };
    };
    const plays = async (rules: RulesName, value: number, passed = false): Promise<unknown> => {
      const position = readBoard(text, { komi: 5.5, rules: RULE_SETS[rules] });
      if (passed) {
        position.skipTurn();
        position.play(position.pass);
      }
      const player = new NetworkPlayer(likes(0, value), { visits: 1 });
      return (await player.genmove(position)).move;
    };
    for (const passed of [false, true]) {
      const move = await plays('japanese', 0, passed);
      expect((move as number) % 5).toBe(3);
    }
    expect(await plays('japanese', 0.5)).toBe(0);
    expect(await plays('new-zealand', 0)).toBe(0);
  });

  it('passes where no move is of use, whoever leads', async () => {
    const text = `
      . X . X X
      X X X X .
      X X X X X
      O O O O O
      . O . O .`;
    for (const komi of [0, 50]) {
      const player = new NetworkPlayer(insisting(0, 0), { visits: 8 });
      expect((await player.genmove(readBoard(text, { komi }))).move).toBe(25);
    }
  });

  it('passes a won game that is over, and after the opponent’s pass', async () => {
    const text = '. . X O .\n. . X O .\n. . X O .\n. . X O .\n. . X O .';
    const position = readBoard(text, { komi: 5.5 });
    position.play(position.pass);
    const player = new NetworkPlayer(new CountingEvaluator(), { visits: 30 });
    expect((await player.genmove(position)).move).toBe(25);
  });

  it('plays only what it is allowed to, and passes only then', async () => {
    const text = '. . X O .\n. . X O .\n. . X O .\n. . X O .\n. . X O .';
    const position = readBoard(text, { komi: 5.5 });
    position.play(position.pass);
    const player = new NetworkPlayer(new CountingEvaluator(), { visits: 30 });
    const plays = async (...moves: Move[]): Promise<unknown> => {
      const allowed = Uint8Array.from({ length: 26 }, (_, move) => (moves.includes(move) ? 1 : 0));
      return (await player.genmove(position, { allowed })).move;
    };
    expect(await plays(4, 9)).toBeOneOf([4, 9]);
    expect(await plays(0, 25)).toBe(25);
    // Of no use, but nothing else is left.
    expect(await plays(0)).toBe(0);
  });

  it('looks once at what comes after a pass, which is all that there is time for', async () => {
    // Each question takes a millisecond; nothing else takes any.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    // Nobody owns the middle, and whoever gets the corner wins: a pass would cost something.
    const settled = Float32Array.from({ length: 25 }, (_, point) => (point === 12 ? 0 : 1));
    const inner = insisting(0, 0);
    const evaluator: Evaluator = {
      ...inner,
      evaluate: async (positions) => {
        now++;
        return (await inner.evaluate(positions)).map((evaluation, i) => {
          const { board, toPlay } = positions[i]!;
          const corner = board.stones[0]!;
          return {
            ...evaluation,
            value: corner === EMPTY ? 0 : corner === toPlay ? 0.9 : -0.9,
            ownership: toPlay === WHITE ? settled.map((owner) => -owner) : settled,
          };
        });
      },
    };
    try {
      const position = readBoard('. . . X .\n'.repeat(5).trim(), { rules: RULE_SETS.japanese });
      const player = new NetworkPlayer(evaluator, { visits: 1_000_000 });
      expect((await player.genmove(position, { timeMs: 200 })).move).toBe(0);
      expect(now).toBeGreaterThan(180);
      expect(now).toBeLessThan(210);
    } finally {
      clock.mockRestore();
    }
  });

  it('resigns only where it is asked to', async () => {
    const resigns = async (settings: Partial<NetworkPlayerSettings>): Promise<boolean> => {
      const player = new NetworkPlayer(insisting(3, -0.99), { visits: 1, ...settings });
      const position = start(5, 7);
      const random = new RandomPlayer(createRandom(3));
      for (let turn = 0; turn < 20 && !position.gameOver; turn++) {
        const { move } = await player.genmove(position);
        if (move === 'resign') return true;
        const own = await random.genmove(position);
        if (own.move === 'resign') return false;
        position.play(own.move);
        position.play((await random.genmove(position)).move as Move);
      }
      return false;
    };
    expect(await resigns({})).toBe(false);
    expect(await resigns(COMPANIONABLE)).toBe(true);
  });

  it('varies its openings where it is asked to, the same way from the same seed', async () => {
    const opening = async (settings: Partial<NetworkPlayerSettings>, seed: number) => {
      const player = new NetworkPlayer(
        new UniformEvaluator(),
        { visits: 1, ...settings },
        createRandom(seed),
      );
      return (await player.genmove(start(7))).move;
    };
    const distinct = async (settings: Partial<NetworkPlayerSettings>): Promise<number> => {
      const moves = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => opening(settings, seed)));
      return new Set(moves).size;
    };
    expect(await distinct({})).toBe(1);
    expect(await distinct(COMPANIONABLE)).toBeGreaterThan(2);
    expect(await opening(COMPANIONABLE, 5)).toBe(await opening(COMPANIONABLE, 5));
  });

  it('gives a search up when it is told to', async () => {
    const player = new NetworkPlayer(new CountingEvaluator(), { visits: 10 });
    await expect(player.genmove(start(), { signal: AbortSignal.abort() })).rejects.toThrow();
    expect((await player.genmove(start())).report.visits).toBe(10);
  });
});
