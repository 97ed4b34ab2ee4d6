import { describe, expect, it } from 'vitest';
import type { HumanGame } from '../../dataset/human/human-game.ts';
import { parseHumanLine } from '../../dataset/human/parse-line.ts';
import { GLOBAL, GLOBALS, PLANE, PLANES } from '../../features/layout.ts';
import { globalInputs, writeCondition } from '../../network/conditioning.ts';
import { SYMMETRIES, symmetryTable } from '../../rules/symmetry.ts';
import { humanLine, randomMoves, type LineParts } from '../../testkit/human-games.ts';
import { seededRandom } from '../../testkit/seeded-random.ts';
import { conditionOf } from './condition-of.ts';
import { outcomeOf } from './outcome.ts';
import { HumanBatchMaker } from './samples.ts';

function game(parts: LineParts): HumanGame {
  const found = parseHumanLine(humanLine(parts));
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** Black's wall on the second line of 5×5 and White's on the third: 10 points are Black's, 15 White's. */
const WALLS = 'bacabbcbbcccbdcdbece';

describe('the outcome of a game', () => {
  it('is known by points, by resignation only who won, and by the clock not at all', () => {
    expect(outcomeOf(game({ result: 'W+12.5' }))).toMatchObject({ value: 0, score: -12.5 });
    expect(outcomeOf(game({ result: 'B+R' }))).toMatchObject({ value: 1, score: undefined });
    expect(outcomeOf(game({ result: '0' }))).toMatchObject({ value: 0.5, score: 0 });
    for (const result of ['B+T', 'W+F', '']) {
      expect(outcomeOf(game({ result }))).toEqual({
        value: undefined,
        score: undefined,
        ownership: undefined,
      });
    }
  });

  it('has owners only where the count of the board is the recorded score', () => {
    const walls = game({ size: 5, komi: '0', moves: `${WALLS}....`, result: 'W+5' });
    const { ownership } = outcomeOf(walls);
    expect([...(ownership ?? [])].filter((owner) => owner === 1)).toHaveLength(10);
    expect([...(ownership ?? [])].filter((owner) => owner === -1)).toHaveLength(15);
    expect(
      outcomeOf(game({ size: 5, komi: '0', moves: `${WALLS}....`, result: 'B+9' })).ownership,
    ).toBeUndefined();
    expect(
      outcomeOf(game({ size: 5, komi: '0', moves: WALLS, result: 'W+5' })).ownership,
    ).toBeUndefined();
  });
});

describe('batches of human games', () => {
  const walls = game({ size: 5, komi: '1.5', moves: `${WALLS}....`, result: 'W+6.5' });
  const outcome = outcomeOf(walls);
  const WIDTH = globalInputs('human-v1');

  it('have the next move and the reply as targets, turned as the board is', () => {
    const maker = new HumanBatchMaker(5);
    const seen = new Set<number>();
    for (let seed = 0; seed < 60; seed++) {
      const batch = maker.make([{ game: walls, turn: 4, outcome }], seededRandom(seed));
      const s = Array.from({ length: SYMMETRIES }, (_, i) => i).find((i) => {
        const table = symmetryTable(5, i);
        return (
          [1, 6].every((p) => batch.planes[table[p]! * PLANES + PLANE.own] === 1) &&
          [2, 7].every((p) => batch.planes[table[p]! * PLANES + PLANE.opponent] === 1)
        );
      });
      expect(s).toBeDefined();
      seen.add(s!);
      const table = symmetryTable(5, s!);
      expect(batch.policy.indexOf(1)).toBe(table[11]);
      expect(batch.reply.indexOf(1)).toBe(table[12]);
      expect([batch.policyWeight[0], batch.replyWeight[0]]).toEqual([1, 1]);
      expect(batch.ownership[table[0]!]).toBe(1);
      expect(batch.ownership[table[4]!]).toBe(-1);
    }
    expect(seen.size).toBe(SYMMETRIES);
  });

  it('see the end with the eyes of the side to play', () => {
    const samples = [10, 11].map((turn) => ({ game: walls, turn, outcome }));
    const batch = new HumanBatchMaker(5).make(samples, seededRandom(1));
    expect([...batch.value]).toEqual([0, 1]);
    expect([...batch.score]).toEqual([-6.5, 6.5]);
    expect([...batch.finalWeight]).toEqual([1, 1]);
    const sum = (i: number): number =>
      batch.ownership.slice(25 * i, 25 * i + 25).reduce((a, b) => a + b, 0);
    expect([sum(0), sum(1)]).toEqual([-5, 5]);
    expect([...batch.policy.slice(0, 26)].indexOf(1)).toBe(25);
    expect([...batch.replyWeight]).toEqual([1, 0]);
  });

  it('have no targets where nothing is known', () => {
    const unknown = game({ size: 5, result: 'B+T', moves: randomMoves(5, 6, 1) });
    const sample = { game: unknown, turn: 2, outcome: outcomeOf(unknown) };
    const batch = new HumanBatchMaker(5).make([sample], seededRandom(1));
    expect([batch.valueWeight[0], batch.finalWeight[0], batch.ownershipWeight[0]]).toEqual([
      0, 0, 0,
    ]);
  });

  it('tell the condition of the side to play, hidden now and then, and rules drawn by lot', () => {
    const draw = seededRandom(5);
    const samples = Array.from({ length: 400 }, () => ({ game: walls, turn: 3, outcome }));
    const batch = new HumanBatchMaker(5).make(samples, draw);
    const wanted = new Float32Array(WIDTH - GLOBALS);
    writeCondition(conditionOf(walls), true, wanted, 0);
    let whole = 0;
    let territory = 0;
    for (let i = 0; i < 400; i++) {
      const globals = batch.globals.subarray(i * WIDTH, (i + 1) * WIDTH);
      if (globals.subarray(GLOBALS).join() === wanted.join()) whole++;
      territory += globals[GLOBAL.territory]!;
      expect(globals[GLOBAL.komi]).toBeCloseTo(1.5 / 20);
    }
    expect(whole).toBeGreaterThan(280);
    expect(whole).toBeLessThan(370);
    expect(territory).toBeGreaterThan(80);
    expect(territory).toBeLessThan(190);
  });
});
