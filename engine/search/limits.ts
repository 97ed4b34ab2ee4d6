/** When a search ends. Each condition is a small function of how far the search is. */

export interface SearchLimits {
  /** Visits of the root, those of a reused tree included. */
  readonly visits: number;
  /** Milliseconds from the start of the search. */
  readonly timeMs?: number;
}

export interface SearchProgress {
  readonly visits: number;
  readonly elapsedMs: number;
}

export type StopCondition = (progress: SearchProgress) => boolean;

export function visitLimit(visits: number): StopCondition {
  if (!Number.isInteger(visits) || visits < 1) {
    throw new RangeError(`A search needs at least one visit, not ${visits}`);
  }
  return (progress) => progress.visits >= visits;
}

export function timeLimit(timeMs: number): StopCondition {
  if (!(timeMs >= 0)) throw new RangeError(`A search cannot last ${timeMs} ms`);
  return (progress) => progress.elapsedMs >= timeMs;
}

/** Stops as soon as one of the limits is reached. */
export function stopConditions({ visits, timeMs }: SearchLimits): StopCondition {
  const conditions = [visitLimit(visits)];
  if (timeMs !== undefined) conditions.push(timeLimit(timeMs));
  return (progress) => conditions.some((condition) => condition(progress));
}
