/** One guess as a small sign: full the move played, half a near one, hollow a miss, a dash where it was skipped. */

import type { ReactElement } from 'react';
import { isHit, type Guess } from './guess-run.ts';

export type GuessKind = 'hit' | 'near' | 'miss' | 'skipped';

export function kindOf(guess: Guess): GuessKind {
  if (guess.point === undefined) return 'skipped';
  if (isHit(guess)) return 'hit';
  return (guess.points ?? 0) > 0 ? 'near' : 'miss';
}

export function GuessGlyph({ kind }: { readonly kind: GuessKind }): ReactElement {
  return (
    <svg className={`guess-glyph ${kind}`} viewBox="0 0 12 12" aria-hidden="true">
      {kind === 'skipped' ? (
        <path d="M3 6h6" />
      ) : (
        <>
          <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" />
          {kind === 'near' && <path d="M1.5 6h9v3a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 9z" />}
        </>
      )}
    </svg>
  );
}
