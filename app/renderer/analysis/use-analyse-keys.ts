/** The keys of the Analyse room. A key that means something to what has the focus is left to it. */

import { keyTable, type KeyAct } from '../shell/keys/key-table.ts';
import { isTyped, useKeys } from '../shell/keys/use-keys.ts';
import { useDesk } from './desk-context.ts';
import type { Desk } from './desk.ts';
import { goToUnexpected, type ExpectedLine } from './expected-line.ts';
import { useViewSettings } from './view-settings.ts';

export const ANALYSE_KEYS = keyTable('analyse', {
  analyse: [' '],
  step: ['ArrowLeft', 'ArrowRight'],
  sibling: ['ArrowUp', 'ArrowDown'],
  ten: ['PageUp', 'PageDown'],
  ends: ['Home', 'End'],
  unexpected: [',', '.'],
  pass: ['p'],
  ownership: ['o'],
  policy: ['i'],
  remove: ['Delete'],
  undo: ['Control+z'],
  redo: ['Control+y', 'Control+Shift+z'],
});

/**
 * `surprise`: what the networks expected along the line, where the timeline shows it. `looking`: a sequence is looked
 * at, and the steps are those through it.
 */
export function useAnalyseKeys(surprise: ExpectedLine | undefined, looking: boolean): void {
  const desk = useDesk();
  useKeys(ANALYSE_KEYS, (act, event, nth) =>
    (looking && act === 'step') || isLeftToFocus(act, event)
      ? undefined
      : actionOf(act, nth, desk, surprise),
  );
}

function isLeftToFocus(act: KeyAct<'analyse'>, event: KeyboardEvent): boolean {
  const { target } = event;
  if (isTyped(target)) return true;
  if (closestTo(target, 'input[type="range"], select, [role="dialog"]')) return true;
  if (act === 'analyse') {
    // Space would choose the tab that is chosen already: after a click there it begins the analysis as elsewhere.
    const pressable = 'button:not([role="tab"][aria-selected="true"]), a, input';
    return hasCursor(target) || event.repeat || closestTo(target, pressable);
  }
  if (goesByArrows(target)) return /^(Arrow|Home|End|Page)/.test(event.key);
  // In rows of choices arrows go from one to the next; those of tabs lie beside each other.
  if (closestTo(target, '[role="radiogroup"]')) return /^Arrow/.test(event.key);
  return closestTo(target, '[role="tablist"]') && /^Arrow(Left|Right)$/.test(event.key);
}

/** Whether the arrows move something in what has the focus: the cursor on the board, a slider, a sequence. */
export function goesByArrows(target: EventTarget | null): boolean {
  return (
    hasCursor(target) ||
    closestTo(target, 'input[type="range"], select, [role="dialog"], [data-keys]')
  );
}

/** The board, while the keyboard has put its cursor there. */
function hasCursor(target: EventTarget | null): boolean {
  return closestTo(target, '[role="grid"][aria-activedescendant]');
}

function closestTo(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function actionOf(
  act: KeyAct<'analyse'>,
  nth: number,
  desk: Desk,
  surprise: ExpectedLine | undefined,
): () => void {
  const by = nth === 0 ? -1 : 1;
  const view = useViewSettings.getState();
  const acts: Record<KeyAct<'analyse'>, () => void> = {
    analyse: () => {
      desk.setAnalysing(!desk.state.analysis.wanted);
    },
    step: () => {
      desk.step(by);
    },
    sibling: () => {
      desk.toSibling(by);
    },
    ten: () => {
      desk.step(10 * by);
    },
    ends: () => {
      desk.step(by * Infinity);
    },
    unexpected: () => {
      if (surprise) goToUnexpected(desk, surprise, by);
    },
    pass: () => {
      desk.pass();
    },
    ownership: () => {
      view.change({ ownership: !view.ownership });
    },
    policy: () => {
      view.change({ policy: !view.policy });
    },
    remove: () => {
      desk.remove();
    },
    undo: () => {
      desk.undo();
    },
    redo: () => {
      desk.redo();
    },
  };
  return acts[act];
}
