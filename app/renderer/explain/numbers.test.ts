import { describe, expect, it } from 'vitest';
import { SMALLEST_SHOWN } from '../../../engine/testkit/thresholds.ts';
import { axisPlace, pointsText, probabilityText, winrateText } from './numbers.ts';

describe('numbers of an explanation', () => {
  it.each([
    [0, 0],
    [0.00001, 0],
    [0.0001, 0],
    [0.01, 0.5],
    [0.1, 0.75],
    [1, 1],
  ])('%f stands at %f of the axis', (probability, place) => {
    expect(axisPlace(probability)).toBeCloseTo(place);
  });

  it('are not told below the tested tail', () => {
    expect(probabilityText(0.0002, 'en')).toBe('< 1/1,000');
    expect(probabilityText(0.001, 'en')).toBe('0.1%');
    // Below the same probability as in sentences.
    expect(probabilityText(SMALLEST_SHOWN, 'en')).not.toContain('<');
    expect(probabilityText(0.999 * SMALLEST_SHOWN, 'en')).toContain('<');
    expect(probabilityText(0.314, 'en')).toBe('31%');
  });

  it('are in halves of points, the error never too small', () => {
    expect(pointsText(2.3, 0.6, 'en')).toBe('+2.5 ± 1');
    expect(pointsText(-0.8, 0, 'en')).toBe('−1 ± 0.5');
    expect(pointsText(0.1, 1.2, 'en')).toBe('0 ± 1.5');
    expect(winrateText(-0.071, 0.012, 'en')).toBe('−7% ± 2%');
    expect(winrateText(0.001, 0, 'en')).toBe('0% ± 1%');
  });
});
