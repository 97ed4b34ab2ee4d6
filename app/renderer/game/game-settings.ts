/** What is agreed before the first move, and what is usual. */

import { BLACK, WHITE, type Color } from '../../../engine/rules/color.ts';
import type { TimeControl } from '../../../engine/rules/clock.ts';
import { MAX_SIZE, MIN_SIZE } from '../../../engine/rules/point.ts';
import { defaultKomi, type RulesName } from '../../../engine/rules/rule-set.ts';
import { maxFreeHandicap, maxHandicap } from './handicap.ts';
import { GENTLEST, HUMAN, type Player } from './player.ts';

export interface GameSettings {
  /** Lines, 5 to 19. */
  readonly size: number;
  readonly rules: RulesName;
  /** Points that White gets; halves at most. */
  readonly komi: number;
  /** Stones that Black has before the first move; 0 or 2 and more. */
  readonly handicap: number;
  /** Whether those stand on the star points, or where Black chooses. */
  readonly placement: 'fixed' | 'free';
  /** How long each side may think. */
  readonly clock: TimeControl;
  readonly black: Player;
  readonly white: Player;
}

/** What lies on the board when the program is opened for the first time. */
export const FIRST_GAME: GameSettings = {
  size: 9,
  rules: 'chinese',
  komi: usualKomi('chinese', 9, 0),
  handicap: 0,
  placement: 'fixed',
  clock: { kind: 'none' },
  black: HUMAN,
  white: GENTLEST,
};

/** Most points of komi, either way. */
export const KOMI_LIMIT = 100;

/** A handicap takes the place of komi: half a point is left, so that nothing ends in a draw. */
export function usualKomi(rules: RulesName, size: number, handicap: number): number {
  return handicap >= 2 ? 0.5 : defaultKomi(rules, size);
}

export function playerOf(settings: GameSettings, color: Color): Player {
  return color === BLACK ? settings.black : settings.white;
}

/** The colour that one person plays against a machine; undefined for two people, or for two machines. */
export function humanColor({ black, white }: GameSettings): Color | undefined {
  const people = [black, white].filter(({ kind }) => kind === 'human');
  if (people.length !== 1) return undefined;
  return black.kind === 'human' ? BLACK : WHITE;
}

/** Whether two machines play each other. */
export function isWatched({ black, white }: GameSettings): boolean {
  return black.kind !== 'human' && white.kind !== 'human';
}

/** The same game with the colours changed over. */
export function swapped(settings: GameSettings): GameSettings {
  return { ...settings, black: settings.white, white: settings.black };
}

/** Whether a game can be begun so; forms and damaged records both come through here. */
export function isPlayable(settings: GameSettings): boolean {
  const { size, komi, handicap, placement } = settings;
  const most = placement === 'free' ? maxFreeHandicap(size) : maxHandicap(size);
  const whole = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  return (
    whole(size, MIN_SIZE, MAX_SIZE) &&
    whole(komi * 2, -2 * KOMI_LIMIT, 2 * KOMI_LIMIT) &&
    (handicap === 0 || whole(handicap, 2, most))
  );
}
