/** The keys of the Play room. A key that means something to what has the focus is left to it. */

import { keyTable, type KeyAct } from '../shell/keys/key-table.ts';
import { useKeys } from '../shell/keys/use-keys.ts';

export const PLAY_KEYS = keyTable('play', {
  pass: ['p'],
  undo: ['u'],
  hint: ['h'],
  estimate: ['e'],
  explain: ['x'],
  newGame: ['n'],
  step: ['ArrowLeft', 'ArrowRight'],
  start: ['Home'],
  game: ['End', 'Escape'],
});

export interface PlayKeys {
  readonly pass: () => void;
  readonly undo: () => void;
  readonly hint: () => void;
  readonly estimate: () => void;
  readonly explain: () => void;
  readonly newGame: () => void;
  readonly step: (by: number) => void;
  readonly toStart: () => void;
  readonly toGame: () => void;
}

export function usePlayKeys(keys: PlayKeys): void {
  useKeys(PLAY_KEYS, (act, event, nth) => actionOf(act, event, nth, keys));
}

function actionOf(
  act: KeyAct<'play'>,
  event: KeyboardEvent,
  nth: number,
  keys: PlayKeys,
): (() => void) | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('input, select, textarea, [role="dialog"]')) return undefined;
  // In the expected sequence of an explanation the arrows go from move to move.
  if (target?.closest('[data-keys]') && /^(Arrow|Escape)/.test(event.key)) return undefined;
  const onBoard = target?.closest('[role="grid"]')?.hasAttribute('aria-activedescendant') ?? false;
  switch (act) {
    case 'pass':
    case 'hint':
    case 'estimate':
    case 'explain':
      return event.repeat ? undefined : keys[act];
    case 'undo':
    case 'newGame':
      return keys[act];
    case 'step':
      return onBoard
        ? undefined
        : () => {
            keys.step(nth === 0 ? -1 : 1);
          };
    case 'start':
      return onBoard ? undefined : keys.toStart;
    case 'game':
      return onBoard && event.key === 'End' ? undefined : keys.toGame;
  }
}
