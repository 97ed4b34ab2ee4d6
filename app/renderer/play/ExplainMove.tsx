/** The explanation of the move on the board, behind a button: it is help, and nobody gets that unasked. */

import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ExplanationPanel } from '../explain/ExplanationPanel.tsx';
import { ariaKeys } from '../shell/keys/key-table.ts';
import type { ExplainedMove } from './use-explained-move.ts';
import { PLAY_KEYS } from './use-play-keys.ts';
import './explain-move.css';

export function ExplainMove({ of }: { readonly of: ExplainedMove }): ReactElement | null {
  const { t } = useTranslation('play');
  const { number, open, waits, counts, explaining, toggle } = of;
  const id = useId();
  if (number === 0) return null;
  const note =
    waits === 'watched'
      ? t('explain.paused')
      : waits && open
        ? t('explain.thinking')
        : counts && t('explain.counted');
  return (
    <section className="explain-move">
      <div className="explain-move-bar">
        <button
          type="button"
          className="button small"
          aria-keyshortcuts={ariaKeys(PLAY_KEYS, 'explain')}
          aria-expanded={open}
          aria-describedby={note ? id : undefined}
          disabled={!open && waits !== undefined}
          onClick={toggle}
        >
          {open ? t('explain.close') : t('explain.move', { move: number })}
        </button>
        <p id={id} className="soft small" role="status">
          {note}
        </p>
      </div>
      {open && <ExplanationPanel of={explaining} />}
    </section>
  );
}
