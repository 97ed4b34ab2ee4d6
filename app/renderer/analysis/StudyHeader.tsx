/** Which record is on the desk, and its ways in and out: open, paste, new, save, copy. */

import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { gameInfo } from '../../../engine/record/game-info.ts';
import { conditions } from '../../../engine/record/position-at.ts';
import { faultOf, type Fault } from '../fault/fault.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { useMatchWords } from '../matches/use-match-words.ts';
import { useDesk, useDeskState } from './desk-context.ts';
import { SaveButtons } from './SaveButtons.tsx';
import { makeStudyRecord } from './study-record.ts';
import type { Study } from './study.ts';

const SIZES = [9, 13, 19] as const;

export function StudyHeader(): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const study = useDeskState((state) => state.study);
  const file = useRef<HTMLInputElement>(null);
  const [below, setBelow] = useState<'new' | 'save'>();
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
          accept=".sgf,.gib,.ngf,.ugf,.ugi,application/x-go-sgf"
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
          aria-expanded={below === 'new'}
          onClick={() => {
            setBelow(below === 'new' ? undefined : 'new');
          }}
        >
          {t('files.new')}
        </button>
        <button
          type="button"
          className="button quiet small"
          aria-expanded={below === 'save'}
          onClick={() => {
            setBelow(below === 'save' ? undefined : 'save');
          }}
        >
          {t('files.save')}
        </button>
        <ClipboardButtons study={study} />
      </div>
      {below === 'save' && <SaveButtons study={study} />}
      {below === 'new' && (
        <div className="study-new" role="group" aria-label={t('files.newSize')}>
          <span className="label">{t('files.newSize')}</span>
          {SIZES.map((size) => (
            <button
              key={size}
              type="button"
              className="button small"
              onClick={() => {
                setBelow(undefined);
                desk.beginEmpty(size);
              }}
            >
              {`${size}×${size}`}
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
    `${tree.size}×${tree.size}`,
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

/** What became of the clipboard's last use. */
interface Said {
  readonly study: Study;
  readonly text: string;
  readonly fault?: Fault;
}

function ClipboardButtons({ study }: { readonly study: Study }): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const reasonOf = useFaultWords();
  const [said, setSaid] = useState<Said>();
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
              const fault = faultOf(error);
              const text = t('files.copyFailed', { reason: reasonOf(fault) });
              setSaid({ study, text, fault });
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
      <div role="status" className="study-said">
        {said?.study === study && <FaultText text={said.text} fault={said.fault} />}
      </div>
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
