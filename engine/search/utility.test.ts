import { describe, expect, it } from 'vitest';
import { BLACK, WHITE, type Color } from '../rules/color.ts';
import { outcomeOf } from './utility.ts';

const SETTINGS = { scoreWeight: 0.1 };
const utilityOf = (toPlay: Color, lead: number, blackLead: number): number =>
  outcomeOf({ toPlay, size: 9 }, { value: 0, lead, spread: 0 }, blackLead, SETTINGS).utility;

describe('what a leaf is worth', () => {
  it('is the value where nothing was gained, however far anybody leads', () => {
    for (const lead of [-40, 0, 12.5]) {
      expect(utilityOf(BLACK, lead, lead)).toBe(0);
      expect(utilityOf(WHITE, -lead, lead)).toBe(0);
    }
  });

  it('grows by the same for a point in a lost game as in an even one, for either side', () => {
    const point = utilityOf(BLACK, 1, 0);
    expect(point).toBeGreaterThan(0.005);
    expect(utilityOf(BLACK, -29, -30)).toBeCloseTo(point, 12);
    expect(utilityOf(WHITE, 31, -30)).toBeCloseTo(point, 12);
    expect(utilityOf(WHITE, 29, -30)).toBeCloseTo(-point, 12);
  });

  it('never outweighs winning', () => {
    expect(utilityOf(BLACK, 1e6, -1e6)).toBeLessThanOrEqual(0.1);
    expect(utilityOf(BLACK, -1e6, 1e6)).toBeGreaterThanOrEqual(-0.1);
  });
});
