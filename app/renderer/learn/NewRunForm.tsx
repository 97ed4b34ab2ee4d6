/** The form for a new run: its name, where it begins, the boards and the network. */

import { useEffect, useRef, useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { runNameSchema } from '../../../engine/protocol/learning.ts';
import { boardsInWords } from '../i18n/boards-in-words.ts';
import { Choice } from '../play/Choice.tsx';
import type { Learning } from './learning.ts';
import { RunLimits, usualLimits } from './RunLimits.tsx';

export interface NewRunFormProps {
  readonly learning: Learning;
  readonly cores: number;
  /** Names of the runs that are there. */
  readonly taken: readonly string[];
  readonly onBegun: (run: string) => void;
  readonly onClose: () => void;
}

/** Blocks and channels on offer. */
const SHAPES = { small: [4, 32], usual: [6, 64], large: [8, 96] } as const;
type Shape = keyof typeof SHAPES;
/** Boards on offer, by their lines; of several together the smaller ones have their turn more often. */
const BOARDS = {
  '7': [{ size: 7, share: 1 }],
  '9': [{ size: 9, share: 1 }],
  '13': [{ size: 13, share: 1 }],
  '19': [{ size: 19, share: 1 }],
  several: [
    { size: 9, share: 4 },
    { size: 13, share: 2 },
    { size: 19, share: 1 },
  ],
} as const;
type Boards = keyof typeof BOARDS;
const BOARDS_OFFERED: readonly Boards[] = ['7', '9', '13', '19', 'several'];

export function NewRunForm(props: NewRunFormProps): ReactElement {
  const { learning, cores, taken, onBegun, onClose } = props;
  const { t, i18n } = useTranslation('learn');
  const [name, setName] = useState(() => freeName(taken));
  const [from, setFrom] = useState<'nothing' | 'bundled'>('nothing');
  const [boards, setBoards] = useState<Boards>('9');
  const [shape, setShape] = useState<Shape>('usual');
  const [limits, setLimits] = useState(() => usualLimits(cores));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);
  const unfit = !runNameSchema.safeParse(name).success;
  const wrong = unfit ? t('newRun.nameWrong') : taken.includes(name) ? t('newRun.nameTaken') : '';
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const [blocks, channels] = SHAPES[shape];
    const begin = {
      boards: [...BOARDS[boards]],
      ...(from === 'nothing' && { shape: { blocks, channels } }),
    };
    void learning.start({ run: name, begin, ...limits }).then((done) => {
      if (done) onBegun(name);
    });
  };
  return (
    <form className="learn-form" aria-label={t('newRun.open')} onSubmit={submit}>
      <h1 className="serif" ref={title} tabIndex={-1}>
        {t('newRun.open')}
      </h1>
      <p className="soft">{t('newRun.text')}</p>
      <label className="field">
        <span className="label">{t('newRun.name')}</span>
        <input
          className="input"
          value={name}
          maxLength={60}
          aria-invalid={wrong !== ''}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </label>
      {wrong !== '' && (
        <p className="refused" role="alert">
          {wrong}
        </p>
      )}
      <Choice
        label={t('newRun.from')}
        value={from}
        options={[
          ['nothing', t('newRun.fromNothing')],
          ['bundled', t('newRun.fromBundled')],
        ]}
        onChange={setFrom}
      />
      <Choice
        label={t('newRun.size')}
        value={boards}
        options={BOARDS_OFFERED.map(
          (key) =>
            [
              key,
              boardsInWords(
                BOARDS[key].map(({ size }) => size),
                i18n.language,
              ),
            ] as const,
        )}
        onChange={setBoards}
      />
      {from === 'nothing' && (
        <Choice
          label={t('newRun.shape')}
          value={shape}
          options={(['small', 'usual', 'large'] as const).map(
            (key) => [key, `${t(`newRun.shapes.${key}`)} · ${SHAPES[key].join(' × ')}`] as const,
          )}
          onChange={setShape}
        />
      )}
      <RunLimits limits={limits} cores={cores} onChange={setLimits} />
      <div className="learn-buttons">
        <button type="submit" className="button primary" disabled={wrong !== ''}>
          {t('newRun.begin')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('newRun.close')}
        </button>
      </div>
    </form>
  );
}

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = `run-${number}`;
    if (!taken.includes(name)) return name;
  }
}
