/** The keys of a game that is watched. A key that means something to what has the focus is left to it. */

import { useRoomKeys } from '../shell/use-room-keys.ts';
import { nextOf } from '../surprise/unexpected.ts';
import type { Playback } from './use-playback.ts';

/**
 * Arrows step, Page Up and Page Down by ten, Home and End to the ends, Space plays and pauses; full stop and comma go
 * to the next and the previous of the moves that nobody expected.
 */
export function useWatchKeys(
  { at, go, step, toggle }: Playback,
  length: number,
  unexpected: readonly number[],
): void {
  useRoomKeys((event) => {
    if (event.ctrlKey || event.metaKey) return undefined;
    const target = event.target instanceof Element ? event.target : undefined;
    if (
      target?.closest(
        'input:not([type="radio"], [type="checkbox"]), select, textarea, [role="dialog"], [data-keys]',
      )
    )
      return undefined;
    // On the board the arrows move its cursor, in a row of choices they choose.
    const within =
      target?.closest('[role="radiogroup"]') ??
      target?.closest('[role="grid"][aria-activedescendant]');
    if (within && event.key !== '.' && event.key !== ',') return undefined;
    if (event.key === ' ' && target?.closest('button, a, input')) return undefined;
    const toStar = (by: 1 | -1) => () => {
      const to = nextOf(unexpected, at, by);
      if (to !== undefined) go(to);
    };
    return {
      ArrowLeft: () => {
        step(-1);
      },
      ArrowRight: () => {
        step(1);
      },
      PageUp: () => {
        step(-10);
      },
      PageDown: () => {
        step(10);
      },
      Home: () => {
        go(0);
      },
      End: () => {
        go(length);
      },
      ' ': toggle,
      '.': toStar(1),
      ',': toStar(-1),
    }[event.key];
  });
}
