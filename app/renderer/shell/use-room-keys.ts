/** The keys of a room. What a key does there is decided anew at each press; undefined leaves it to what has the focus. */

import { useEffect, useRef } from 'react';

export type KeyAction = (event: KeyboardEvent) => (() => void) | undefined;

/** Keys with Alt are the system's. */
export function useRoomKeys(actionOf: KeyAction): void {
  const latest = useRef(actionOf);
  useEffect(() => {
    latest.current = actionOf;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.defaultPrevented) return;
      const act = latest.current(event);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // Before the board hears them: its cursor has the arrows only where the keyboard has put one there.
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);
}
