/** The keys of the whole window: the rooms, in the order of the rail, and the list of all keys. */

import { keyTable } from './keys/key-table.ts';
import { isTyped, useKeys } from './keys/use-keys.ts';
import { useKeyList } from './keys/key-list-state.ts';
import { useNavigation } from './navigation.ts';

export const APP_KEYS = keyTable('app', {
  play: ['Control+1'],
  analyse: ['Control+2'],
  watch: ['Control+3'],
  matches: ['Control+4'],
  learn: ['Control+5'],
  list: ['?'],
});

export function useAppKeys(): void {
  const open = useNavigation((state) => state.open);
  useKeys(APP_KEYS, (act, event) => {
    if (act !== 'list') {
      return () => {
        open(act);
      };
    }
    const inCard = event.target instanceof Element && event.target.closest('[role="dialog"]');
    return inCard || isTyped(event.target) ? undefined : useKeyList.getState().show;
  });
}
