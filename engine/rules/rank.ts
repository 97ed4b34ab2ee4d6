/**
 * Ranks as people write them (`15k`, `3d`, `9p`) on one scale of levels: 30 kyu is 0, 1 kyu 29, 1 dan 30, 9 dan
 * 38, and every professional 39, since professional grades are honours more than strength. Levels of different
 * servers are not the same strength.
 */

export const RANK_LEVELS = 40;
export const PROFESSIONAL = RANK_LEVELS - 1;

const WEAKEST_KYU = 30;
const STRONGEST_DAN = 9;

/** Undefined where the text names no rank. Kyu beyond 30 count as 30, dan beyond 9 as 9. */
export function parseRank(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === 'pro') return PROFESSIONAL;
  const match = /^(\d{1,2})\s*(kyu|dan|k|d|p)(?![a-z])/.exec(trimmed);
  const grade = Number(match?.[1] ?? 0);
  if (grade < 1) return undefined;
  if (match?.[2] === 'p' || trimmed.includes('pro')) return PROFESSIONAL;
  if (match?.[2]?.startsWith('k')) return WEAKEST_KYU - Math.min(grade, WEAKEST_KYU);
  return WEAKEST_KYU - 1 + Math.min(grade, STRONGEST_DAN);
}

/** `30k` to `1k`, `1d` to `9d`, `pro`. */
export function formatRank(level: number): string {
  if (!Number.isInteger(level) || level < 0 || level >= RANK_LEVELS) {
    throw new RangeError(`${level} is no level of the scale of ranks`);
  }
  if (level === PROFESSIONAL) return 'pro';
  return level < WEAKEST_KYU ? `${WEAKEST_KYU - level}k` : `${level - WEAKEST_KYU + 1}d`;
}

/** The strongest of those that can be read, as `formatRank` has it; undefined where none can. */
export function strongestRank(texts: readonly (string | undefined)[]): string | undefined {
  const levels = texts.flatMap((text) => parseRank(text ?? '') ?? []);
  return levels.length > 0 ? formatRank(Math.max(...levels)) : undefined;
}

/** Groups of levels with a name, for counts and figures, weakest first: each one's name and lowest level. */
const GROUPS = [
  ['25k+', 0],
  ['20-24k', 6],
  ['15-19k', 11],
  ['10-14k', 16],
  ['5-9k', 21],
  ['1-4k', 26],
  ['1-3d', 30],
  ['4-6d', 33],
  ['7-9d', 36],
  ['pro', PROFESSIONAL],
] as const;

export type RankGroup = (typeof GROUPS)[number][0] | 'unknown';

export const RANK_GROUPS: readonly RankGroup[] = [...GROUPS.map(([name]) => name), 'unknown'];

export function rankGroup(level: number | undefined): RankGroup {
  if (level === undefined) return 'unknown';
  return GROUPS.findLast(([, lowest]) => level >= lowest)?.[0] ?? 'unknown';
}
