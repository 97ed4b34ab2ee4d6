import { describe, expect, it } from 'vitest';
import { WHITE } from '../rules/color.ts';
import { Position } from '../rules/position.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { inverseSymmetry, symmetryTable } from '../rules/symmetry.ts';
import { OpinionatedEvaluator, WatchingEvaluator } from '../testkit/fake-evaluators.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import type { Evaluation, Evaluator } from './evaluator.ts';
import { SymmetryEvaluator } from './symmetry.ts';
import { turnedPosition } from './turned-position.ts';

/** A game of random legal moves. */
function randomGame(seed: number, moves: number, size = 5): Position {
  const random = seededRandom(seed);
  const position = new Position(size, RULE_SETS.chinese, 7);
  const legal = new Uint8Array(position.area + 1);
  for (let i = 0; i < moves && !position.gameOver; i++) {
    const count = position.legalMoves(legal);
    let left = Math.floor(random() * count);
    position.play(legal.findIndex((yes) => yes === 1 && left-- === 0));
  }
  return position;
}

async function ask(evaluator: Evaluator, position: Position): Promise<Evaluation> {
  const [evaluation] = await evaluator.evaluate([position]);
  if (!evaluation) throw new Error('no answer');
  return evaluation;
}

describe('a turned position', () => {
  it('has the whole game turned: stones, last moves, superko; turned back it is the same', () => {
    for (let seed = 0; seed < 20; seed++) {
      const position = randomGame(seed, 40);
      if (position.gameOver) continue;
      for (let s = 0; s < 8; s++) {
        const table = symmetryTable(5, s);
        const turned = turnedPosition(position, s);
        if (!turned) throw new Error('This game can be turned');
        for (let move = 0; move <= 25; move++) {
          expect(turned.isLegal(table[move]!)).toBe(position.isLegal(move));
        }
        expect(turned.lastMove(2)).toBe(table[position.lastMove(2)]);
        const back = turnedPosition(turned, inverseSymmetry(s));
        expect(back?.situationHash()).toBe(position.situationHash());
      }
    }
  });

  it('is not made of games whose beginning is not known', () => {
    const setUp = newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 7, black: [7, 3] });
    expect(turnedPosition(setUp, 3)).toBeUndefined();
    const twice = new Position(5, RULE_SETS.chinese, 7);
    twice.play(3);
    twice.skipTurn();
    expect(turnedPosition(twice, 3)).toBeUndefined();
  });

  it('is made of games that White begins', () => {
    const position = new Position(5, RULE_SETS.chinese, 7);
    position.startHere(WHITE);
    position.play(3);
    expect(turnedPosition(position, 1)?.board.stones[1]).toBe(WHITE);
  });
});

describe('the symmetry evaluator', () => {
  it('takes the mean over all eight, which turns with the board', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const evaluator = new SymmetryEvaluator(watching);
    const position = randomGame(3, 12);
    const mean = await ask(evaluator, position);
    expect(watching.batches).toEqual([8]);
    expect(mean.policy.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    mean.policy.forEach((p, move) => {
      expect(p > 0).toBe(position.isLegal(move));
    });
    const table = symmetryTable(5, 6);
    const turned = turnedPosition(position, 6);
    if (!turned) throw new Error('This game can be turned');
    const other = await ask(evaluator, turned);
    expect(other.value).toBeCloseTo(mean.value, 6);
    mean.policy.forEach((p, move) => {
      expect(other.policy[table[move]!]).toBeCloseTo(p, 6);
    });
    mean.ownership.forEach((owner, point) => {
      expect(other.ownership[table[point]!]).toBeCloseTo(owner, 6);
    });
  });

  it('shows a position as it is where it cannot be turned', async () => {
    const setUp = newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 7, black: [7, 3] });
    const inner = new OpinionatedEvaluator();
    expect(await ask(new SymmetryEvaluator(inner), setUp)).toEqual(await ask(inner, setUp));
  });
});
