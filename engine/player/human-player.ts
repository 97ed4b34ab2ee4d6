/**
 * Plays as a person of some rank: draws from what the network that imitates people foretells, passes and resigns
 * as such people do. It has no search. A judge, which may be stronger, says when the game is over and lost.
 */

import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import type { Position } from '../rules/position.ts';
import type { Random } from '../search/random.ts';
import { drawHumanMove } from './human-move.ts';
import type { Choice, Player } from './player.ts';
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

export class HumanPlayer implements Player {
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

  async genmove(position: Position): Promise<Choice> {
    const { evaluator, judge, habits, random } = this.parts;
    if (position.moveNumber !== this.lastTurn + 2)
      this.resigns = random.next() < habits.resignShare;
    this.lastTurn = position.moveNumber;
    const useful = usefulMoves(position);
    if (!useful.includes(1)) return { move: position.pass };
    const opinion = await opinionOf(evaluator, position);
    const judgement = judge ? await opinionOf(judge, position) : opinion;

    const hopeless = this.resignation.sees(position, (judgement.value + 1) / 2);
    if (hopeless && this.resigns && position.moveNumber >= habits.resignFrom) {
      return { move: 'resign' };
    }
    const mayPass = this.mayEnd(position, judgement);
    if (mayPass && random.next() < habits.passAnswer) return { move: position.pass };
    useful[position.pass] = mayPass ? 1 : 0;
    return { move: drawHumanMove(opinion.policy, useful, this.settings.temperature, random) };
  }

  /** Whether nothing is left to play for, and counting the board as it stands would take no win away. */
  private mayEnd(position: Position, judgement: Evaluation): boolean {
    const standing = standingOf(position);
    const settled = this.parts.judge ? isSettled(judgement.ownership) : standing.closed;
    return settled && (standing.lead > 0 || judgement.value < 0);
  }
}

async function opinionOf(evaluator: Evaluator, position: Position): Promise<Evaluation> {
  const [evaluation] = await evaluator.evaluate([position]);
  if (!evaluation) throw new Error(`${evaluator.name} gave no opinion`);
  return evaluation;
}
