/** A network with search as someone to play with: chooses, varies openings, passes in time and resigns. */

import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { createRandom, type Random } from '../search/random.ts';
import type { SearchReport } from '../search/report.ts';
import type { SearchLimits } from '../search/limits.ts';
import { Search, type RunOptions } from '../search/search.ts';
import { DEFAULT_SEARCH, type SearchSettings } from '../search/settings.ts';
import { costsNothing, isTimeToPass, passWouldBeEarly } from './passing.ts';
import type { Choice, GenmoveOptions, ThinkingPlayer } from './player.ts';
import { Resignation, type ResignationSettings } from './resignation.ts';
import { isSettled, ownPoints, settledPoints, standingOf } from './standing.ts';
import { usefulMoves } from './useful-moves.ts';
import { drawMove, temperatureAt, type Candidate, type VarietySettings } from './variety.ts';

export interface NetworkPlayerSettings extends ResignationSettings, VarietySettings {
  /** Of each search, a reused tree included; 1 plays by the network's policy alone. */
  readonly visits: number;
  /** Milliseconds for each move at most. */
  readonly timeMs?: number;
  readonly search: SearchSettings;
}

/** As in matches: always the best move, and every game to its end. */
export const DEFAULT_NETWORK_PLAYER: NetworkPlayerSettings = Object.freeze({
  visits: 100,
  search: DEFAULT_SEARCH,
  resignWinrate: 0,
  resignTurns: 3,
  temperature: 0,
  varietyMoves: 12,
});

/** As against people: no two games begin alike, and lost ones are given up. */
export const COMPANIONABLE = Object.freeze({
  resignWinrate: 0.05,
  temperature: 0.5,
} satisfies Partial<NetworkPlayerSettings>);

/** As in games that are only watched: many of them side by side, and no two alike for long. */
export const VARIED = Object.freeze({
  resignWinrate: 0.05,
  temperature: 1,
  varietyMoves: 24,
} satisfies Partial<NetworkPlayerSettings>);

/** A look at the position after a pass takes this share of a move's visits, and of its time. */
const AFTER_PASS_SHARE = 0.25;

export class NetworkPlayer implements ThinkingPlayer {
  readonly name: string;
  private readonly settings: NetworkPlayerSettings;
  private readonly random: Random;
  private readonly search: Search;
  /** Apart, so that the tree of the game is kept. */
  private readonly searchAfterPass: Search;
  private readonly resignation: Resignation;

  /** `random` is for openings that vary; without it they vary the same way every time. */
  constructor(
    evaluator: Evaluator,
    settings: Partial<NetworkPlayerSettings> = {},
    random: Random = createRandom(37),
  ) {
    this.settings = { ...DEFAULT_NETWORK_PLAYER, ...settings };
    this.random = random;
    this.name = `${evaluator.name}:${this.settings.visits}v`;
    this.search = new Search(evaluator, this.settings.search);
    this.searchAfterPass = new Search(evaluator, this.settings.search);
    this.resignation = new Resignation(this.settings);
  }

  async genmove(position: Position, options: GenmoveOptions = {}): Promise<Required<Choice>> {
    const { signal, onReport, reportEveryMs, allowed } = options;
    const { visits = this.settings.visits, timeMs = this.settings.timeMs } = options;
    const run: RunOptions = { ownership: true, ...(signal && { signal }) };
    const watched: RunOptions = {
      ...run,
      ...(onReport && { onReport }),
      ...(reportEveryMs !== undefined && { reportEveryMs }),
    };
    const limits = (share: number): SearchLimits => ({
      visits: Math.ceil(visits * share),
      // Both searches together keep to the time.
      ...(timeMs !== undefined && { timeMs: (timeMs * share) / (1 + AFTER_PASS_SHARE) }),
    });
    const report = await this.search.run(position, limits(1), watched);

    const passes = allowed?.[position.pass] !== 0;
    const useful = usefulAmong(allowed, position);
    if (!useful.includes(1)) return { move: position.pass, report };
    const look = (): Promise<SearchReport> => {
      // A turn without a move, not a pass: the opponent is to look for something, not to end the game by another.
      const after = position.clone();
      after.skipTurn();
      return this.searchAfterPass.run(after, limits(AFTER_PASS_SHARE), run);
    };
    let seen: Promise<SearchReport> | undefined;
    // Once for the move: there is time for one such search.
    const lookAfterPass = (): Promise<SearchReport> => (seen ??= look());
    if (passes && (await isTimeToPass(position, report, lookAfterPass))) {
      return { move: position.pass, report };
    }
    if (this.resignation.sees(position, report.winrate)) return { move: 'resign', report };
    const mayPass = passes && (visits > 1 || !passWouldBeEarly(position));
    const move = this.choose(position, report, useful, mayPass);
    const needless = passes ? needlessPoints(position, report) : undefined;
    if (!needless?.[move] || !(await isIdle(position, report, lookAfterPass))) {
      return { move, report };
    }
    return { move: this.choose(position, report, without(useful, needless)), report };
  }

  /** The best of the useful moves and the pass, or in the opening one of the good ones. */
  private choose(
    position: Position,
    report: SearchReport,
    useful: Uint8Array,
    mayPass = true,
  ): Move {
    const { pass, moveNumber } = position;
    const searched = report.moves
      .filter(({ move }) => move === pass || useful[move] === 1)
      .map(({ move, visits, winrate }) => ({ move, winrate, weight: visits }));
    const candidates = searched.length > 0 ? searched : byPolicy(report, useful, pass);
    if (mayPass && candidates[0]?.move === pass) return pass;
    return drawMove(
      candidates.filter(({ move }) => move !== pass),
      temperatureAt(moveNumber, this.settings),
      this.random,
    );
  }
}

/** `[area + 1]` Those of use among the allowed ones; all of these where none is and a pass is not allowed. */
function usefulAmong(allowed: Uint8Array | undefined, position: Position): Uint8Array {
  const useful = usefulMoves(position);
  if (!allowed) return useful;
  const both = useful.map((value, move) => value & (allowed[move] ?? 0));
  return both.includes(1) || allowed[position.pass] === 1 ? both : allowed;
}

/**
 * `[area]` 1 where a stone changes nothing as long as the opponent threatens nothing. Search counts area, to which it
 * is worth what it costs, nothing: under territory rules it costs a point wherever points are settled. Under area
 * rules it only keeps a game going that is over.
 */
function needlessPoints(position: Position, { ownership }: SearchReport): Uint8Array | undefined {
  if (!ownership) return undefined;
  if (position.rules.scoring === 'territory') return settledPoints(ownership);
  return standingOf(position).closed && isSettled(ownership) ? ownPoints(ownership) : undefined;
}

/** Whether the side to play could as well pass: what stands needs no answer. */
async function isIdle(
  position: Position,
  report: SearchReport,
  lookAfterPass: () => Promise<SearchReport>,
): Promise<boolean> {
  return position.consecutivePasses > 0 || costsNothing(position, report, await lookAfterPass());
}

function without(useful: Uint8Array, needless: Uint8Array): Uint8Array {
  return useful.map((value, move) => (needless[move] ? 0 : value));
}

/** The useful moves and the pass, those that the network likes first. */
function byPolicy(report: SearchReport, useful: Uint8Array, pass: Move): Candidate[] {
  return Array.from(report.policy, (weight, move) => ({ move, weight, winrate: report.winrate }))
    .filter(({ move }) => move === pass || useful[move] === 1)
    .sort((a, b) => b.weight - a.weight);
}
