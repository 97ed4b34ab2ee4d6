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

export function stopConditions(limits: SearchLimits): StopCondition {
  const { visits, timeMs } = limits;
  if (!Number.isInteger(visits) || visits < 1)
    throw new RangeError(`A search needs at least one visit, not ${visits}`);
  const conditions: StopCondition[] = [(progress) => progress.visits >= visits];
  if (timeMs !== undefined) conditions.push((progress) => progress.elapsedMs >= timeMs);
  return (progress) => conditions.some((condition) => condition(progress));
}
