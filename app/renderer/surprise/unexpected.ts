/** How little a move was expected, and which moves nobody expected. */

import type { BundledVoice } from './bundled-voices.ts';
import type { Expectations } from './expectations.ts';

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

/**
 * Numbers (from 1) of the moves that no voice expected; only those that every voice which is asked has spoken about.
 * People count where their small probabilities were tested: elsewhere nothing can be said of moves that they hardly
 * play.
 */
export function unexpectedMoves(
  known: Expectations,
  voices: readonly Pick<BundledVoice, 'id'>[] = [],
): number[] {
  const said = voices.map(({ id }) => known[id] ?? []);
  if (said.length === 0) return [];
  const length = Math.min(...said.map((moves) => moves.length));
  return Array.from({ length }, (_, i) => i)
    .filter((i) => said.every((moves) => (moves[i]?.probability ?? 1) < NOBODY_EXPECTED))
    .filter((i) => known.human?.[i]?.outsideHabit !== null)
    .map((i) => i + 1);
}

/** The next of the moves after this place, or the one before it. */
export function nextOf(moves: readonly number[], at: number, by: 1 | -1): number | undefined {
  return by > 0 ? moves.find((move) => move > at) : moves.findLast((move) => move < at);
}
