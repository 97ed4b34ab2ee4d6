import { describe, expect, it } from 'vitest';
import type { GameRecord } from '../../dataset/game-record.ts';
import type { Evaluation, Evaluator } from '../../evaluator/evaluator.ts';
import { UniformEvaluator } from '../../evaluator/uniform-evaluator.ts';
import { BLACK } from '../../rules/color.ts';
import { OpinionatedEvaluator, WatchingEvaluator } from '../../testkit/fake-evaluators.ts';
import { judgeUnseen } from './unseen-games.ts';

const AREA = 25;

/** Two searched turns, the first of Black, the second of White; Black wins and owns the first ten points. */
function game(parts: Partial<GameRecord> = {}): GameRecord {
  return {
    networkHash: 'x',
    seed: 1,
    size: 5,
    komi: 0.5,
    ending: 'passes',
    moves: [6, 18, 1, AREA, AREA],
    turns: [
      { turn: 0, moves: Int16Array.of(6, 8), probabilities: Float32Array.of(0.75, 0.25) },
      { turn: 1, moves: Int16Array.of(18), probabilities: Float32Array.of(1) },
    ],
    rootValues: new Float32Array(5),
    score: 3.5,
    ownership: Int8Array.from({ length: AREA }, (_, p) => (p < 10 ? 1 : p < 20 ? -1 : 0)),
    ...parts,
  };
}

/** Gives move 6 a half and shares out the rest; expects Black to win by the value, and to own the whole board. */
class BlackFriend extends UniformEvaluator {
  override async evaluate(...asked: Parameters<Evaluator['evaluate']>): Promise<Evaluation[]> {
    const evaluations = await super.evaluate(...asked);
    return evaluations.map((evaluation, i) => {
      const view = asked[0][i]!.toPlay === BLACK ? 1 : -1;
      return {
        ...evaluation,
        policy: evaluation.policy.map((_, move) => (move === 6 ? 0.5 : 0.5 / AREA)),
        value: 0.6 * view,
        ownership: evaluation.ownership.map(() => 0.6 * view),
      };
    });
  }
}

const [LIKELY, UNLIKELY] = [-Math.log(0.8), -Math.log(0.2)];

describe('games that were not trained on', () => {
  it('are judged by the older network, from the view of the side to play', async () => {
    const unseen = await judgeUnseen(new BlackFriend(), new BlackFriend(), [game()]);
    const searched = -0.75 * Math.log(0.5) - 0.25 * Math.log(0.5 / AREA);
    expect(unseen?.samples).toBe(2);
    expect(unseen?.policy).toBeCloseTo((searched - Math.log(0.5 / AREA)) / 2);
    expect(unseen?.value).toBeCloseTo(LIKELY);
    const owned = (10 * LIKELY + 10 * UNLIKELY + 5 * 0.5 * (LIKELY + UNLIKELY)) / AREA;
    expect(unseen?.ownership).toBeCloseTo(owned);
    expect(unseen?.exportKl).toBeCloseTo(0);
  });

  it('have no owners where none was played out, and nothing to say where nothing was searched', async () => {
    const settled = [game({ ending: 'settled', score: -1 })];
    const unseen = await judgeUnseen(new BlackFriend(), new BlackFriend(), settled);
    expect(unseen?.value).toBeCloseTo(UNLIKELY);
    expect(unseen).not.toHaveProperty('ownership');
    const nothing = await judgeUnseen(new BlackFriend(), new BlackFriend(), [game({ turns: [] })]);
    expect(nothing).toBeUndefined();
  });

  it('show how far the newer network has gone from the older one, not how good it is', async () => {
    const alone = await judgeUnseen(new BlackFriend(), new BlackFriend(), [game()]);
    const unseen = await judgeUnseen(new BlackFriend(), new OpinionatedEvaluator(), [game()]);
    expect(unseen).toEqual({ ...alone, exportKl: unseen?.exportKl });
    expect(unseen?.exportKl).toBeGreaterThan(0.1);
  });

  it('stay a finite distance away from networks that are sure and wrong', async () => {
    class Sure extends BlackFriend {
      override async evaluate(...asked: Parameters<Evaluator['evaluate']>): Promise<Evaluation[]> {
        const evaluations = await super.evaluate(...asked);
        return evaluations.map((evaluation, i) => {
          const view = asked[0][i]!.toPlay === BLACK ? -1 : 1;
          const policy = evaluation.policy.map((_, move) => (move === 0 ? 1 : 0));
          return { ...evaluation, policy, value: view };
        });
      }
    }
    const unseen = await judgeUnseen(new BlackFriend(), new Sure(), [game()]);
    expect(unseen?.exportKl).toBeLessThan(25);
    const judged = await judgeUnseen(new Sure(), new BlackFriend(), [game()]);
    expect(judged?.policy).toBeLessThan(20);
    expect(judged?.value).toBeLessThan(20);
  });

  it('are a few of many, evenly spread, and asked about a board size at a time', async () => {
    const [older, newer] = [new BlackFriend(), new UniformEvaluator()].map(
      (inner) => new WatchingEvaluator(inner),
    );
    const turns = Array.from({ length: 50 }, () => game().turns).flat();
    const games = Array.from({ length: 60 }, (_, i) =>
      i % 2 === 0
        ? game({ turns })
        : game({ size: 7, turns, moves: [6, 18, 1, 49, 49], ownership: new Int8Array(49) }),
    );
    const unseen = await judgeUnseen(older!, newer!, games);
    expect(unseen?.samples).toBe(1024);
    expect(older?.batches).toEqual(newer?.batches);
    expect(older?.positions).toBe(1024);
    expect(Math.max(...older!.batches)).toBeLessThanOrEqual(64);
    expect(older?.batches.length).toBeLessThanOrEqual(17);
  });
});
