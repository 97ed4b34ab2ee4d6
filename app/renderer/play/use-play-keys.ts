/** The keys of the Play room. A key that means something to what has the focus is left to it. */

import { useRoomKeys } from '../shell/use-room-keys.ts';

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
  useRoomKeys((event) => actionOf(event, keys));
}

function actionOf(event: KeyboardEvent, keys: PlayKeys): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('input, select, textarea, [role="dialog"]')) return undefined;
  // In the expected sequence of an explanation the arrows go from move to move.
  if (target?.closest('[data-keys]') && /^(Arrow|Escape)/.test(event.key)) return undefined;
  const onBoard = target?.closest('[role="grid"]')?.hasAttribute('aria-activedescendant') ?? false;
  switch (event.key) {
    case 'p':
    case 'P':
      return event.repeat ? undefined : keys.pass;
    case 'u':
    case 'U':
      return keys.undo;
    case 'h':
    case 'H':
      return event.repeat ? undefined : keys.hint;
    case 'e':
    case 'E':
      return event.repeat ? undefined : keys.estimate;
    case 'x':
    case 'X':
      return event.repeat ? undefined : keys.explain;
    case 'n':
    case 'N':
      return keys.newGame;
    case 'Escape':
      return keys.toGame;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const by = event.key === 'ArrowLeft' ? -1 : 1;
      return onBoard
        ? undefined
        : () => {
            keys.step(by);
          };
    }
    case 'Home':
      return onBoard ? undefined : keys.toStart;
    case 'End':
      return onBoard ? undefined : keys.toGame;
    default:
      return undefined;
  }
}
