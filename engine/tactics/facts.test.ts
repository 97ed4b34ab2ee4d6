/** Known facts of known positions, and that facts turn with the board and change sides with the colours. */

import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY, opponent, type Color } from '../rules/color.ts';
import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { SYMMETRIES, symmetryTable } from '../rules/symmetry.ts';
import { readSuite } from '../testkit/fact-suite.ts';
import { printFact } from '../testkit/print-fact.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import type { Fact } from './fact.ts';
import { factsOf } from './facts.ts';

const SUITE = new URL('./suite/', import.meta.url);
const files = readdirSync(SUITE).sort();
const suites = files.map((file) => ({
  file,
  cases: readSuite(readFileSync(new URL(file, SUITE), 'utf8')),
}));

/** Where a move stands is known of every move: only the suite about that writes it down. */
const PLACE = new Set<Fact['kind']>(['place', 'distance', 'tenuki']);

describe.each(suites)('positions of $file', ({ file, cases }) => {
  it.each(cases)('$title', ({ position, move, facts }) => {
    const found = factsOf(position, move)
      .filter(({ kind }) => file === 'place.txt' || !PLACE.has(kind))
      .map((fact) => printFact(fact, position.size));
    expect(found.sort()).toEqual([...facts].sort());
  });
});

it('has at least 150 known positions', () => {
  expect(suites.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(150);
});

/** The same stones turned, the colours changed where asked, the last move played again. */
function turned(position: Position, table: Int16Array, swap: boolean): Position {
  const side = (color: Color): Color => (swap ? opponent(color) : color);
  const before = position.clone();
  const last = position.lastMove(0);
  const stonesOf = (color: Color): number[] => {
    const points: number[] = [];
    before.board.stones.forEach((stone, point) => {
      if (stone !== EMPTY && side(stone as Color) === color) points.push(table[point]!);
    });
    return points;
  };
  const { size, toPlay } = position;
  const make = (black: number[], white: number[], first: Color): Position =>
    newPosition({ size, rules: RULE_SETS.japanese, komi: 0, black, white, toPlay: first });
  if (last < 0 || last === position.pass) return make(stonesOf(1), stonesOf(2), side(toPlay));
  const without = (color: Color): number[] =>
    stonesOf(color).filter((point) => point !== table[last]);
  const again = make(without(1), without(2), side(opponent(toPlay)));
  again.play(table[last]!);
  return again;
}

function turnedFact(fact: Fact, table: Int16Array): Fact {
  const turn = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => turn(each, 'stones'));
    const isPoint = ['stones', 'liberty', 'bait', 'at', 'stone', 'eye', 'from'].includes(key);
    return isPoint && typeof value === 'number' ? table[value] : value;
  };
  return Object.fromEntries(
    Object.entries(fact).map(([key, value]) => [key, turn(value, key)]),
  ) as Fact;
}

/** Lists in one order, whichever way the board lies. */
function inOrder(facts: readonly Fact[]): string[] {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
      : value;
  return facts
    .map((fact) =>
      JSON.stringify(
        Object.fromEntries(Object.entries(fact).map(([key, value]) => [key, sorted(value)])),
      ),
    )
    .sort();
}

function expectSameWhenTurned(position: Position, move: Move): void {
  const facts = factsOf(position, move);
  for (let s = 0; s < SYMMETRIES; s++) {
    const table = symmetryTable(position.size, s);
    for (const swap of [false, true]) {
      const other = turned(position, table, swap);
      const found = factsOf(other, table[move]!);
      expect(inOrder(found)).toEqual(inOrder(facts.map((fact) => turnedFact(fact, table))));
    }
  }
}

describe('facts', () => {
  it('of every known position turn with the board and change sides with the colours', () => {
    for (const { cases } of suites) {
      for (const { position, move } of cases) expectSameWhenTurned(position, move);
    }
  });

  it('of random positions turn with the board and change sides with the colours', () => {
    const seeds = fc.integer({ min: 1, max: 1 << 30 });
    fc.assert(
      fc.property(seeds, fc.constantFrom(5, 7, 9), (seed, size) => {
        const random = seededRandom(seed);
        const position = newPosition({ size, rules: RULE_SETS.japanese, komi: 0 });
        const legal = new Uint8Array(position.area + 1);
        const moves = Math.floor(random() * position.area);
        for (let i = 0; i < moves; i++) {
          position.legalMoves(legal);
          const points = [...legal.keys()].filter((at) => legal[at] && at !== position.pass);
          if (points.length === 0) break;
          position.play(points[Math.floor(random() * points.length)]!);
        }
        position.skipTurn();
        position.skipTurn();
        const clean = turned(position, symmetryTable(size, 0), false);
        clean.legalMoves(legal);
        const points = [...legal.keys()].filter((at) => legal[at] && at !== clean.pass);
        const move = points[Math.floor(random() * points.length)];
        if (move !== undefined) expectSameWhenTurned(clean, move);
      }),
      // A net whose reading was given up the one way round and not the other.
      { numRuns: 40, examples: [[1060967776, 7]] },
    );
  });

  it('leave the position as it was', () => {
    for (const { cases } of suites) {
      for (const { position, move } of cases) {
        const before = position.situationHash();
        factsOf(position, move);
        expect(position.situationHash()).toBe(before);
      }
    }
  });

  it('of a pass are that it is one, and an illegal move is refused', () => {
    const position = newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 0, black: [7] });
    expect(factsOf(position, position.pass)).toEqual([{ kind: 'pass' }]);
    expect(() => factsOf(position, 7)).toThrow(/not legal/);
  });
});
