/** The numbers of an explanation worked out again from what was noted of networks and searches. */

import type { WireExplanation } from '../../protocol/explanation.ts';
import type { Evidence } from './evidence.ts';

/** For the side that plays the move. */
export interface Outcome {
  readonly visits: number;
  readonly winrate: number;
  readonly winrateError: number;
  readonly lead: number;
  readonly spread: number;
  readonly owner: readonly number[];
  readonly next: readonly number[];
}

/** What was found after the moves; undefined where that was not searched (or the game was over). */
export function outcomeAfter(evidence: Evidence, moves: readonly number[]): Outcome | undefined {
  const noted = evidence.searches.findLast((search) => search.moves.join() === moves.join());
  if (!noted) return undefined;
  const { report } = noted;
  const mine = moves.length % 2 === 0;
  return {
    visits: report.visits,
    winrate: mine ? report.winrate : 1 - report.winrate,
    winrateError: report.winrateError,
    lead: mine ? report.scoreLead : -report.scoreLead,
    spread: report.scoreSpread,
    owner: [...(report.ownership ?? [])].map((own) => (mine ? own : -own)),
    next: report.moves[0]?.pv ?? [],
  };
}

type Wrong = (what: string) => void;

export function checkNumbers(told: WireExplanation, evidence: Evidence, wrong: Wrong): void {
  const { move, size, selfTaught, human } = told;
  const pass = size * size;
  const root = evidence.searches.find(({ moves }) => moves.length === 0)?.report;
  const { policy, atRank, strongest } = evidence;
  if (!root || !policy) {
    wrong('no root was searched');
    return;
  }
  const all = root.moves.reduce((sum, row) => sum + row.visits, 0);
  const here = root.moves.find((row) => row.move === move)?.visits ?? 0;
  const best = root.moves[0]?.move;
  near(selfTaught.prior, policy[move]!, 'selfTaught.prior', wrong);
  if (all > 0) near(selfTaught.searchShare ?? -1, here / all, 'selfTaught.searchShare', wrong);
  if (best !== undefined && selfTaught.favourite !== best) wrong('selfTaught.favourite');
  if (policy[selfTaught.instinct] !== Math.max(...policy)) wrong('selfTaught.instinct');
  if (human) {
    near(human.probability, atRank?.[move] ?? -1, 'human.probability', wrong);
    near(human.strongest, strongest?.[move] ?? -1, 'human.strongest', wrong);
    near(human.favouriteProbability, Math.max(...(atRank ?? [-1])), 'human.favourite', wrong);
    near(atRank?.[human.favourite] ?? -1, human.favouriteProbability, 'human.favourite', wrong);
  } else if (atRank) wrong('human is left out');

  const played = outcomeAfter(evidence, [move]);
  const checkPair = (
    name: 'price' | 'habit' | 'secondBest' | 'gain' | 'threat',
    better: Outcome | undefined,
    worse: Outcome | undefined,
  ): void => {
    const said = told[name];
    if (!said || !better || !worse) return;
    near(said.points, better.lead - worse.lead, `${name}.points`, wrong);
    near(said.winrate, better.winrate - worse.winrate, `${name}.winrate`, wrong);
    const error = Math.hypot(
      better.spread / Math.sqrt(better.visits),
      worse.spread / Math.sqrt(worse.visits),
    );
    near(said.error, error, `${name}.error`, wrong);
    const rough = Math.sqrt(better.winrateError ** 2 + worse.winrateError ** 2);
    near(said.winrateError, rough, `${name}.winrateError`, wrong);
    const least = Math.min(better.visits, worse.visits);
    if ('visits' in said && said.visits !== least) wrong(`${name}.visits`);
  };
  const against = (name: 'price' | 'habit' | 'secondBest'): Outcome | undefined => {
    const named = told[name]?.against;
    return named === undefined || named === move ? undefined : outcomeAfter(evidence, [named]);
  };
  checkPair('price', against('price'), played);
  checkPair('habit', played, against('habit'));
  checkPair('secondBest', played, against('secondBest'));
  checkPair('gain', played, outcomeAfter(evidence, [pass]));
  checkPair('threat', outcomeAfter(evidence, [move, pass]), played);
  if (told.price && told.price.against !== best) wrong('price.against');
  if (told.habit && told.habit.against !== human?.favourite) wrong('habit.against');
  for (const name of ['price', 'habit'] as const) {
    const said = told[name];
    if (said?.against === move && said.points + said.error + said.winrateError !== 0)
      wrong(`${name} of itself`);
  }
  if (played && told.sequence.join() !== [move, ...played.next].join()) wrong('sequence');
  if (told.visits.root !== root.visits || (played && told.visits.move !== played.visits)) {
    wrong('visits');
  }
}

export function near(said: number, found: number, what: string, wrong: Wrong): void {
  if (!(Math.abs(said - found) <= 1e-4 * Math.max(1, Math.abs(found)))) {
    wrong(`${what} is ${found}, not ${said}`);
  }
}
