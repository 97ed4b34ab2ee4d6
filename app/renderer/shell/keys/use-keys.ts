/** The keys of a room, or of the window. What a key does there is decided anew at each press. */

import { useEffect, useRef } from 'react';
import { pressedIn, type KeyTable } from './key-table.ts';
import { useListensTo } from './listening.ts';

/**
 * What an act does now; undefined leaves the key to what has the focus.
 *
 * `nth`: which of the act's keys was pressed
 */
export type ActionOf<Act extends string> = (
  act: Act,
  event: KeyboardEvent,
  nth: number,
) => (() => void) | undefined;

export function useKeys<Act extends string>(
  table: KeyTable<Act>,
  actionOf: ActionOf<Act>,
  listens = true,
): void {
  const latest = useRef(actionOf);
  useEffect(() => {
    latest.current = actionOf;
  });
  useListensTo(table, listens);
  useEffect(() => {
    if (!listens) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const pressed = pressedIn(table, event);
      const act = pressed && latest.current(pressed.act, event, pressed.nth);
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
  }, [table, listens]);
}

/** Whether keys pressed there are typed, as letters of a text. */
export function isTyped(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, [contenteditable]',
    ) !== null
  );
}
