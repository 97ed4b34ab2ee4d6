import { describe, expect, it } from 'vitest';
import { NEAR_MOST, nearPoints } from './near-points.ts';
import { POINTS_FOR_SAME } from './guess-run.ts';

describe('the points of a move that was not played', () => {
  it('are by how much a network likes it beside its own favourite', () => {
    expect(nearPoints([{ guess: 0.3, favourite: 0.3 }], undefined)).toBe(NEAR_MOST);
    expect(nearPoints([{ guess: 0.06, favourite: 0.3 }], undefined)).toBe(1);
    expect(nearPoints([{ guess: 0.02, favourite: 0.3 }], undefined)).toBe(0);
  });

  it('are by the network that likes it better', () => {
    const cool = { guess: 0.001, favourite: 0.5 };
    const warm = { guess: 0.2, favourite: 0.25 };
    expect(nearPoints([cool, warm], undefined)).toBe(4);
    expect(nearPoints([warm, cool], undefined)).toBe(4);
  });

  it('lose one for each whole point that the search puts it behind', () => {
    const liked = [{ guess: 0.3, favourite: 0.3 }];
    expect(nearPoints(liked, -4)).toBe(5);
    expect(nearPoints(liked, 0.9)).toBe(5);
    expect(nearPoints(liked, 2.4)).toBe(3);
    expect(nearPoints(liked, 40)).toBe(0);
  });

  it('are none where no network said anything, and always fewer than for the same move', () => {
    expect(nearPoints([], undefined)).toBe(0);
    expect(NEAR_MOST).toBeLessThan(POINTS_FOR_SAME);
  });
});
