/** How often the moves played were the first choice of a network's instinct, and which ones people hardly play. */

import { BLACK, type Color } from '../../../engine/rules/color.ts';
import type { Move } from '../../../engine/rules/point.ts';
import type { WireInstinct } from '../../../engine/protocol/instincts.ts';
import { VOICE_IDS, type VoiceId } from '../surprise/bundled-voices.ts';
import type { Expectations } from '../surprise/expectations.ts';

export interface Share {
  /** Moves that were the network's first choice, of so many that it has looked at. */
  readonly same: number;
  readonly of: number;
}

export interface Agreement {
  readonly voice: VoiceId;
  readonly black: Share;
  readonly white: Share;
}

interface Played {
  readonly color: Color;
  readonly move: Move;
}

/** `moves`: of the game that the voices looked at, from its first on. */
export function agreementOf(moves: readonly Played[], expected: Expectations): Agreement[] {
  return VOICE_IDS.flatMap((voice) => {
    const instincts = expected[voice];
    if (!instincts) return [];
    const seen = moves.slice(0, instincts.length).map(({ color, move }, i) => ({
      black: color === BLACK,
      same: instincts[i]?.favourite === move,
    }));
    const share = (black: boolean): Share => {
      const own = seen.filter((one) => one.black === black);
      return { same: own.filter(({ same }) => same).length, of: own.length };
    };
    return [{ voice, black: share(true), white: share(false) }];
  });
}

/** Places in the game, from 0, of the moves outside human habit; undefined where that cannot be told. */
export function outsideHabit(people: readonly WireInstinct[]): number[] | undefined {
  if (people.some((one) => one.outsideHabit === null)) return undefined;
  return [...people.keys()].filter((i) => people[i]?.outsideHabit);
}
