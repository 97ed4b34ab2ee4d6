import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLACK, WHITE, opponent, type Color } from '../rules/color.ts';
import { Position } from '../rules/position.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { applySymmetry } from '../rules/symmetry.ts';
import { readDiagram, type DiagramOptions } from '../testkit/diagrams.ts';
import { drawnGames, playDrawn } from '../testkit/random-games.ts';
import { writeFeatures } from './features.ts';
import { GLOBAL, GLOBALS, HISTORY_MOVES, PLANE, PLANES } from './layout.ts';

function featuresOf(position: Position, history?: number) {
  const planes = new Float32Array(position.area * PLANES);
  const globals = new Float32Array(GLOBALS);
  writeFeatures(position, planes, 0, globals, 0, history);
  return {
    planes,
    globals,
    /** The points of a plane that are 1. */
    on: (plane: number) =>
      Array.from({ length: position.area }, (_, point) => point).filter(
        (point) => planes[point * PLANES + plane] === 1,
      ),
  };
}

function featuresAt(text: string, options?: DiagramOptions) {
  const { position, at } = readDiagram(text, options);
  return { ...featuresOf(position), position, at };
}

describe('the planes', () => {
  const TEXT = `
    X a O . .
    O . . . .
    . . X X .
    . . . . .
    . . . . .`;

  it('show stones and liberties from the side to play', () => {
    const black = featuresAt(TEXT);
    expect(black.on(PLANE.ones)).toHaveLength(25);
    expect(black.on(PLANE.own)).toEqual([0, 12, 13]);
    expect(black.on(PLANE.opponent)).toEqual([2, 5]);
    expect(black.on(PLANE.ownLiberties)).toEqual([0]);
    expect(black.on(PLANE.ownLiberties + 1)).toEqual([]);
    expect(black.on(PLANE.opponentLiberties + 1)).toEqual([5]);
    expect(black.on(PLANE.opponentLiberties + 2)).toEqual([2]);
    const white = featuresAt(TEXT, { toPlay: WHITE });
    expect(white.on(PLANE.own)).toEqual([2, 5]);
    expect(white.on(PLANE.opponentLiberties)).toEqual([0]);
    expect(white.on(PLANE.ownLiberties + 1)).toEqual([5]);
  });

  it('show the last five moves, passes among the globals, and no more than they are asked to', () => {
    const { position } = readDiagram('. . . . .\n'.repeat(5));
    for (const move of [0, 6, 12, 25, 18, 24]) position.play(move);
    const all = featuresOf(position);
    const seen = (features: typeof all) =>
      Array.from({ length: HISTORY_MOVES }, (_, back) => features.on(PLANE.history + back));
    expect(seen(all)).toEqual([[24], [18], [], [12], [6]]);
    expect([...all.globals.subarray(GLOBAL.passes, GLOBAL.passes + 5)]).toEqual([0, 0, 1, 0, 0]);
    const two = featuresOf(position, 2);
    expect(seen(two)).toEqual([[24], [18], [], [], []]);
    expect(two.globals[GLOBAL.passes + 2]).toBe(0);
    expect(seen(featuresOf(position, 0)).flat()).toEqual([]);
  });

  it('show where ko and superko forbid a move', () => {
    const ko = readDiagram('. X O .\nX O a O\n. X O .\n. . . .');
    ko.position.play(ko.at('a'));
    expect(featuresOf(ko.position).on(PLANE.forbidden)).toEqual([5]);
    const superko = readDiagram(
      `
      a O b X .
      O X X X .
      O X . . .
      . . . . .
      . . . . .`,
      { toPlay: WHITE },
    );
    superko.position.play(superko.at('b'));
    expect(featuresOf(superko.position).on(PLANE.forbidden)).toEqual([]);
    superko.position.play(superko.at('a'));
    expect(featuresOf(superko.position).on(PLANE.forbidden)).toEqual([1]);
  });

  it('show ladders: who is caught, who can be caught', () => {
    const LADDER = `
      . . . . . . . . .
      . . . . . . . . .
      . . . X . . . . .
      . . X O c . . . .
      . . X d . . . . .
      . . . . . . . . .
      . . . . . . . . .
      . . . . . . . . .
      . . . . . . . . .`;
    const attacker = featuresAt(LADDER);
    expect(attacker.on(PLANE.opponentCatchable)).toEqual([30]);
    expect(attacker.on(PLANE.ownCatchable)).toEqual([]);
    const defender = featuresAt(LADDER, { toPlay: WHITE });
    expect(defender.on(PLANE.ownCatchable)).toEqual([30]);
    expect(defender.on(PLANE.ownCaught)).toEqual([]);
    attacker.position.play(attacker.at('c'));
    const caught = featuresOf(attacker.position);
    expect(caught.on(PLANE.ownCaught)).toEqual([30]);
    expect(caught.on(PLANE.ownCatchable)).toEqual([]);
  });

  it('show who is alive for good', () => {
    const text = '. X . X O\nX X X X O\n. O O O .\n. O . O .\n. O O O .';
    const black = featuresAt(text);
    expect(black.on(PLANE.ownPassAlive)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
    const white = featuresAt(text, { toPlay: WHITE });
    expect(white.on(PLANE.opponentPassAlive)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
    expect(white.on(PLANE.ownPassAlive)).toEqual([]);
  });
});

describe('the globals', () => {
  const globalsOf = (komi: number, toPlay: Color, size = 9, name: keyof typeof RULE_SETS = 'aga') =>
    featuresOf(newPosition({ size, rules: RULE_SETS[name], komi, toPlay })).globals;

  it('hold komi for the side to play, the size and the rules', () => {
    expect(globalsOf(7, WHITE)[GLOBAL.komi]).toBeCloseTo(0.35);
    expect(globalsOf(7, BLACK)[GLOBAL.komi]).toBeCloseTo(-0.35);
    expect([9, 19].map((size) => globalsOf(7, BLACK, size)[GLOBAL.size])).toEqual([-1, 1]);
    const rules = (name: keyof typeof RULE_SETS) => {
      const globals = globalsOf(7, BLACK, 9, name);
      return [GLOBAL.territory, GLOBAL.simpleKo, GLOBAL.situationalKo, GLOBAL.suicide].map(
        (at) => globals[at],
      );
    };
    expect(rules('chinese')).toEqual([0, 0, 0, 0]);
    expect(rules('japanese')).toEqual([1, 1, 0, 0]);
    expect(rules('new-zealand')).toEqual([0, 0, 1, 1]);
    expect(rules('tromp-taylor')).toEqual([0, 0, 0, 1]);
  });

  it('hold a wave of the komi, which is the same again two points on', () => {
    const wave = (komi: number) => globalsOf(komi, WHITE)[GLOBAL.komiWave];
    expect([7, 7.5, 8, 8.5, 9].map(wave)).toEqual([0, 0.5, 0, -0.5, 0]);
    for (let komi = -10; komi <= 10; komi += 0.5) expect(wave(komi)).toBe(wave(komi + 2));
    // An even board begins its wave at even komi.
    expect(featuresOf(new Position(6, RULE_SETS.chinese, 6)).globals[GLOBAL.komiWave]).toBeCloseTo(
      0,
    );
  });
});

describe('a game without sense', () => {
  /** The same game on the turned board, or with colours changed and the komi the other way round. */
  function replayed(drawn: Parameters<typeof playDrawn>[0], s: number, swap: boolean) {
    const { size, rules } = drawn;
    const komi = swap ? -7 : 7;
    const image = newPosition({ size, rules, komi, toPlay: swap ? WHITE : BLACK });
    const position = playDrawn(drawn, (_, move) => {
      image.play(applySymmetry(move, size, s));
    });
    return { position, image };
  }

  it('has turned planes on a turned board', () => {
    fc.assert(
      fc.property(drawnGames([4, 5, 6]), fc.nat(7), (drawn, s) => {
        const { position, image } = replayed(drawn, s, false);
        const one = featuresOf(position);
        const two = featuresOf(image);
        expect(two.globals).toEqual(one.globals);
        for (let point = 0; point < position.area; point++) {
          const at = point * PLANES;
          const there = applySymmetry(point, position.size, s) * PLANES;
          expect(two.planes.subarray(there, there + PLANES)).toEqual(
            one.planes.subarray(at, at + PLANES),
          );
        }
      }),
    );
  });

  it('looks the same with the colours changed', () => {
    fc.assert(
      fc.property(drawnGames([4, 5, 6]), (drawn) => {
        // Situational superko counts from White's turns, which makes no difference to what it forbids.
        const { position, image } = replayed(drawn, 0, true);
        expect(image.toPlay).toBe(opponent(position.toPlay));
        const [one, two] = [featuresOf(position), featuresOf(image)];
        expect(two.planes).toEqual(one.planes);
        expect(two.globals).toEqual(one.globals);
      }),
    );
  });

  it('writes its own part of a batch and nothing else, and only zeros and ones', () => {
    fc.assert(
      fc.property(drawnGames([5]), (drawn) => {
        const position = playDrawn(drawn);
        const length = position.area * PLANES;
        const planes = new Float32Array(3 * length).fill(7);
        const globals = new Float32Array(3 * GLOBALS).fill(7);
        writeFeatures(position, planes, length, globals, GLOBALS);
        const alone = featuresOf(position);
        expect(planes.subarray(length, 2 * length)).toEqual(alone.planes);
        expect(globals.subarray(GLOBALS, 2 * GLOBALS)).toEqual(alone.globals);
        expect(
          planes.every((value, i) => (i >= length && i < 2 * length ? value <= 1 : value === 7)),
        ).toBe(true);
        expect(alone.planes.every((value) => value === 0 || value === 1)).toBe(true);
      }),
    );
  });
});
