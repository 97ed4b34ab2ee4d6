// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { BEST_TOTALS_KEY, useBestTotals } from './best-totals.ts';

const kept = (): unknown => useBestTotals.getState().best;

describe('the best totals', () => {
  beforeEach(() => {
    localStorage.clear();
    useBestTotals.setState({ best: {} });
  });

  it('keep the best of each game and side, also for the next day', async () => {
    const { offer } = useBestTotals.getState();
    offer('g2', 'black', 30);
    offer('g2', 'black', 20);
    offer('g2', 'both', 5);
    offer('g4', 'black', 0);
    expect(kept()).toEqual({ 'g2 black': 30, 'g2 both': 5 });
    const stored = localStorage.getItem(BEST_TOTALS_KEY) ?? '';
    useBestTotals.setState({ best: {} });
    localStorage.setItem(BEST_TOTALS_KEY, stored);
    await useBestTotals.persist.rehydrate();
    expect(kept()).toEqual({ 'g2 black': 30, 'g2 both': 5 });
  });

  it.each(['{ not json', '{"state":{"best":[1]}}', '{"state":{"best":{"g2 black":"many"}}}'])(
    'begin anew where they are damaged: %s',
    async (stored) => {
      localStorage.setItem(BEST_TOTALS_KEY, stored);
      await useBestTotals.persist.rehydrate();
      expect(kept()).toEqual({});
    },
  );
});
