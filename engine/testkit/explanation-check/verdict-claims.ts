/** The verdict worked out again, as a list of conditions in the order of the product's description. */

import type { WireExplanation } from '../../protocol/explanation.ts';
import type { Evidence } from './evidence.ts';
import { outcomeAfter } from './number-claims.ts';

export function verdictAgain(
  told: WireExplanation,
  evidence: Evidence,
  smallOnesTested: boolean,
): string {
  const { size, price, secondBest, human, selfTaught, habit, move, strength } = told;
  const roots = evidence.searches.filter(({ moves }) => moves.length === 0);
  const rootVisits = roots[0]?.report.visits ?? 0;
  const isBest = selfTaught.favourite === move;
  const needed = size <= 9 ? 100 : size <= 13 ? 200 : 400;
  if (rootVisits < needed || !price || price.visits < 32) return 'unsure visits';
  if (isBest && secondBest && secondBest.visits >= 32 && secondBest.points >= 3) return 'forced';
  const steps = size <= 9 ? [1, 2, 5] : [1, 3, 8];
  const reached = steps.filter((points) => price.points >= points).length;
  if (reached > 0 && price.points > 2 * price.error) {
    if (strength !== 'stronger') return `unsure ${strength === 'weaker' ? 'network' : 'players'}`;
    return `${['slip', 'mistake', 'blunder'][reached - 1]}${stays(told, evidence) ? ' stays' : ''}`;
  }
  const share = selfTaught.searchShare ?? 0;
  const twice = roots[1]?.report.moves[0]?.move === move;
  if (isBest && human && habit && smallOnesTested && strength === 'stronger') {
    const clear = habit.points >= 1 && habit.points > 2 * habit.error && habit.visits >= 32;
    if (human.strongest < 0.001 && clear && twice) return 'outside-human-habit';
  }
  const { prior } = selfTaught;
  if (isBest && prior < 0.01 && share >= 0.25 && share >= 4 * prior) return 'found-by-thinking';
  if (human) {
    const likely = human.probability >= 0.1;
    if (isBest && human.probability < 0.01 && prior >= 0.1) return 'learned-not-taught';
    if (isBest && likely && prior < 0.01) return 'intuition-confirmed';
    if (likely && prior >= 0.1) return 'both-agree';
  }
  return price.points < 0.5 ? 'ordinary' : 'unsure error';
}

function stays({ move, price }: WireExplanation, evidence: Evidence): boolean {
  const winrates = [move, price?.against ?? -1].map(
    (first) => outcomeAfter(evidence, [first])?.winrate ?? 0.5,
  );
  return winrates.every((rate) => rate >= 0.95) || winrates.every((rate) => rate <= 0.05);
}

/** The verdict as told, in the words of `verdictAgain`. */
export function verdictTold({ verdict }: WireExplanation): string {
  const { kind, reason, resultStays } = verdict;
  return `${kind}${reason === null ? '' : ` ${reason}`}${resultStays ? ' stays' : ''}`;
}
