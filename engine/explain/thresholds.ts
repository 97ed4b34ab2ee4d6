/** Where one verdict ends and the next begins. All in one place, each with its reason. */

/** Visits of the root under which nothing is judged: small boards settle sooner (product.md). */
export function fewestRootVisits(size: number): number {
  if (size <= 9) return 100;
  return size <= 13 ? 200 : 400;
}

/** Each of two compared moves; with fewer, means of values move by more than a point. */
export const FEWEST_COMPARED = 32;

/** A mistake is counted only beyond two standard errors: one in forty would be wrong, not one in six. */
export const ERRORS_APART = 2;

/** Points lost; a point is a larger part of a small board. */
export function lossesOf(size: number): { slip: number; mistake: number; blunder: number } {
  return size <= 9 ? { slip: 1, mistake: 2, blunder: 5 } : { slip: 1, mistake: 3, blunder: 8 };
}

/** The second-best move loses so many points: there was no choice. */
export const FORCED_POINTS = 3;
/** The search alone must hint at this much before a search is spent on the second-best move. */
export const FORCED_HINT_POINTS = 2;

/** Human probability at the strongest rank under which a move is outside habit. */
export const OUTSIDE_HABIT = 0.001;
/** Points above the human favourite that make it worth leaving habit. */
export const OUTSIDE_HABIT_POINTS = 1;
/** Probabilities below this are shown as "less than": no test of calibration reaches there. */
export const SMALLEST_SHOWN = 0.001;

/** Instinct or people hardly think of it, or clearly do. */
export const UNLIKELY = 0.01;
export const LIKELY = 0.1;
/** Thinking has changed its mind: a quarter of the visits and four times the instinct. */
export const THOUGHT_SHARE = 0.25;
export const THOUGHT_FACTOR = 4;

/** Moves of a voice that are drawn on the board, and the probability from which a move is worth a mark. */
export const CANDIDATES = 3;
export const CANDIDATE_LEAST = 0.05;

/** Under half a point lost is no loss worth words; differences are shown to half a point. */
export const ORDINARY_POINTS = 0.5;

/** Winning chances beyond which a game counts as decided. */
export const DECIDED = 0.95;

/** A pass that loses so many points means that the move must be answered. */
export const ANSWER_POINTS = 3;

/** Ownership (-1..1) that must change at a point for it to belong to a region of change. */
export const REGION_CHANGE = 0.3;
/** Points of the smallest region told, and how many are told. */
export const REGION_POINTS = 1;
export const REGIONS_TOLD = 3;
/** Mean ownership beyond which a chain is expected to live, and below whose negative to die. */
export const LIFE_OWNERSHIP = 0.5;
