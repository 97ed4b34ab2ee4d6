/** The keys of the Watch room. A key that means something to what has the focus is left to it. */

import { useRoomKeys } from '../shell/use-room-keys.ts';
import type { Show } from './show.ts';
import { isGoingOn, type LookControl } from './use-look.ts';

export function useWatchKeys(show: Show, control: LookControl): void {
  useRoomKeys((event) => actionOf(event, show, control));
}

function actionOf(
  event: KeyboardEvent,
  show: Show,
  { look, toWall }: LookControl,
): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || !show.store.getState().started) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('select, textarea, [role="dialog"], [role="radiogroup"]')) return undefined;
  const { paused } = show.store.getState();
  const goesOn = !look || isGoingOn(look);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === ' ') {
    if (!goesOn || event.repeat || target?.closest('button, a, input')) return undefined;
    return () => {
      if (paused) show.resume();
      else show.pause();
    };
  }
  const step = (): void => {
    show.step();
  };
  if (key === 's') return goesOn ? step : undefined;
  if (!look) return undefined;
  const { at, length, go, live } = look;
  const moves: Partial<Record<string, () => void>> = {
    Escape: toWall,
    ArrowLeft: () => {
      go(at - 1);
    },
    // From the newest move on, the next one is played.
    ArrowRight:
      live && at === length
        ? step
        : () => {
            go(at + 1);
          },
    PageUp: () => {
      go(at - 10);
    },
    PageDown: () => {
      go(at + 10);
    },
    Home: () => {
      go(0);
    },
    End: () => {
      go(length);
    },
  };
  return moves[key];
}
