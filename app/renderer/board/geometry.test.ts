import { describe, expect, it } from 'vitest';
import { boardGeometry, centerOf, pointAt, starPoints } from './geometry.ts';

describe('boardGeometry', () => {
  it.each([5, 6, 9, 13, 19])(
    'puts every stone of a %i×%i board on whole pixels, inside it',
    (size) => {
      for (const [edge, ratio] of [
        [696, 1],
        [517.5, 1],
        [333, 2],
      ] as const) {
        const geometry = boardGeometry(size, edge, true, ratio);
        for (const point of [0, size * size - 1]) {
          const { x } = centerOf(geometry, point);
          expect((x * ratio) % 1).toBeCloseTo(0.5);
          expect(x - geometry.cell / 2).toBeGreaterThanOrEqual(0);
          expect(x + geometry.cell / 2).toBeLessThanOrEqual(edge);
        }
        expect((geometry.cell * ratio) % 1).toBeCloseTo(0);
      }
    },
  );

  it('gives the lines the room that coordinates would take', () => {
    expect(boardGeometry(19, 696, false).cell).toBeGreaterThan(boardGeometry(19, 696, true).cell);
  });

  it('finds the point under a place, and none outside', () => {
    const geometry = boardGeometry(9, 696, true);
    for (const point of [0, 8, 40, 72, 80]) {
      const { x, y } = centerOf(geometry, point);
      expect(pointAt(geometry, x + geometry.cell * 0.4, y - geometry.cell * 0.4)).toBe(point);
    }
    expect(pointAt(geometry, 2, 300)).toBe(-1);
  });
});

describe('starPoints', () => {
  it.each([
    [5, 1],
    [6, 0],
    [9, 5],
    [10, 4],
    [13, 5],
    [19, 9],
  ])('marks on %i lines %i points', (size, count) => {
    const stars = starPoints(size);
    expect(new Set(stars).size).toBe(count);
    for (const star of stars) expect(stars).toContain(size * size - 1 - star);
  });
});
