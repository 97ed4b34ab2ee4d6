/** What went wrong beside the game, in one line each: not saved, not read, not answered. */

import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../fault/fault.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { CloseIcon } from '../shell/icons.tsx';
import { useConductor, useTableState } from './table-context.ts';

const TROUBLES = {
  move: 'notice.troubleMove',
  hint: 'notice.troubleHint',
  estimate: 'notice.troubleEstimate',
  count: 'notice.troubleCount',
} as const;

export function Notices(): ReactElement | null {
  const { t } = useTranslation('play');
  const conductor = useConductor();
  const reasonOf = useFaultWords();
  const unsaved = useTableState((state) => state.unsaved);
  const trouble = useTableState((state) => state.trouble);
  const setAside = useTableState((state) => state.setAside);
  const unread = useTableState((state) => state.unread);
  const dismiss = (
    <button
      type="button"
      className="button quiet icon"
      aria-label={t('notice.dismiss')}
      onClick={() => {
        conductor.dismissNotices();
      }}
    >
      <CloseIcon width={16} height={16} />
    </button>
  );
  const quiet = !trouble && unsaved === undefined && unread === undefined;
  if (quiet && setAside.length === 0) return null;
  return (
    <div className="play-notices">
      {trouble && (
        <Notice
          text={t(TROUBLES[trouble.about], { reason: reasonOf(trouble.fault) })}
          fault={trouble.fault}
          action={
            <button
              type="button"
              className="button"
              onClick={() => {
                conductor.retry();
              }}
            >
              {t('notice.retry')}
            </button>
          }
        />
      )}
      {unsaved !== undefined && (
        <Notice
          text={t('notice.unsaved', { reason: reasonOf(unsaved) })}
          fault={unsaved}
          action={
            <button
              type="button"
              className="button"
              onClick={() => {
                conductor.saveAgain();
              }}
            >
              {t('notice.saveAgain')}
            </button>
          }
        />
      )}
      {unread !== undefined && (
        <Notice
          text={t('notice.unread', { reason: reasonOf(unread) })}
          fault={unread}
          action={dismiss}
        />
      )}
      {setAside.length > 0 && (
        <Notice text={t('notice.setAside', { names: setAside.join(', ') })} action={dismiss} />
      )}
    </div>
  );
}

interface NoticeProps {
  readonly text: string;
  readonly fault?: Fault;
  readonly action: ReactNode;
}

function Notice({ text, fault, action }: NoticeProps): ReactElement {
  return (
    <div className="play-notice" role="alert">
      {fault ? <FaultText text={text} fault={fault} /> : <p>{text}</p>}
      {action}
    </div>
  );
}
