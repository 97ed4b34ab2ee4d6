/** The keys of a game that is watched. A key that means something to what has the focus is left to it. */

import { keyTable } from '../shell/keys/key-table.ts';
import { useKeys } from '../shell/keys/use-keys.ts';
import type { Playback } from './use-playback.ts';

export const MATCH_KEYS = keyTable('matches', {
  play: [' '],
  step: ['ArrowLeft', 'ArrowRight'],
  ten: ['PageUp', 'PageDown'],
  ends: ['Home', 'End'],
});

export function useMatchKeys({ go, step, toggle }: Playback, length: number): void {
  useKeys(MATCH_KEYS, (act, event, nth) => {
    const by = nth === 0 ? -1 : 1;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('select, input, textarea, [role="dialog"], [data-keys]')) return undefined;
    if (act === 'play') return target?.closest('button, a') ? undefined : toggle;
    return () => {
      if (act === 'ends') go(by === 1 ? length : 0);
      else step(act === 'ten' ? 10 * by : by);
    };
  });
}
