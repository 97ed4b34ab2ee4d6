/** What the search expects after the move, to be stepped through on the board. */

import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keyTable, pressedIn } from '../shell/keys/key-table.ts';
import { useListensTo } from '../shell/keys/listening.ts';
import { IconButton } from '../shell/IconButton.tsx';
import { BackIcon, CloseIcon, ForwardIcon } from '../shell/icons.tsx';
import { moveText } from './numbers.ts';
import type { Explaining } from './use-explanation.ts';

const MOST = 12;

export const SEQUENCE_KEYS = keyTable('sequence', {
  step: ['ArrowLeft', 'ArrowRight'],
  stop: ['Escape'],
});

export function Sequence({ of }: { readonly of: Explaining }): ReactElement | null {
  const { t } = useTranslation('explain');
  const { told, step, goTo } = of;
  useListensTo(SEQUENCE_KEYS, (told?.sequence.length ?? 0) >= 2);
  if (!told || told.sequence.length < 2) return null;
  const moves = told.sequence.slice(0, MOST);
  const onKeyDown = (event: KeyboardEvent): void => {
    const pressed = pressedIn(SEQUENCE_KEYS, event);
    if (!pressed) return;
    const to = pressed.act === 'stop' ? 0 : step + (pressed.nth === 0 ? -1 : 1);
    if (to > moves.length) return;
    event.preventDefault();
    event.stopPropagation();
    goTo(to);
  };
  return (
    <section className="sequence" aria-label={t('sequence')} data-keys onKeyDown={onKeyDown}>
      <div className="sequence-head">
        <h3 className="label">{t('sequence')}</h3>
        <IconButton
          icon={BackIcon}
          size={16}
          className="sequence-step"
          label={t('sequenceBack')}
          off={step === 0}
          act={() => {
            goTo(step - 1);
          }}
        />
        <IconButton
          icon={ForwardIcon}
          size={16}
          className="sequence-step"
          label={t('sequenceOn')}
          off={step >= moves.length}
          act={() => {
            goTo(step + 1);
          }}
        />
        {step > 0 && (
          <IconButton
            icon={CloseIcon}
            size={16}
            className="sequence-step"
            label={t('sequenceEnd')}
            off={false}
            act={() => {
              goTo(0);
            }}
          />
        )}
      </div>
      <ol>
        {moves.map((move, i) => (
          <li key={i}>
            <button
              type="button"
              className={i < step ? 'sequence-move shown' : 'sequence-move'}
              aria-current={i + 1 === step ? 'step' : undefined}
              onClick={() => {
                goTo(i + 1);
              }}
            >
              <span>{i + 1}</span> {moveText(move, told.size, t)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
