/**
 * Plays as a person of some rank: draws from what the network that imitates people foretells, passes and resigns
 * as such people do. It has no search. A judge, which may be stronger, says when the game is over and lost.
 */

import { evaluateOne } from '../evaluator/evaluate-one.ts';
import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import type { Position } from '../rules/position.ts';
import type { Random } from '../search/random.ts';
import { winrateOf, type SearchReport } from '../search/report.ts';
import { drawHumanMove } from './human-move.ts';
import type { Choice, ThinkingPlayer } from './player.ts';
import { Resignation } from './resignation.ts';
import { isSettled, standingOf } from './standing.ts';
import { usefulMoves } from './useful-moves.ts';

/** What people of the rank do, counted in their games. */
export interface HumanHabits {
  /** Share of their lost games that they resign. */
  readonly resignShare: number;
  /** Moves after which nearly all resignations come. */
  readonly resignFrom: number;
  /** Share of the opponent's passes that they answer by passing. */
  readonly passAnswer: number;
}

export interface HumanPlayerSettings {
  /** 1 plays each move as often as people do; below, the commoner ones more often. */
  readonly temperature: number;
  /** Hopeless to whoever resigns at all: the judge's winrate, for so many turns running. */
  readonly resignWinrate: number;
  readonly resignTurns: number;
}

export const DEFAULT_HUMAN_PLAYER: HumanPlayerSettings = Object.freeze({
  temperature: 0.9,
  resignWinrate: 0.05,
  resignTurns: 3,
});

export interface HumanPlayerParts {
  readonly name: string;
  /** The imitating network, made for the rank. */
  readonly evaluator: Evaluator;
  /** Says who owns what and who wins; without one, the closed borders and the imitating network do. */
  readonly judge?: Evaluator | undefined;
  readonly habits: HumanHabits;
  readonly settings?: Partial<HumanPlayerSettings>;
  readonly random: Random;
}

export class HumanPlayer implements ThinkingPlayer {
  readonly name: string;
  private readonly parts: HumanPlayerParts;
  private readonly settings: HumanPlayerSettings;
  private readonly resignation: Resignation;
  private lastTurn = Number.NaN;
  /** Whether this person would resign the present game. */
  private resigns = false;

  constructor(parts: HumanPlayerParts) {
    this.name = parts.name;
    this.parts = parts;
    this.settings = { ...DEFAULT_HUMAN_PLAYER, ...parts.settings };
    this.resignation = new Resignation(this.settings);
  }

  /** Tells with the move what the imitating network, which has a look and no more, expects of the game. */
  async genmove(position: Position): Promise<Required<Choice>> {
    const opinion = await evaluateOne(this.parts.evaluator, position);
    const report = this.reportOf(position, opinion);
    return { move: await this.choose(position, opinion), report };
  }

  private async choose(position: Position, opinion: Evaluation): Promise<Choice['move']> {
    const { judge, habits, random } = this.parts;
    if (position.moveNumber !== this.lastTurn + 2)
      this.resigns = random.next() < habits.resignShare;
    this.lastTurn = position.moveNumber;
    const useful = usefulMoves(position);
    if (!useful.includes(1)) return position.pass;
    const judgement = judge ? await evaluateOne(judge, position) : opinion;

    const winrate = winrateOf(judgement.value);
    const hopeless = this.resignation.sees(position, winrate, habits.resignFrom);
    if (hopeless && this.resigns) return 'resign';
    const mayPass = this.mayEnd(position, judgement);
    if (mayPass && random.next() < habits.passAnswer) return position.pass;
    useful[position.pass] = mayPass ? 1 : 0;
    return drawHumanMove(opinion.policy, useful, this.settings.temperature, random);
  }

  /** Whether nothing is left to play for, and the game ending as it stands would take no win away. */
  private mayEnd(position: Position, judgement: Evaluation): boolean {
    const standing = standingOf(position);
    const settled = this.parts.judge ? isSettled(judgement.ownership) : standing.closed;
    if (!settled) return false;
    // Dead stones need not be taken there, and taking them costs points.
    if (position.rules.scoring === 'territory') return true;
    return standing.lead > 0 || judgement.value < 0;
  }

  private reportOf(position: Position, opinion: Evaluation): SearchReport {
    const { policy, value, scoreLead, scoreSpread, ownership } = opinion;
    return {
      toPlay: position.toPlay,
      visits: 1,
      winrate: winrateOf(value),
      winrateError: 1,
      scoreLead,
      scoreSpread,
      ownership,
      policy,
      networkHash: this.parts.evaluator.networkHash,
      moves: [],
    };
  }
}
