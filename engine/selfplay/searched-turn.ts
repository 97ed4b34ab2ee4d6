/** One turn of self-play, whichever search the settings ask for. */

import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { prunedPolicy } from '../search/forced-playouts.ts';
import { gumbelSearch } from '../search/gumbel.ts';
import type { Random } from '../search/random.ts';
import { Search } from '../search/search.ts';
import { DEFAULT_SEARCH, type SearchSettings } from '../search/settings.ts';
import type { SelfPlaySettings } from './settings.ts';

/** Values and leads are for the side to play: -1..1, and points. */
export interface TurnResult {
  readonly move: Move;
  /** `[area + 1]` what the network is to learn. */
  readonly policy: Float32Array;
  readonly rootValue: number;
  readonly scoreLead: number;
}

export interface TurnOptions {
  /** A full search is learnt from, a cheap one only moves the game on. */
  readonly full: boolean;
  /** How varied the choice is: the scale of the Gumbel noise, or the temperature that PUCT's visits are drawn at. */
  readonly noise: number;
  readonly random: Random;
}

export function searchTurn(
  position: Position,
  evaluator: Evaluator,
  settings: SelfPlaySettings,
  options: TurnOptions,
): Promise<TurnResult> {
  const search = settings.search === 'puct' ? puctTurn : gumbelTurn;
  return search(position, evaluator, settings, options);
}

const gumbelTurn: typeof searchTurn = async (position, evaluator, settings, options) => {
  const { improvedPolicy, ...result } = await gumbelSearch(position, evaluator, {
    visits: visitsOf(settings, options),
    consideredMoves: settings.consideredMoves,
    scoreWeight: settings.scoreWeight,
    valueScale: settings.valueScale,
    gumbelScale: options.noise,
    random: options.random,
  });
  return { ...result, policy: improvedPolicy };
};

/** As much noise in the root's priors as KataGo's paper has. */
const NOISE_SHARE = 0.25;

/** A full search has noise and forced playouts, a cheap one neither (KataGo paper, §3.1). */
const puctTurn: typeof searchTurn = async (position, evaluator, settings, options) => {
  const { full, noise, random } = options;
  const searchSettings: SearchSettings = {
    ...DEFAULT_SEARCH,
    scoreWeight: settings.scoreWeight,
    inFlight: 1,
    ...(full && { root: 'forced', noiseShare: NOISE_SHARE }),
  };
  const search = new Search(evaluator, searchSettings, random);
  // The root's own evaluation is a visit here.
  const report = await search.run(position, { visits: 1 + visitsOf(settings, options) });
  const policy = prunedPolicy(search.tree!, searchSettings);
  return {
    move: drawByTemperature(policy, noise, random),
    policy,
    rootValue: 2 * report.winrate - 1,
    scoreLead: report.scoreLead,
  };
};

function visitsOf({ fullVisits, cheapVisits }: SelfPlaySettings, { full }: TurnOptions): number {
  return full ? fullVisits : cheapVisits;
}

/** A move by its share to the power of 1 / temperature; at 0 one with the largest share. */
export function drawByTemperature(policy: Float32Array, temperature: number, random: Random): Move {
  const most = policy.reduce((a, b) => Math.max(a, b), 0);
  const weights = policy.map((share) =>
    temperature > 0 ? (share / most) ** (1 / temperature) : Number(share === most),
  );
  let left = random.next() * weights.reduce((a, b) => a + b, 0);
  const drawn = weights.findIndex((weight) => weight > 0 && (left -= weight) <= 0);
  return drawn >= 0 ? drawn : policy.indexOf(most);
}
