/** What a study can be saved as: a record, a picture, a moving picture of the line. */

import { useCallback, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { gameInfo } from '../../../engine/record/game-info.ts';
import { moveOf } from '../../../engine/record/node-facts.ts';
import { ExplainedRecord } from '../explain/ExplainedRecord.tsx';
import { faultOf, type Fault } from '../fault/fault.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { download, downloadRecord } from '../shell/download.ts';
import { useDesk, useDeskEngine, useDeskState } from './desk-context.ts';
import { explainedNodes } from './explained-move.ts';
import { makeGif, makePng } from './pictures.ts';
import { makeStudyRecord } from './study-record.ts';
import { lineOf, type Study } from './study.ts';

export function SaveButtons({ study }: { readonly study: Study }): ReactElement {
  const { t } = useTranslation('analyse');
  const [frames, setFrames] = useState<{ readonly done: number; readonly total: number }>();
  const reasonOf = useFaultWords();
  const [problem, setProblem] = useState<Fault>();
  const making = useRef<AbortController>(undefined);
  const report = (error: unknown): void => {
    setProblem(faultOf(error));
  };
  const saveGif = async (): Promise<void> => {
    const { signal } = (making.current = new AbortController());
    const line = lineOf(study);
    const shown = line.slice(0, line.indexOf(study.at) + 1);
    // From the start of the game the whole of it is meant.
    const chosen = shown.length > 1 ? shown : line;
    const total = chosen.length;
    setFrames({ done: 0, total });
    setProblem(undefined);
    try {
      const onFrame = (done: number): void => {
        setFrames({ done, total });
      };
      const gif = await makeGif(study.tree, chosen, { signal, onFrame });
      download(fileName(study, 'gif'), gif);
    } catch (error) {
      if (!signal.aborted) report(error);
    }
    setFrames(undefined);
  };
  if (frames) {
    return (
      <div className="study-new">
        <progress value={frames.done} max={frames.total} aria-label={t('save.progress')} />
        <span className="label">{t('review.done', { ...frames })}</span>
        <button
          type="button"
          className="button small"
          onClick={() => {
            making.current?.abort();
          }}
        >
          {t('review.cancel')}
        </button>
      </div>
    );
  }
  return (
    <div className="study-save">
      <div className="study-new" role="group" aria-label={t('save.label')}>
        <button
          type="button"
          className="button small"
          onClick={() => {
            downloadRecord(fileName(study, 'sgf'), makeStudyRecord(study));
          }}
        >
          {t('save.sgf')}
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => {
            makePng(study.tree, study.at).then((png) => {
              download(fileName(study, 'png'), png);
            }, report);
          }}
        >
          {t('save.png')}
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => {
            void saveGif();
          }}
        >
          {t('save.gif')}
        </button>
        {problem && (
          <div role="alert">
            <FaultText text={t('save.failed', { reason: reasonOf(problem) })} fault={problem} />
          </div>
        )}
      </div>
      <Explained study={study} />
    </div>
  );
}

function Explained({ study }: { readonly study: Study }): ReactElement {
  const desk = useDesk();
  const engine = useDeskEngine();
  const explained = useDeskState((state) => state.explained);
  const { id, tree } = study;
  const line = lineOf(study);
  const looked = useCallback(() => explainedNodes(tree, explained), [tree, explained]);
  return (
    <ExplainedRecord
      owner={id}
      engine={engine}
      size={tree.size}
      length={line.filter((node) => moveOf(tree.node(node), tree.size)).length}
      looked={looked}
      whole={() => explainedNodes(tree, line)}
      onTold={(node) => {
        if (desk.state.study.id === id) desk.noteExplained(node);
      }}
      save={(comment) => {
        const { study: now } = desk.state;
        const saved = now.id === id ? now : study;
        const record = makeStudyRecord({ ...saved, tree: comment(saved.tree) });
        downloadRecord(fileName(saved, 'sgf'), record);
      }}
    />
  );
}

function fileName({ name, tree }: Study, ending: string): string {
  const { black, white } = gameInfo(tree);
  const players = [black.name, white.name].filter(Boolean).join(' – ');
  // What file systems do not take in a name.
  const plain = (name || players).replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  return `${plain.slice(0, 80) || 'move37'}.${ending}`;
}
