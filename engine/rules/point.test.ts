import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMove, parseMove, passMove } from './point.ts';

describe('the names of moves', () => {
  it.each([
    ['A19', 0, 19],
    ['T1', 360, 19],
    ['Q16', 3 * 19 + 15, 19],
    ['J9', 8, 9],
    ['pass', 81, 9],
  ])('%s is %i on %i lines', (name, move, size) => {
    expect(formatMove(move, size)).toBe(name);
    expect(parseMove(` ${name.toLowerCase()} `, size)).toBe(move);
  });

  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.nat(361), (size, n) => {
        const move = n % (passMove(size) + 1);
        expect(parseMove(formatMove(move, size), size)).toBe(move);
      }),
    );
  });

  it.each(['I5', 'K1', 'A10', 'A0', 'A01', '5E', 'resign', '', 'E5 E5'])(
    '%j is none on 9×9',
    (text) => {
      expect(parseMove(text, 9)).toBeUndefined();
    },
  );

  it.each([-1, 82, 1.5, Number.NaN])('%d is no move on 9×9', (move) => {
    expect(() => formatMove(move, 9)).toThrow(RangeError);
  });
});
