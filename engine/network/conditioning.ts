/**
 * What a network that imitates people is told beside the position: the ranks of both players, the era and the
 * server, as further global inputs behind those of the features. Their dense layer is the bias that the first
 * convolution gets.
 */

import { GLOBALS } from '../features/layout.ts';
import { PROFESSIONAL, RANK_LEVELS } from '../rules/rank.ts';
import { WHITE } from '../rules/color.ts';
import type { Position } from '../rules/position.ts';

/** `none`: self-taught networks, which know of no people. */
export const CONDITIONINGS = ['none', 'human-v1'] as const;
export type Conditioning = (typeof CONDITIONINGS)[number];

/** Where games were played: ranks of different servers are different strengths. */
export const SERVERS = ['professional', 'tygem', 'tom', 'kgs', 'ogs'] as const;
export type Server = (typeof SERVERS)[number];

/** What is known of a game; what is left out is unknown. Ranks are levels of `rules/rank.ts`. */
export interface Condition {
  readonly black?: number | undefined;
  readonly white?: number | undefined;
  readonly year?: number | undefined;
  readonly server?: Server | undefined;
}

/** Ranks that one step of the thermometer is wide; within it the input rises evenly from 0 to 1. */
const RANKS_A_STEP = 3;
const RANK_STEPS = Math.ceil((RANK_LEVELS - 1) / RANKS_A_STEP);
/** The steps, whether the player is a professional, whether the rank is unknown. */
const RANK_INPUTS = RANK_STEPS + 2;

/** A year switches on the inputs of all that it does not come before: openings changed about then. */
const ERAS = [1800, 1900, 1940, 1970, 1990, 2005, 2016, 2017, 2019] as const;

const LAYOUT = {
  own: 0,
  opponent: RANK_INPUTS,
  server: 2 * RANK_INPUTS,
  /** After the servers one input for none of them. */
  era: 2 * RANK_INPUTS + SERVERS.length + 1,
  unknownEra: 2 * RANK_INPUTS + SERVERS.length + 1 + ERAS.length,
} as const;

const HUMAN_INPUTS = LAYOUT.unknownEra + 1;

/** Inputs that the conditioning adds to the global inputs. */
export function conditionInputs(conditioning: Conditioning): number {
  return conditioning === 'human-v1' ? HUMAN_INPUTS : 0;
}

/** All global inputs of a network: what the `globals` of its shape must be. */
export function globalInputs(conditioning: Conditioning): number {
  return GLOBALS + conditionInputs(conditioning);
}

/** Writes `human-v1` inputs from `offset` on, for the side that `whiteToPlay` names. */
export function writeCondition(
  condition: Condition,
  whiteToPlay: boolean,
  out: Float32Array,
  offset: number,
): void {
  const { black, white, year, server } = condition;
  out.fill(0, offset, offset + HUMAN_INPUTS);
  writeRank(whiteToPlay ? white : black, out, offset + LAYOUT.own);
  writeRank(whiteToPlay ? black : white, out, offset + LAYOUT.opponent);
  const at = server === undefined ? SERVERS.length : SERVERS.indexOf(server);
  out[offset + LAYOUT.server + at] = 1;
  if (year === undefined) out[offset + LAYOUT.unknownEra] = 1;
  else ERAS.forEach((from, i) => (out[offset + LAYOUT.era + i] = year >= from ? 1 : 0));
}

function writeRank(level: number | undefined, out: Float32Array, offset: number): void {
  if (level === undefined) {
    out[offset + RANK_STEPS + 1] = 1;
    return;
  }
  for (let step = 0; step < RANK_STEPS; step++) {
    out[offset + step] = Math.min(1, Math.max(0, level / RANKS_A_STEP - step));
  }
  if (level === PROFESSIONAL) out[offset + RANK_STEPS] = 1;
}

/** Writes a network's conditioning inputs for positions; evaluators are made with one. */
export interface ConditionInputs {
  /** Numbers that `write` writes. */
  readonly count: number;
  write(position: Position, globals: Float32Array, offset: number): void;
}

/** The inputs for one condition that holds for all positions, or for what is known of each. */
export function humanCondition(
  condition: Condition | ((position: Position) => Condition),
): ConditionInputs {
  return {
    count: HUMAN_INPUTS,
    write(position, globals, offset) {
      const known = typeof condition === 'function' ? condition(position) : condition;
      writeCondition(known, position.toPlay === WHITE, globals, offset);
    },
  };
}
