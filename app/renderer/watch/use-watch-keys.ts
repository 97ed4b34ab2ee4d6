/** The keys of the Watch room. A key that means something to what has the focus is left to it. */

import { keyTable, type KeyAct } from '../shell/keys/key-table.ts';
import { isTyped, useKeys } from '../shell/keys/use-keys.ts';
import type { Show } from './show.ts';
import { isGoingOn, type LookControl } from './use-look.ts';

export const WATCH_KEYS = keyTable('watch', {
  pause: [' '],
  step: ['s'],
  look: ['ArrowLeft', 'ArrowRight'],
  ten: ['PageUp', 'PageDown'],
  ends: ['Home', 'End'],
  wall: ['Escape'],
});

export function useWatchKeys(show: Show, control: LookControl): void {
  useKeys(WATCH_KEYS, (act, event, nth) => actionOf(act, event, nth === 0 ? -1 : 1, show, control));
}

/** `by`: the direction of a pair of keys. */
function actionOf(
  act: KeyAct<'watch'>,
  event: KeyboardEvent,
  by: -1 | 1,
  show: Show,
  { look, toWall }: LookControl,
): (() => void) | undefined {
  if (!show.store.getState().started) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (isTyped(target ?? null)) return undefined;
  if (target?.closest('select, [role="dialog"], [role="radiogroup"]')) return undefined;
  const { paused } = show.store.getState();
  const goesOn = !look || isGoingOn(look);
  if (act === 'pause') {
    if (!goesOn || event.repeat || target?.closest('button, a, input')) return undefined;
    return () => {
      if (paused) show.resume();
      else show.pause();
    };
  }
  const step = (): void => {
    show.step();
  };
  if (act === 'step') return goesOn ? step : undefined;
  if (!look) return undefined;
  const { at, length, go, live } = look;
  // From the newest move on, the next one is played.
  if (act === 'look' && by === 1 && live && at === length) return step;
  const to = { look: at + by, ten: at + 10 * by, ends: by === 1 ? length : 0, wall: undefined }[
    act
  ];
  return to === undefined
    ? toWall
    : () => {
        go(to);
      };
}
