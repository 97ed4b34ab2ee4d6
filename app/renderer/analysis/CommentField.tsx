/** The comment of the node on the board: plain text, whatever stands in it. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { commentOf } from '../../../engine/record/node-facts.ts';
import { useDesk, useDeskState } from './desk-context.ts';

export function CommentField(): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const comment = useDeskState(({ study }) => commentOf(study.tree.node(study.at)));
  return (
    <textarea
      className="input comment-field"
      aria-label={t('comment')}
      placeholder={t('comment')}
      value={comment}
      rows={2}
      onChange={(event) => {
        desk.comment(event.target.value);
      }}
    />
  );
}
