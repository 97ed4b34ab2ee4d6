/** The best totals of points, by game and by whose moves were guessed; kept in localStorage. */

import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Sides } from './guess-run.ts';

export const BEST_TOTALS_KEY = 'move37.guesses';

const storedSchema = z.record(z.string(), z.number().int().nonnegative());

interface BestTotals {
  readonly best: Readonly<Record<string, number>>;
  /** Keeps the total where it is the best so far. */
  readonly offer: (match: string, sides: Sides, points: number) => void;
}

export const useBestTotals = create<BestTotals>()(
  persist(
    (set) => ({
      best: {},
      offer: (match, sides, points) => {
        set(({ best }) => {
          const key = totalKey(match, sides);
          return points > (best[key] ?? 0) ? { best: { ...best, [key]: points } } : {};
        });
      },
    }),
    {
      name: BEST_TOTALS_KEY,
      version: 1,
      partialize: ({ best }) => ({ best }),
      // A damaged or foreign entry counts as none.
      merge: (stored, current) => {
        const read = storedSchema.safeParse((stored as { best?: unknown } | undefined)?.best);
        return { ...current, best: read.success ? read.data : {} };
      },
    },
  ),
);

export function totalKey(match: string, sides: Sides): string {
  return `${match} ${sides}`;
}
