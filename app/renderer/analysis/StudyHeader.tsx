/** Which record is on the desk, and its ways in and out: open, paste, new, save, copy. */

import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { gameInfo } from '../../../engine/record/game-info.ts';
import { conditions } from '../../../engine/record/position-at.ts';
import { messageOf } from '../game/journal-writer.ts';
import { useMatchWords } from '../matches/use-match-words.ts';
import { useDesk, useDeskState } from './desk-context.ts';
import { downloadRecord } from './download.ts';
import { makeStudyRecord } from './study-record.ts';
import type { Study } from './study.ts';

const SIZES = [9, 13, 19] as const;

export function StudyHeader(): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const study = useDeskState((state) => state.study);
  const file = useRef<HTMLInputElement>(null);
  const [choosing, setChoosing] = useState(false);
  return (
    <header className="study-header">
      <Title study={study} />
      <div className="study-files" role="group" aria-label={t('files.label')}>
        <button
          type="button"
          className="button small"
          onClick={() => {
            file.current?.click();
          }}
        >
          {t('files.open')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".sgf,application/x-go-sgf"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('files.open')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void desk.openFile(chosen);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
        <button
          type="button"
          className="button quiet small"
          aria-expanded={choosing}
          onClick={() => {
            setChoosing(!choosing);
          }}
        >
          {t('files.new')}
        </button>
        <button
          type="button"
          className="button quiet small"
          onClick={() => {
            downloadRecord(fileName(study), makeStudyRecord(study));
          }}
        >
          {t('files.save')}
        </button>
        <ClipboardButtons study={study} />
      </div>
      {choosing && (
        <div className="study-new" role="group" aria-label={t('files.newSize')}>
          <span className="label">{t('files.newSize')}</span>
          {SIZES.map((size) => (
            <button
              key={size}
              type="button"
              className="button small"
              onClick={() => {
                setChoosing(false);
                desk.beginEmpty(size);
              }}
            >
              {size} × {size}
            </button>
          ))}
        </div>
      )}
    </header>
  );
}

function Title({ study }: { readonly study: Study }): ReactElement {
  const { t } = useTranslation('analyse');
  const words = useMatchWords();
  const { tree, name } = study;
  const info = gameInfo(tree);
  const { rules, komi } = conditions(tree);
  const { black, white } = info;
  const named = black.name !== undefined || white.name !== undefined;
  const player = ({ name: known, rank }: typeof black): string =>
    [known === undefined ? t('unknownPlayer') : words.player(known), rank]
      .filter(Boolean)
      .join(' ');
  const facts = [
    info.event,
    info.date && words.date(info.date),
    `${tree.size} × ${tree.size}`,
    t(`rules.${rules}`),
    t('komi', { komi }),
    info.resultText && words.result(info.resultText),
  ].filter(Boolean);
  return (
    <div className="study-title">
      <h1 className="serif">
        {named ? `${player(black)} – ${player(white)}` : name || t('untitled')}
      </h1>
      <p className="label">{facts.join(' · ')}</p>
    </div>
  );
}

function ClipboardButtons({ study }: { readonly study: Study }): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const [said, setSaid] = useState<{ readonly study: Study; readonly text: string }>();
  return (
    <>
      <button
        type="button"
        className="button quiet small"
        onClick={() => {
          copy(makeStudyRecord(study)).then(
            () => {
              setSaid({ study, text: t('files.copied') });
            },
            (error: unknown) => {
              setSaid({ study, text: t('files.copyFailed', { reason: messageOf(error) }) });
            },
          );
        }}
      >
        {t('files.copy')}
      </button>
      <button
        type="button"
        className="button quiet small"
        onClick={() => {
          paste().then(
            (text) => {
              desk.openText(text);
            },
            () => {
              setSaid({ study, text: t('files.pasteByKey') });
            },
          );
        }}
      >
        {t('files.paste')}
      </button>
      <span role="status" className="study-said">
        {said?.study === study ? said.text : ''}
      </span>
    </>
  );
}

/** Both reject where the browser has no clipboard, or does not let the page at it. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
async function paste(): Promise<string> {
  return navigator.clipboard.readText();
}

function fileName({ name, tree }: Study): string {
  const { black, white } = gameInfo(tree);
  const players = [black.name, white.name].filter(Boolean).join(' – ');
  // What file systems do not take in a name.
   
  const plain = (name || players).replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim();
  return `${plain.slice(0, 80) || 'move37'}.sgf`;
}
