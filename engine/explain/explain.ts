/**
 * Explains a move: facts and instincts first, then searches one after the other; each step refines what was said
 * before. The searches are those of the root, the move, the favourites and a pass of either side; those that the
 * verdict rests on come first, and before they are done there is none.
 */

import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { factsOf } from '../tactics/facts.ts';
import { explanationOf, habitOf } from './compose.ts';
import type { Explanation, Strength } from './explanation.ts';
import { bestOf, likeliest, type Findings, type HumanPolicies } from './findings.ts';
import { searchLine, type Line, type SearchFunction } from './line.ts';
import { mayBeOutsideHabit, secondWorthASearch } from './verdict.ts';

/** `[area + 1]` the policy of a network, without search. */
export type PolicyFunction = (position: Position) => Promise<Float32Array>;

/** The human-imitating network, asked at the reader's rank and at the strongest that it supports. */
export interface HumanSource {
  readonly rank: string;
  readonly atRank: PolicyFunction;
  readonly strongest: PolicyFunction;
  readonly smallOnesTested: boolean;
}

export interface ExplainOptions {
  readonly selfTaught: PolicyFunction;
  readonly human?: HumanSource | undefined;
  /** Searches with the self-taught network; a cache between them makes the searches share what they find. */
  readonly search: SearchFunction;
  /** Of the root; each compared move gets a quarter. With 0 only facts and instincts are told. */
  readonly visits: number;
  readonly strength: Strength;
  readonly signal?: AbortSignal | undefined;
  readonly reportEveryMs?: number | undefined;
  readonly onUpdate?: ((explanation: Explanation) => void) | undefined;
}

/** A compared move's share of the root's visits: 100 of 400. */
const SHARE = 0.25;

/**
 * Throws where the move is not legal or the game is over, the signal's reason when aborted, and what evaluators
 * and searches throw. The position is not changed.
 */
export async function explain(
  position: Position,
  move: Move,
  options: ExplainOptions,
): Promise<Explanation> {
  const { signal, onUpdate, search, visits } = options;
  let findings = await firstFindings(position, move, options);
  const learn = (more: Partial<Findings>): void => {
    signal?.throwIfAborted();
    findings = { ...findings, ...more };
    onUpdate?.(explanationOf(findings));
  };
  if (visits === 0) return explanationOf(findings);
  learn({});
  const root = await search(
    position,
    { visits },
    {
      ...(signal && { signal }),
      ...(options.reportEveryMs !== undefined && { reportEveryMs: options.reportEveryMs }),
      onReport: (report) => {
        if (!signal?.aborted) learn({ root: report });
      },
    },
  );
  learn({ root });
  const lineVisits = Math.max(1, Math.round(visits * SHARE));
  const line = (first: Move, ...more: Move[]): Promise<Line> =>
    searchLine(search, position, [first, ...more], lineVisits, signal);

  learn({ played: await line(move) });
  const best = bestOf(root);
  if (best !== undefined && best !== move) learn({ best: await line(best) });
  const second = secondWorthASearch(findings);
  if (second !== undefined) learn({ second: await line(second) });
  const favourite = findings.human && likeliest(findings.human.atRank);
  if (favourite !== undefined && favourite !== move && favourite !== best) {
    learn({ favourite: await line(favourite) });
  }
  if (mayBeOutsideHabit(findings, habitOf(findings))) {
    learn({ rootTwice: await search(position, { visits: 2 * visits }, signal ? { signal } : {}) });
  }
  if (move !== position.pass) {
    learn({ pass: await line(position.pass) });
    learn({ unanswered: await line(move, position.pass) });
  }
  learn({ complete: true });
  return explanationOf(findings);
}

async function firstFindings(
  position: Position,
  move: Move,
  { selfTaught, human, strength, signal }: ExplainOptions,
): Promise<Findings> {
  signal?.throwIfAborted();
  if (position.gameOver) throw new Error('The game is over: there is no move to explain');
  const facts = factsOf(position, move);
  const policy = await selfTaught(position);
  const findings = { position, move, strength, facts, policy, complete: false };
  return human ? { ...findings, human: await humanPolicies(human, position) } : findings;
}

async function humanPolicies(human: HumanSource, position: Position): Promise<HumanPolicies> {
  const { rank, smallOnesTested } = human;
  const atRank = await human.atRank(position);
  const strongest = human.strongest === human.atRank ? atRank : await human.strongest(position);
  return { rank, atRank, strongest, smallOnesTested };
}
