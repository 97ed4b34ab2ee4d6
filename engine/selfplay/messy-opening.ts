/**
 * Positions that good play would not reach. A network that only ever sees its own best moves misjudges what comes
 * of worse ones; some games therefore start from moves that are drawn from its policy, flattened, without search.
 */

import { evaluateOne } from '../evaluator/evaluate-one.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import type { Random } from '../search/random.ts';
import { turnLead } from '../search/terminal.ts';
import { drawFromPolicy } from './opening.ts';
import type { SelfPlaySettings } from './settings.ts';

/** Who is so far ahead or behind (-1..1) teaches little by going on. */
const LOPSIDED = 0.8;
const TRIES = 4;

export interface MessyOpening {
  readonly moves: Move[];
  /** Of the game, in points for White. */
  readonly komi: number;
}

/**
 * Moves that lead from the position, which is left as it is, to one in which both sides have chances; none where
 * every try ended lopsided. The temperature of a try is drawn too, from 1 to `messyTemperature`. With `messyFair` the
 * komi makes good what the network thinks that one side is ahead: else only short or lucky tries are not lopsided,
 * and who wins is hardly ever a matter of a fight late in the game (KataGo's methods call it compensated komi).
 */
export async function drawMessyOpening(
  start: Position,
  evaluator: Evaluator,
  settings: SelfPlaySettings,
  random: Random,
): Promise<MessyOpening> {
  const first = await evaluateOne(evaluator, start);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const position = start.clone();
    const moves: Move[] = [];
    const length = 1 + Math.floor(random.next() * settings.messyMoves);
    const temperature = 1 + random.next() * (settings.messyTemperature - 1);
    let evaluation = first;
    while (moves.length < length && !position.gameOver) {
      const policy = flattened(evaluation.policy, temperature);
      const move = drawFromPolicy(policy, position.pass, random);
      moves.push(move);
      position.play(move);
      evaluation = await evaluateOne(evaluator, position);
    }
    if (position.gameOver) continue;
    if (settings.messyFair) {
      position.komi = fairKomi(position, evaluation.scoreLead);
      evaluation = await evaluateOne(evaluator, position);
    }
    if (Math.abs(evaluation.value) < LOPSIDED) return { moves, komi: position.komi };
  }
  return { moves: [], komi: start.komi };
}

/** To the half point; `lead` in points for the side to play under the komi that the position has. */
function fairKomi({ komi, toPlay, area }: Position, lead: number): number {
  const fair = komi + turnLead(lead, toPlay);
  return Math.max(-area, Math.min(area, Math.round(fair * 2) / 2));
}

function flattened(policy: Float32Array, temperature: number): Float32Array {
  const powers = policy.map((probability) => probability ** (1 / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
