/** The keys of a game that is watched. A key that means something to what has the focus is left to it. */

import { useRoomKeys } from '../shell/use-room-keys.ts';
import type { Playback } from './use-playback.ts';

/** Arrows step, Page Up and Page Down by ten, Home and End to the ends, Space plays and pauses. */
export function useWatchKeys({ go, step, toggle }: Playback, length: number): void {
  useRoomKeys((event) => {
    if (event.ctrlKey || event.metaKey) return undefined;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('input, select, textarea, [role="dialog"], [data-keys]')) return undefined;
    if (event.key === ' ' && target?.closest('button, a')) return undefined;
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
    }[event.key];
  });
}
