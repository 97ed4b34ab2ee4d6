/** What went wrong or was taken for granted, in one line each, with the way out. */

import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_BYTES_MAX } from '../../shared/journal.ts';
import type { Fault } from '../fault/fault.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { CloseIcon } from '../shell/icons.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import type { Notice } from './desk-state.ts';
import type { OpenProblem } from './open-record.ts';

export function NoticeLine(): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const reasonOf = useFaultWords();
  const notice = useDeskState((state) => state.notice);
  const unsaved = useDeskState((state) => state.unsaved);
  const opening = useDeskState((state) => state.opening);
  return (
    <>
      {opening && (
        <p className="label" role="status">
          {t('files.opening')}
        </p>
      )}
      {notice && (
        <div
          className={`analyse-notice${notice.kind === 'encoding' && !notice.doubtful ? ' mild' : ''}`}
          role="alert"
        >
          <FaultText text={textOf(notice, t, reasonOf)} fault={faultIn(notice)} />
          {notice.kind === 'encoding' && <EncodingChoice notice={notice} />}
          <button
            type="button"
            className="button quiet icon small"
            aria-label={t('notice.dismiss')}
            onClick={() => {
              desk.dismiss();
            }}
          >
            <CloseIcon width={16} height={16} />
          </button>
        </div>
      )}
      {unsaved !== undefined && (
        <div className="analyse-notice" role="alert">
          <FaultText text={t('notice.unsaved', { reason: reasonOf(unsaved) })} fault={unsaved} />
          <button
            type="button"
            className="button small"
            onClick={() => {
              desk.saveAgain();
            }}
          >
            {t('notice.saveAgain')}
          </button>
        </div>
      )}
    </>
  );
}

type ReasonOf = (fault: Fault) => string;

function faultIn(notice: Notice): Fault | undefined {
  if ('fault' in notice) return notice.fault;
  return notice.kind === 'open' && 'fault' in notice.problem ? notice.problem.fault : undefined;
}

function textOf(notice: Notice, t: TFunction<'analyse'>, reasonOf: ReasonOf): string {
  switch (notice.kind) {
    case 'open':
      return problemText(notice.problem, t, reasonOf);
    case 'encoding':
      return t(notice.doubtful ? 'notice.doubtful' : 'notice.encoding');
    case 'damaged-journal':
      return t('notice.damagedJournal');
    case 'journal':
      return t('notice.journal', { reason: reasonOf(notice.fault) });
    case 'review':
      return t('notice.review', { reason: reasonOf(notice.fault) });
  }
}

function problemText(problem: OpenProblem, t: TFunction<'analyse'>, reasonOf: ReasonOf): string {
  switch (problem.kind) {
    case 'too-large':
      return t('problem.too-large', {
        size: problem.megabytes,
        most: FILE_BYTES_MAX / 1024 / 1024,
      });
    case 'damaged':
      return t('problem.damaged', { line: problem.line, column: problem.column });
    case 'unreadable':
      return t('problem.unreadable', { reason: reasonOf(problem.fault) });
    default:
      return t(`problem.${problem.kind}`);
  }
}
