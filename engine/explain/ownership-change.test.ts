/** Regions and chains that change hands between two expectations of who owns what. */

import { describe, expect, it } from 'vitest';
import { BLACK } from '../rules/color.ts';
import { readBoard } from '../testkit/diagrams.ts';
import { lifeChanges, regionChanges } from './ownership-change.ts';

const SIZE = 9;
const flat = (value = 0): Float32Array => new Float32Array(SIZE * SIZE).fill(value);

function marked(points: readonly number[], value: number, rest = 0): Float32Array {
  const owners = flat(rest);
  for (const point of points) owners[point] = value;
  return owners;
}

describe('regions', () => {
  it('are points that touch and change the same way, with their sum in points', () => {
    const corner = [0, 1, 9, 10];
    const [region, ...others] = regionChanges(marked(corner, 0.9), marked(corner, -0.6), SIZE);
    expect(others).toEqual([]);
    expect(region).toMatchObject({ region: corner, zone: { across: -1, down: -1 } });
    expect(region?.points).toBeCloseTo(6);
  });

  it('are apart where they do not touch, the largest first, and small ones are left out', () => {
    const now = marked([40, 41], 0.9);
    for (const point of [78, 79, 80]) now[point] = -0.8;
    now[8] = 0.5;
    const found = regionChanges(now, flat(), SIZE);
    expect(found.map(({ region }) => region)).toEqual([
      [78, 79, 80],
      [40, 41],
    ]);
    expect(found[0]?.points).toBeCloseTo(-2.4);
    expect(found.map(({ zone }) => zone)).toEqual([
      { across: 1, down: 1 },
      { across: 0, down: 0 },
    ]);
  });

  it('are none where little changes', () => {
    expect(regionChanges(flat(0.29), flat(), SIZE)).toEqual([]);
  });
});

describe('lives', () => {
  const board = readBoard(`
    X X . . .
    . . . . .
    . . O O .
    . . . . .
    . . . . X
  `).board;
  const owners = (black: number, white: number): Float32Array => {
    const all = new Float32Array(25);
    for (const point of [0, 1, 24]) all[point] = black;
    for (const point of [12, 13]) all[point] = white;
    return all;
  };

  it('are told of chains whose expected fate turns, for either side', () => {
    expect(lifeChanges(board, BLACK, 2, owners(0.8, 0.7), owners(-0.6, -0.9))).toEqual([
      { side: 'own', stones: [0, 1], lives: true },
      { side: 'own', stones: [24], lives: true },
      { side: 'opponent', stones: [12, 13], lives: false },
    ]);
  });

  it('are not told of the stone just played, nor of doubtful changes', () => {
    const changes = lifeChanges(board, BLACK, 24, owners(0.8, 0.4), owners(-0.6, -0.9));
    expect(changes).toEqual([{ side: 'own', stones: [0, 1], lives: true }]);
    expect(lifeChanges(board, BLACK, 2, owners(0.4, 0), owners(-0.9, 0))).toEqual([]);
  });
});
