/** How little a move was expected, and which moves nobody expected. */

/**
 * A move that every bundled network gave less than this was expected by nobody. It is DeepMind's published estimate
 * for move 37. Ten times more would mark every eighth move of professional games with the first bundled network
 * (learned on 9×9, generation 81), which is no mark; this marks about one in fifty.
 */
export const NOBODY_EXPECTED = 1 / 10_000;

/** The line goes from certainty to one in ten thousand, by powers of ten. */
const DECADES = 4;

/** 0 (certain) .. 1 (one in ten thousand, or less). */
export function surpriseOf(probability: number): number {
  const decades = -Math.log10(Math.max(probability, 10 ** -DECADES));
  return Math.min(1, Math.max(0, decades / DECADES));
}

/** For each voice a probability a move, from the first on; perhaps not all of them yet. */
export type Probabilities = readonly { readonly probability: number }[];

/** Numbers (from 1) of the moves that no voice expected; only those that every voice has spoken about. */
export function unexpectedMoves(voices: readonly Probabilities[]): number[] {
  if (voices.length === 0) return [];
  const known = Math.min(...voices.map((moves) => moves.length));
  return Array.from({ length: known }, (_, i) => i)
    .filter((i) => voices.every((moves) => (moves[i]?.probability ?? 1) < NOBODY_EXPECTED))
    .map((i) => i + 1);
}

/** The next of the moves after this place, or the one before it. */
export function nextOf(moves: readonly number[], at: number, by: 1 | -1): number | undefined {
  return by > 0 ? moves.find((move) => move > at) : moves.findLast((move) => move < at);
}
