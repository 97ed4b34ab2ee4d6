import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../rules/color.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { readDiagram } from '../testkit/diagrams.ts';
import { Playout, type RandomNumbers } from './playout.ts';
import { PlayoutEvaluator } from './playout-evaluator.ts';

/** Lehmer's generator (Park and Miller 1988). */
function createRandom(seed: number): RandomNumbers {
  let state = (Math.trunc(seed) % 2147483646) + 1;
  return { next: () => (state = (state * 48271) % 2147483647) / 2147483647 };
}

/** Both sides have two eyes and nothing else can be played: every game ends as it stands. */
const SETTLED = `
  . X O . O
  X X O O O
  X X X O O
  . X O . O
  X X O O O`;

describe('a random game to the end', () => {
  it('fills no eye, so that settled boards stay as they are', () => {
    const { position } = readDiagram(SETTLED);
    const playout = new Playout(5);
    for (let seed = 0; seed < 50; seed++) {
      expect(playout.play(position, createRandom(seed))).toBe(11 - 14);
    }
    expect(position.moveNumber).toBe(0);
  });

  it('plays on where there is something to capture: a false eye is filled', () => {
    // Black's eye in the corner is all it has, and White can wait.
    const { position } = readDiagram(
      `. X O . O
       X X O O O
       O O O O O
       O O . O O
       O O O O O`,
      { toPlay: WHITE },
    );
    expect(new Playout(5).play(position, createRandom(1))).toBe(-25);
  });

  it('counts every point for somebody or nobody, and ends on boards that captures empty again and again', () => {
    const position = newPosition({ size: 9, rules: RULE_SETS.chinese, komi: 7 });
    const playout = new Playout(9);
    const leads = new Set<number>();
    for (let seed = 0; seed < 200; seed++) {
      const lead = playout.play(position, createRandom(seed));
      expect(lead).toBe(playout.owners.reduce((sum, owner) => sum + owner, 0));
      leads.add(lead);
    }
    expect(leads.size).toBeGreaterThan(20);
  });

  it('gives both colours the same chances', () => {
    const playout = new Playout(7);
    const black = newPosition({ size: 7, rules: RULE_SETS.chinese, komi: 0 });
    const white = newPosition({ size: 7, rules: RULE_SETS.chinese, komi: 0 });
    white.skipTurn();
    for (let seed = 0; seed < 50; seed++) {
      const lead = playout.play(black, createRandom(seed));
      expect(playout.play(white, createRandom(seed))).toBe(-lead);
    }
  });
});

describe('the evaluator that plays random games', () => {
  it('says the game’s result from the side to play, komi counted, the same each time', async () => {
    const evaluator = new PlayoutEvaluator(createRandom);
    const black = readDiagram(SETTLED, { komi: -4, toPlay: BLACK }).position;
    const white = readDiagram(SETTLED, { komi: -4, toPlay: WHITE }).position;
    const [one, two] = await evaluator.evaluate([black, white]);
    expect(one).toMatchObject({ value: 1, scoreLead: 1 });
    expect(two).toMatchObject({ value: -1, scoreLead: -1 });
    expect(one?.ownership[0]).toBe(1);
    expect(two?.ownership[0]).toBe(-1);
    const open = newPosition({ size: 9, rules: RULE_SETS.chinese, komi: 7 });
    expect(await evaluator.evaluate([open])).toEqual(await evaluator.evaluate([open]));
  });
});
