/** The keys of a game that is watched. A key that means something to what has the focus is left to it. */

import { keyTable, type KeyAct } from '../shell/keys/key-table.ts';
import { isTyped, useKeys } from '../shell/keys/use-keys.ts';
import { nextOf } from '../surprise/unexpected.ts';
import type { Playback } from './use-playback.ts';

export const MATCH_KEYS = keyTable('matches', {
  play: [' '],
  step: ['ArrowLeft', 'ArrowRight'],
  ten: ['PageUp', 'PageDown'],
  ends: ['Home', 'End'],
  unexpected: [',', '.'],
});

export function useWatchKeys(
  { at, go, step, toggle }: Playback,
  length: number,
  unexpected: readonly number[],
): void {
  useKeys(MATCH_KEYS, (act, event, nth) => {
    if (isLeftToFocus(act, event.target)) return undefined;
    const by = nth === 0 ? -1 : 1;
    const acts: Record<KeyAct<'matches'>, () => void> = {
      play: toggle,
      step: () => {
        step(by);
      },
      ten: () => {
        step(10 * by);
      },
      ends: () => {
        go(by === 1 ? length : 0);
      },
      unexpected: () => {
        const to = nextOf(unexpected, at, by);
        if (to !== undefined) go(to);
      },
    };
    return acts[act];
  });
}

function isLeftToFocus(act: KeyAct<'matches'>, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (isTyped(target)) return true;
  if (target.closest('input[type="range"], select, [role="dialog"], [data-keys]')) return true;
  if (act === 'unexpected') return false;
  // On the board the arrows move its cursor, in a row of choices they choose.
  if (target.closest('[role="radiogroup"], [role="grid"][aria-activedescendant]')) return true;
  return act === 'play' && target.closest('button, a, input') !== null;
}
