/** From findings to an explanation: no evaluation or search is asked here, so a partial one costs nothing. */

import type {
  Comparison,
  Explanation,
  HumanVoice,
  SelfTaughtVoice,
  Visits,
} from './explanation.ts';
import { bestOf, candidatesOf, likeliest, type Findings } from './findings.ts';
import { compare, differenceOf, type Line } from './line.ts';
import { lifeChanges, regionChanges } from './ownership-change.ts';
import { verdictOf } from './verdict.ts';
import type { Move } from '../rules/point.ts';
import type { SearchReport } from '../search/report.ts';

export function explanationOf(findings: Findings): Explanation {
  const { position, move, played, pass, unanswered } = findings;
  const human = humanVoice(findings);
  const selfTaught = selfTaughtVoice(findings);
  const price = priceOf(findings);
  const habit = habitOf(findings);
  const secondBest = secondBestOf(findings);
  const seen = played && pass && { now: played.ownership, before: pass.ownership };
  return {
    move,
    size: position.size,
    toPlay: position.toPlay,
    verdict: verdictOf(findings, { human, selfTaught, price, habit, secondBest }),
    human,
    selfTaught,
    price,
    habit,
    secondBest,
    gain: played && pass ? differenceOf(played, pass) : null,
    threat: played && unanswered ? differenceOf(unanswered, played) : null,
    facts: findings.facts,
    regions: seen ? regionChanges(seen.now, seen.before, position.size) : [],
    lives: seen
      ? lifeChanges(boardAfter(findings), position.toPlay, move, seen.now, seen.before)
      : [],
    sequence: sequenceOf(findings),
    visits: visitsOf(findings),
    strength: findings.strength,
    complete: findings.complete,
  };
}

function humanVoice({ human, move }: Findings): HumanVoice | null {
  if (!human) return null;
  const favourite = likeliest(human.atRank);
  return {
    rank: human.rank,
    probability: human.atRank[move]!,
    strongest: human.strongest[move]!,
    favourite,
    favouriteProbability: human.atRank[favourite]!,
    likely: candidatesOf(human.atRank.entries()),
  };
}

function selfTaughtVoice({ policy, root, move }: Findings): SelfTaughtVoice {
  const instinct = likeliest(policy);
  const all = root?.moves.reduce((sum, { visits }) => sum + visits, 0) ?? 0;
  const here = root?.moves.find((row) => row.move === move)?.visits ?? 0;
  return {
    prior: policy[move]!,
    searchShare: all > 0 ? here / all : null,
    favourite: bestOf(root) ?? instinct,
    instinct,
    instinctProbability: policy[instinct]!,
    likely: candidatesOf(policy.entries()),
    searched: root && all > 0 ? candidatesOf(sharesOf(root, all)) : [],
  };
}

function sharesOf(root: SearchReport, all: number): [Move, number][] {
  return root.moves.map(({ move, visits }) => [move, visits / all]);
}

/** Beside itself nothing is lost, for certain. */
function sameMove({ visits }: Line, move: Move): Comparison {
  return { points: 0, winrate: 0, error: 0, winrateError: 0, against: move, visits };
}

function priceOf({ root, move, played, best }: Findings): Comparison | null {
  const favourite = bestOf(root);
  if (favourite === undefined || !played) return null;
  if (favourite === move) {
    return sameMove(played, move);
  }
  return best ? compare(best, played, favourite) : null;
}

export function habitOf({ played, favourite, best, human, move }: Findings): Comparison | null {
  if (!played || !human) return null;
  const wanted = likeliest(human.atRank);
  if (wanted === move) {
    return sameMove(played, move);
  }
  const line = best?.move === wanted ? best : favourite;
  return line ? compare(played, line, wanted) : null;
}

function secondBestOf({ played, second, root, move }: Findings): Comparison | null {
  if (!played || !second || bestOf(root) !== move) return null;
  return compare(played, second, second.move);
}

function sequenceOf({ played, root, move }: Findings): readonly number[] {
  if (played) return played.sequence;
  return root?.moves.find((row) => row.move === move)?.pv ?? [move];
}

function boardAfter({ position, move }: Findings) {
  const after = position.clone();
  after.play(move);
  return after.board;
}

function visitsOf(findings: Findings): Visits {
  return {
    root: findings.root?.visits ?? 0,
    move: findings.played?.visits ?? 0,
    best: findings.best?.visits ?? 0,
    favourite: findings.favourite?.visits ?? 0,
    second: findings.second?.visits ?? 0,
    pass: findings.pass?.visits ?? 0,
    unanswered: findings.unanswered?.visits ?? 0,
  };
}
