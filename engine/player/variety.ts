/** Makes one game's opening differ from the next: moves drawn among the good ones, less and less so. */

import type { Move } from '../rules/point.ts';
import type { Random } from '../search/random.ts';

export interface VarietySettings {
  /** Moves are drawn with their weight to the power 1 / temperature; 0 always takes the best. */
  readonly temperature: number;
  /** The temperature falls evenly to 0 at this move of the game. */
  readonly varietyMoves: number;
}

export interface Candidate {
  readonly move: Move;
  /** Visits, or the policy where there are none. */
  readonly weight: number;
  /** 0..1; the same for all where nothing was searched. */
  readonly winrate: number;
}

/** Moves worse than the best by more winrate than this are not drawn, nor those with less of its weight. */
const WINRATE_GIVEN_UP = 0.05;
const LEAST_WEIGHT = 0.1;

export function temperatureAt(moveNumber: number, settings: VarietySettings): number {
  const { temperature, varietyMoves } = settings;
  if (varietyMoves <= 0) return 0;
  return temperature * Math.max(0, 1 - moveNumber / varietyMoves);
}

/** One of the candidates, which are sorted best first and at least one. */
export function drawMove(
  candidates: readonly Candidate[],
  temperature: number,
  random: Random,
): Move {
  const [best] = candidates;
  if (!best) throw new Error('There is no move to choose from');
  if (temperature <= 0) return best.move;
  const good = candidates.filter(
    ({ weight, winrate }) =>
      weight >= best.weight * LEAST_WEIGHT && winrate >= best.winrate - WINRATE_GIVEN_UP,
  );
  const powers = good.map(({ weight }) => (weight / best.weight) ** (1 / temperature));
  let left = random.next() * powers.reduce((sum, power) => sum + power, 0);
  const drawn = good.find((_, i) => (left -= powers[i]!) < 0);
  return (drawn ?? best).move;
}
