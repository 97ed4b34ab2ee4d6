/** The keys of the Analyse room. A key that means something to what has the focus is left to it. */

import { useRoomKeys } from '../shell/use-room-keys.ts';
import { useDesk } from './desk-context.ts';
import type { Desk } from './desk.ts';
import { useViewSettings } from './view-settings.ts';

export function useAnalyseKeys(): void {
  const desk = useDesk();
  useRoomKeys((event) => actionOf(event, desk));
}

function actionOf(event: KeyboardEvent, desk: Desk): (() => void) | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  if (
    target?.closest(
      'input:not([type="radio"], [type="checkbox"]), select, textarea, [role="dialog"]',
    )
  )
    return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return withControl(key, event.shiftKey, desk);
  const onBoard = target?.closest('[role="grid"]')?.hasAttribute('aria-activedescendant') ?? false;
  const view = useViewSettings.getState();
  if (key === ' ') {
    if (onBoard || target?.closest('button, a, input') || event.repeat) return undefined;
    return () => {
      desk.setAnalysing(!desk.state.analysis.wanted);
    };
  }
  // In lists and rows of choices the arrows go from one to the next.
  const within = onBoard || target?.closest('[role="radiogroup"], [role="tablist"], [data-keys]');
  if (within && /^(Arrow|Home|End|Page)/.test(key)) return undefined;
  const act = {
    ArrowLeft: () => {
      desk.step(-1);
    },
    ArrowRight: () => {
      desk.step(1);
    },
    ArrowUp: () => {
      desk.toSibling(-1);
    },
    ArrowDown: () => {
      desk.toSibling(1);
    },
    PageUp: () => {
      desk.step(-10);
    },
    PageDown: () => {
      desk.step(10);
    },
    Home: () => {
      desk.step(-Infinity);
    },
    End: () => {
      desk.step(Infinity);
    },
    Delete: () => {
      desk.remove();
    },
    p: () => {
      desk.pass();
    },
    o: () => {
      view.change({ ownership: !view.ownership });
    },
    i: () => {
      view.change({ policy: !view.policy });
    },
  }[key];
  return act;
}

function withControl(key: string, shift: boolean, desk: Desk): (() => void) | undefined {
  if (key === 'z' && shift)
    return () => {
      desk.redo();
    };
  if (key === 'z')
    return () => {
      desk.undo();
    };
  if (key === 'y')
    return () => {
      desk.redo();
    };
  return undefined;
}
