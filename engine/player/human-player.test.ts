import { describe, expect, it } from 'vitest';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { createRandom } from '../search/random.ts';
import { readBoard } from '../testkit/diagrams.ts';
import { drawHumanMove } from './human-move.ts';
import { HumanPlayer, type HumanHabits } from './human-player.ts';

/** The uniform evaluator with some of its answers changed. */
function saying(change: Partial<Evaluation> & { likes?: number }): Evaluator {
  const inner = new UniformEvaluator();
  const { likes, ...rest } = change;
  return {
    name: 'saying',
    networkHash: 'saying',
    dispose: () => inner.dispose(),
    evaluate: async (positions) =>
      (await inner.evaluate(positions)).map((evaluation) => {
        const policy = evaluation.policy.slice();
        if (likes !== undefined) policy.fill(0).fill(1, likes, likes + 1);
        return { ...evaluation, policy, ...rest };
      }),
  };
}

const HABITS: HumanHabits = { resignShare: 1, resignFrom: 0, passAnswer: 1 };

function player(evaluator: Evaluator, habits: Partial<HumanHabits> = {}, judge?: Evaluator) {
  const parts = { name: 'human:15k', evaluator, judge, random: createRandom(1) };
  return new HumanPlayer({ ...parts, habits: { ...HABITS, ...habits } });
}

/** Closed borders; White leads by 5, and with a komi of -10 Black does. */
const CLOSED = `
  . X O . .
  X X O . .
  . X O . O
  X X O O .
  . X O . .`;

describe('drawing a move as people do', () => {
  const policy = Float32Array.of(0.6, 0.39, 0.005, 0.005, 0);
  const all = Uint8Array.of(1, 1, 1, 1, 1);
  const count = (temperature: number, allowed = all, shares = policy): number[] => {
    const random = createRandom(3);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 20_000; i++) counts[drawHumanMove(shares, allowed, temperature, random)]!++;
    return counts;
  };

  it('plays each move as often as people, but slips under 1 % more seldom', () => {
    const [a, b, c, d, never] = count(1);
    expect(a! / b!).toBeCloseTo(0.6 / 0.39, 1);
    expect(c! / 20_000).toBeGreaterThan(0.0015);
    expect(c! / 20_000).toBeLessThan(0.0035);
    expect(d! / 20_000).toBeLessThan(0.0035);
    expect(never).toBe(0);
  });

  it('prefers the commoner moves at a lower temperature', () => {
    const [a, b] = count(0.5);
    expect(a! / b!).toBeCloseTo((0.6 / 0.39) ** 2, 0);
  });

  it('draws allowed moves only, any of them where people play none', () => {
    expect(count(1, Uint8Array.of(0, 1, 0, 0, 1))).toEqual([0, 20_000, 0, 0, 0]);
    const some = count(1, Uint8Array.of(0, 0, 0, 1, 1), new Float32Array(5));
    expect(some.slice(0, 3)).toEqual([0, 0, 0]);
    expect(some[3]! / 20_000).toBeCloseTo(0.5, 1);
  });
});

describe('a human player', () => {
  it('passes when nothing is left to play for and it wins as the board stands', async () => {
    const ahead = readBoard(CLOSED, { komi: -10 });
    expect((await player(saying({ likes: 3 })).genmove(ahead)).move).toBe(ahead.pass);
    // Behind as the board stands, but not lost yet: the stones that it hopes to take must be taken.
    const behind = readBoard(CLOSED, { komi: 0 });
    expect((await player(saying({ likes: 3 })).genmove(behind)).move).toBe(3);
    expect((await player(saying({ likes: 3, value: -0.5 })).genmove(behind)).move).toBe(
      behind.pass,
    );
  });

  it('tells what the imitating network expects, whatever the judge does', async () => {
    const position = readBoard(CLOSED, { komi: 0 });
    const own = saying({ likes: 3, value: 0.5, scoreLead: 4 });
    const { report } = await player(own, {}, saying({ value: -1 })).genmove(position);
    expect(report).toMatchObject({ winrate: 0.75, scoreLead: 4, visits: 1, moves: [] });
    expect(report.policy[3]).toBe(1);
  });

  it('takes no dead stones before it passes under territory rules', async () => {
    const settled = saying({ ownership: new Float32Array(25).fill(1), value: 0.9 });
    for (const rules of ['chinese', 'japanese'] as const) {
      const behind = readBoard(CLOSED, { komi: 0, rules: RULE_SETS[rules] });
      const { move } = await player(saying({ likes: 3 }), {}, settled).genmove(behind);
      expect(move).toBe(rules === 'japanese' ? behind.pass : 3);
    }
  });

  it('goes by the judge where there is one', async () => {
    const ahead = readBoard(CLOSED, { komi: -10 });
    const open = saying({ ownership: new Float32Array(25) });
    expect((await player(saying({ likes: 3 }), {}, open).genmove(ahead)).move).toBe(3);
    const settled = saying({ ownership: new Float32Array(25).fill(1) });
    expect((await player(saying({ likes: 3 }), {}, settled).genmove(ahead)).move).toBe(ahead.pass);
  });

  it('may play on when its rank does not answer passes, and never passes early', async () => {
    const ahead = readBoard(CLOSED, { komi: -10 });
    expect((await player(saying({ likes: 3 }), { passAnswer: 0 }).genmove(ahead)).move).toBe(3);
    const start = newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 0 });
    const { move } = await player(saying({ likes: start.pass })).genmove(start);
    expect(move).not.toBe(start.pass);
  });

  it('resigns hopeless games as often and as late as its rank', async () => {
    const resignedAt = async (habits: Partial<HumanHabits>): Promise<number | undefined> => {
      const human = player(saying({ value: -0.99 }), habits);
      const position = newPosition({ size: 7, rules: RULE_SETS.chinese, komi: 0 });
      const other = createRandom(2);
      while (!position.gameOver && position.moveNumber < 60) {
        const { move } = await human.genmove(position);
        if (move === 'resign') return position.moveNumber;
        position.play(move);
        const legal = Array.from({ length: 49 }, (_, p) => p).filter((p) => position.isLegal(p));
        position.play(legal[Math.floor(other.next() * legal.length)] ?? position.pass);
      }
      return undefined;
    };
    expect(await resignedAt({})).toBe(4);
    expect(await resignedAt({ resignFrom: 31 })).toBe(32);
    expect(await resignedAt({ resignShare: 0 })).toBeUndefined();
  });

  it('ends its games against itself', async () => {
    const position = newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 0.5 });
    const [black, white] = [player(saying({})), player(saying({}))];
    while (!position.gameOver) {
      const { move } = await (position.toPlay === 1 ? black : white).genmove(position);
      if (move === 'resign') break;
      expect(position.isLegal(move)).toBe(true);
      position.play(move);
      expect(position.moveNumber).toBeLessThan(600);
    }
  });
});
