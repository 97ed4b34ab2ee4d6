/** The keys of guessing; the board's own keys choose the move. */

import { keyTable } from '../../shell/keys/key-table.ts';
import { useKeys } from '../../shell/keys/use-keys.ts';
import type { GuessTable } from './use-guess-run.ts';

export const GUESS_KEYS = keyTable('guess', {
  next: ['Enter', ' ', 'ArrowRight'],
  skip: ['s'],
  stop: ['Escape'],
});

/** `drop`: takes back a move that is not confirmed yet. */
export function useGuessKeys(table: GuessTable, drop: (() => void) | undefined): void {
  useKeys(GUESS_KEYS, (act, event) => {
    if (event.repeat) return undefined;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('input, select, textarea, [role="dialog"]')) return undefined;
    const { phase } = table.run;
    if (phase === 'over') return undefined;
    if (act === 'stop') return drop ?? table.stop;
    if (phase === 'asking') return act === 'skip' ? table.skip : undefined;
    if (act === 'skip') return undefined;
    const onButton = Boolean(target?.closest('button, a'));
    return event.key === 'ArrowRight' || !onButton ? table.next : undefined;
  });
}
