/** What is known about a move so far; each field is filled as its evaluation or search is done. */

import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import type { SearchReport } from '../search/report.ts';
import type { Fact } from '../tactics/fact.ts';
import type { Candidate, Strength } from './explanation.ts';
import type { Line } from './line.ts';
import { CANDIDATE_LEAST, CANDIDATES } from './thresholds.ts';

export interface HumanPolicies {
  readonly rank: string;
  /** `[area + 1]` each: at the chosen rank and at the strongest. */
  readonly atRank: Float32Array;
  readonly strongest: Float32Array;
  /** Whether the network's small probabilities were tested against what people play, on this board size. */
  readonly smallOnesTested: boolean;
}

export interface Findings {
  readonly position: Position;
  readonly move: Move;
  readonly strength: Strength;
  readonly facts: readonly Fact[];
  /** `[area + 1]` the self-taught network's. */
  readonly policy: Float32Array;
  readonly human?: HumanPolicies;
  readonly root?: SearchReport;
  /** The root with twice the visits, where a verdict asks for it. */
  readonly rootTwice?: SearchReport;
  readonly played?: Line;
  /** The favourite of the search, the favourite of people, the second best; left out where they are the move. */
  readonly best?: Line;
  readonly favourite?: Line;
  readonly second?: Line;
  /** This side passes instead; the opponent passes instead of answering. */
  readonly pass?: Line;
  readonly unanswered?: Line;
  readonly complete: boolean;
}

/** The move with the highest probability. */
export function likeliest(policy: Float32Array): Move {
  let best = 0;
  policy.forEach((probability, move) => {
    if (probability > policy[best]!) best = move;
  });
  return best;
}

/** The few moves that are worth a mark on the board, best first. `probabilities`: of each move, by its number. */
export function candidatesOf(probabilities: Iterable<readonly [Move, number]>): Candidate[] {
  return [...probabilities]
    .filter(([, probability]) => probability >= CANDIDATE_LEAST)
    .sort(([, one], [, two]) => two - one)
    .slice(0, CANDIDATES)
    .map(([move, probability]) => ({ move, probability }));
}

/** The move that the search likes best; undefined before it has visited one. */
export function bestOf(report: SearchReport | undefined): Move | undefined {
  return report?.moves[0]?.move;
}
