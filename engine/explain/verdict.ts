/**
 * The class of a move. The first that fits, in the order of `VERDICTS`; none before the searches are done that an
 * earlier class rests on, so that no verdict is taken back.
 */

import type { Move } from '../rules/point.ts';
import type {
  Comparison,
  HumanVoice,
  SelfTaughtVoice,
  Verdict,
  VerdictKind,
} from './explanation.ts';
import { bestOf, type Findings } from './findings.ts';
import {
  DECIDED,
  ERRORS_APART,
  FEWEST_COMPARED,
  FORCED_HINT_POINTS,
  FORCED_POINTS,
  LIKELY,
  ORDINARY_POINTS,
  OUTSIDE_HABIT,
  OUTSIDE_HABIT_POINTS,
  THOUGHT_FACTOR,
  THOUGHT_SHARE,
  UNLIKELY,
  fewestRootVisits,
  lossesOf,
} from './thresholds.ts';

export interface Judged {
  readonly human: HumanVoice | null;
  readonly selfTaught: SelfTaughtVoice;
  readonly price: Comparison | null;
  readonly habit: Comparison | null;
  readonly secondBest: Comparison | null;
}

export function verdictOf(findings: Findings, judged: Judged): Verdict {
  const { root, position } = findings;
  const { price } = judged;
  const judgeable =
    root && root.visits >= fewestRootVisits(position.size) && price && enough(price);
  if (!judgeable) return unsure('visits');
  if (secondWorthASearch(findings) !== undefined && !findings.second) return unsure('visits');
  if (isForced(judged.secondBest)) return plain('forced');
  const loss = lossOf(price, position.size);
  if (loss) {
    if (findings.strength === 'weaker') return unsure('network');
    if (findings.strength === 'unknown') return unsure('players');
    return { kind: loss, reason: null, resultStays: resultStays(findings) };
  }
  if (awaitsHabit(findings, judged)) return unsure('visits');
  if (bestOf(root) === findings.move) {
    const kind = kindOfBest(findings, judged);
    if (kind) return plain(kind);
  }
  const { human, selfTaught } = judged;
  if (human && human.probability >= LIKELY && selfTaught.prior >= LIKELY)
    return plain('both-agree');
  return price.points < ORDINARY_POINTS ? plain('ordinary') : unsure('error');
}

function plain(kind: VerdictKind): Verdict {
  return { kind, reason: null, resultStays: false };
}

function unsure(reason: Verdict['reason']): Verdict {
  return { kind: 'unsure', reason, resultStays: false };
}

function enough({ visits }: Comparison): boolean {
  return visits >= FEWEST_COMPARED;
}

function isForced(secondBest: Comparison | null): boolean {
  return secondBest !== null && enough(secondBest) && secondBest.points >= FORCED_POINTS;
}

/** `price.points` is what the move loses. */
function lossOf(price: Comparison, size: number): 'slip' | 'mistake' | 'blunder' | undefined {
  const { slip, mistake, blunder } = lossesOf(size);
  if (price.points < slip || price.points <= ERRORS_APART * price.error) return undefined;
  if (price.points >= blunder) return 'blunder';
  return price.points >= mistake ? 'mistake' : 'slip';
}

function resultStays({ best, played }: Findings): boolean {
  if (!best || !played) return false;
  const won = best.winrate >= DECIDED && played.winrate >= DECIDED;
  return won || (best.winrate <= 1 - DECIDED && played.winrate <= 1 - DECIDED);
}

/** The classes of a move that the search likes best. */
function kindOfBest(findings: Findings, judged: Judged): VerdictKind | undefined {
  const { human, selfTaught } = judged;
  const { prior } = selfTaught;
  const share = selfTaught.searchShare ?? 0;
  if (isOutsideHabit(findings, judged)) return 'outside-human-habit';
  if (prior < UNLIKELY && share >= THOUGHT_SHARE && share >= THOUGHT_FACTOR * prior) {
    return 'found-by-thinking';
  }
  if (!human) return undefined;
  if (human.probability < UNLIKELY && prior >= LIKELY) return 'learned-not-taught';
  if (human.probability >= LIKELY && prior < UNLIKELY) return 'intuition-confirmed';
  return undefined;
}

/** The runner-up, where the move is the best and the search hints that there was no other. */
export function secondWorthASearch({ root, move }: Findings): Move | undefined {
  const [first, second] = root?.moves ?? [];
  if (!first || !second || first.move !== move) return undefined;
  return first.scoreLead - second.scoreLead >= FORCED_HINT_POINTS ? second.move : undefined;
}

/** Whether people hardly play the best move, as far as a network can tell that knows more than the players. */
function isUnusual({ strength, human, move, root }: Findings): boolean {
  if (strength !== 'stronger' || !human?.smallOnesTested) return false;
  return human.strongest[move]! < OUTSIDE_HABIT && bestOf(root) === move;
}

/** Before the second search of the root: whether it is worth having. */
export function mayBeOutsideHabit(findings: Findings, habit: Comparison | null): boolean {
  if (!isUnusual(findings) || !habit || !enough(habit)) return false;
  return habit.points >= OUTSIDE_HABIT_POINTS && habit.points > ERRORS_APART * habit.error;
}

/** Whether it is still to be seen that the move is outside habit. */
function awaitsHabit(findings: Findings, { habit }: Judged): boolean {
  if (!isUnusual(findings)) return false;
  return !habit || (mayBeOutsideHabit(findings, habit) && !findings.rootTwice);
}

function isOutsideHabit(findings: Findings, { habit }: Judged): boolean {
  return mayBeOutsideHabit(findings, habit) && bestOf(findings.rootTwice) === findings.move;
}
