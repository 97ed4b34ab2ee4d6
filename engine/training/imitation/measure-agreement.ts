/** Goes through human games position by position and compares each move with what a network foretold. */

import type { HumanGame } from '../../dataset/human/human-game.ts';
import { ranksAt } from '../../dataset/human/human-game.ts';
import { startOf } from '../../dataset/human/replay-human.ts';
import type { Condition } from '../../network/conditioning.ts';
import { neighborsOf } from '../../rules/neighbors.ts';
import type { Position } from '../../rules/position.ts';
import { RULE_SETS } from '../../rules/rule-set.ts';
import { AgreementTally, type Agreement } from './agreement.ts';
import { conditionOf } from './condition-of.ts';

/** Policies `[area + 1]` of positions of one board size, each under its condition. */
export type Foretell = (
  positions: readonly Position[],
  conditions: readonly Condition[],
) => Promise<readonly Float32Array[]>;

export interface AgreementOptions {
  /** Stops after the game in which so many positions are reached. */
  readonly limit?: number;
  /** What the network is told of a game, in place of what its record says. */
  readonly condition?: (game: HumanGame) => Condition;
  readonly onProgress?: (positions: number) => void;
  readonly signal?: AbortSignal;
}

/** Positions that are foretold at a time. */
const BATCH = 64;

interface Case {
  readonly position: Position;
  readonly condition: Condition;
  readonly rank: number | undefined;
  readonly played: number;
}

export async function measureAgreement(
  games: AsyncIterable<HumanGame>,
  foretell: Foretell,
  options: AgreementOptions = {},
): Promise<Agreement> {
  const { limit = Infinity, condition = conditionOf, onProgress, signal } = options;
  const tally = new AgreementTally();
  const waiting = new Map<number, Case[]>();
  let seen = 0;
  for await (const game of games) {
    signal?.throwIfAborted();
    const cases = waiting.get(game.size) ?? [];
    waiting.set(game.size, cases);
    cases.push(...casesOf(game, condition(game)));
    seen += game.moves.length;
    tally.addGame();
    while (cases.length >= BATCH) await compare(cases.splice(0, BATCH), foretell, tally);
    onProgress?.(seen);
    if (seen >= limit) break;
  }
  for (const cases of waiting.values()) {
    if (cases.length > 0) await compare(cases, foretell, tally);
  }
  return tally.result();
}

/** Rules that forbid least, so that every move played is a legal one. */
function casesOf(game: HumanGame, condition: Condition): Case[] {
  const position = startOf(game, RULE_SETS.japanese);
  return Array.from(game.moves, (played, turn) => {
    const before = position.clone();
    position.play(played);
    return { position: before, condition, rank: ranksAt(game, turn).own, played };
  });
}

async function compare(
  cases: readonly Case[],
  foretell: Foretell,
  tally: AgreementTally,
): Promise<void> {
  const policies = await foretell(
    cases.map(({ position }) => position),
    cases.map(({ condition }) => condition),
  );
  cases.forEach(({ position, rank, played }, i) => {
    const legal = new Uint8Array(position.area + 1);
    position.legalMoves(legal);
    const baseline = neighbourChance(position, legal, played);
    tally.add({ size: position.size, rank, policy: policies[i]!, legal, played, baseline });
  });
}

/** The chance of the move by a player that picks at random among the legal points beside the last move, else anywhere. */
function neighbourChance(position: Position, legal: Uint8Array, played: number): number {
  const last = position.lastMove(0);
  if (last >= 0 && last !== position.pass) {
    const near = neighborsOf(position.size).subarray(4 * last, 4 * last + 4);
    const free = near.filter((point) => point >= 0 && legal[point] === 1);
    if (free.length > 0) return free.includes(played) ? 1 / free.length : 0;
  }
  return 1 / legal.reduce((count, one) => count + one, 0);
}
