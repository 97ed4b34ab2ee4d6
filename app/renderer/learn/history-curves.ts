/** A run's history as columns for charts: one place a generation, by its core-hours. */

import type { HistoryPoint, WireRunHistory } from '../../../engine/protocol/learning.ts';

export interface StrengthColumns {
  readonly elo: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

export function hoursOf(history: WireRunHistory): readonly number[] {
  return history.points.map(({ coreHours }) => coreHours);
}

type Column = {
  [K in keyof HistoryPoint]-?: HistoryPoint[K] extends number | undefined ? K : never;
}[keyof HistoryPoint];

export function columnOf(history: WireRunHistory, name: Column): readonly (number | null)[] {
  return history.points.map((point) => point[name] ?? null);
}

/** A measured generation without a point of its own, in a thinned history, stands at the next one. */
export function strengthColumns({ points, strengths }: WireRunHistory): StrengthColumns {
  const empty = (): (number | null)[] => points.map(() => null);
  const columns = { elo: empty(), low: empty(), high: empty() };
  for (const { generation, elo, low, high } of strengths) {
    const at = points.findIndex((point) => point.generation >= generation);
    if (at < 0) continue;
    columns.elo[at] = elo;
    columns.low[at] = low;
    columns.high[at] = high;
  }
  return columns;
}

/** What the network of the generation thought, or the newest one before it that was asked. */
export function lookAt({ looks }: WireRunHistory, generation: number) {
  return looks.findLast((look) => look.generation <= generation) ?? looks[0];
}
