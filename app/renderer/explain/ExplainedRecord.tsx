/** Saves a record with explanations as comments: of what was explained so far, or of the whole game. */

import { useMemo, useSyncExternalStore, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { cancelExplaining, explainGame, useExplainJob } from './explain-job.ts';
import {
  toldAlready,
  withExplanations,
  type ExplainedNode,
  type Told,
} from './explained-record.ts';
import { kept } from './kept.ts';
import { useReader, type Reader } from './reader.ts';
import { USUAL_VISITS } from './question.ts';
import type { ExplainingEngine } from './use-explanation.ts';
import './explained-record.css';

export interface ExplainedRecordProps {
  /** Whose record it is: the name of a study or of a game. */
  readonly owner: string;
  readonly engine: ExplainingEngine;
  /** Lines of the board. */
  readonly size: number;
  /** Moves of the whole game. */
  readonly length: number;
  /** Moves of which some may have been explained. Another function where these are others. */
  readonly looked: () => readonly ExplainedNode[];
  readonly whole: () => readonly ExplainedNode[];
  /** Hears of each move as it is explained. */
  readonly onTold?: (id: NodeId) => void;
  /** `comment` writes the explanations into the record as it stands when they are there. */
  readonly save: (comment: (tree: GameTree) => GameTree) => void;
}

export function ExplainedRecord(props: ExplainedRecordProps): ReactElement {
  const { owner, engine, size, length, looked, whole, onTold, save } = props;
  const { t } = useTranslation('explain');
  const reasonOf = useFaultWords();
  const reader = useReader(size);
  const { job, problem } = useExplainJob();
  const saveTold = (told: Told): void => {
    const signature = t('record.signature', { count: USUAL_VISITS });
    save((tree) => withExplanations(tree, told, signature));
  };
  if (job) {
    return (
      <div className="explained-record" role="group" aria-label={t('record.label')}>
        <progress value={job.done} max={job.total} aria-label={t('record.progress')} />
        <span className="label">{t('record.done', { done: job.done, total: job.total })}</span>
        <button type="button" className="button small" onClick={cancelExplaining}>
          {t('record.cancel')}
        </button>
      </div>
    );
  }
  return (
    <div className="explained-record" role="group" aria-label={t('record.label')}>
      <span className="label" title={t('record.hint')}>
        {t('record.label')}
      </span>
      <ToldButton looked={looked} reader={reader} onSave={saveTold} />
      <button
        type="button"
        className="button small"
        disabled={length === 0}
        title={t('record.hint')}
        onClick={() => {
          void explainGame(owner, engine, whole(), reader, onTold).then((told) => {
            if (told) saveTold(told);
          });
        }}
      >
        {t('record.whole', { count: length })}
      </button>
      {problem?.owner === owner && (
        <div role="alert">
          <FaultText
            text={t('record.failed', { reason: reasonOf(problem.fault) })}
            fault={problem.fault}
          />
        </div>
      )}
    </div>
  );
}

interface ToldProps {
  readonly looked: () => readonly ExplainedNode[];
  readonly reader: Reader;
  readonly onSave: (told: Told) => void;
}

/** Saves what this reader was told: in another language, or beside people of another rank, it may be nothing yet. */
function ToldButton({ looked, reader, onSave }: ToldProps): ReactElement | null {
  const { t } = useTranslation('explain');
  const given = useSyncExternalStore(kept.subscribe, kept.howMany);
  const nodes = useMemo(() => looked(), [looked]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what is kept changes as more is given
  const told = useMemo(() => toldAlready(nodes, reader), [nodes, reader, given]);
  if (told.size === 0) return null;
  return (
    <button
      type="button"
      className="button small"
      onClick={() => {
        onSave(told);
      }}
    >
      {t('record.known', { count: told.size })}
    </button>
  );
}
