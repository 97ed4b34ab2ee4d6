/** The keys of the candidate whose sequence is shown, because it is pointed at or has the focus. */

import { keyTable } from '../shell/keys/key-table.ts';
import { isTyped, useKeys } from '../shell/keys/use-keys.ts';
import { useDesk } from './desk-context.ts';
import { sequenceOf, type Preview } from './preview.ts';
import type { ShownSearch } from './shown-search.ts';
import { goesByArrows } from './use-analyse-keys.ts';

export const CANDIDATE_KEYS = keyTable('candidates', {
  step: ['ArrowLeft', 'ArrowRight'],
  keep: ['k'],
});

export function useCandidateKeys(search: ShownSearch | undefined, preview: Preview): void {
  const desk = useDesk();
  const sequence = sequenceOf(search, preview);
  useKeys(
    CANDIDATE_KEYS,
    (act, event, nth) => {
      if (!sequence || isTyped(event.target)) return undefined;
      if (act === 'keep') {
        return () => {
          desk.keep(sequence);
        };
      }
      if (goesByArrows(event.target)) return undefined;
      return () => {
        preview.step(nth === 0 ? -1 : 1, sequence.length);
      };
    },
    search !== undefined,
  );
}
