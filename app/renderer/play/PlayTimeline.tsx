/** The strip under the board: a slider over the moves so far and steps, to look back without changing the game. */

import type { CSSProperties, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackIcon, FirstIcon, ForwardIcon, LastIcon, type IconComponent } from '../shell/icons.tsx';
import type { LookBack } from './use-look-back.ts';
import '../matches/match-timeline.css';
import './play-timeline.css';

export function PlayTimeline({ view }: { readonly view: LookBack }): ReactElement | null {
  const { t } = useTranslation('play');
  const { at, length, looking, go, step, back } = view;
  if (length === 0) return null;
  const step1 = (by: number) => () => {
    step(by);
  };
  return (
    <div className="timeline">
      <div className="timeline-track" style={{ '--share': at / length } as CSSProperties}>
        <input
          type="range"
          min={0}
          max={length}
          value={at}
          aria-label={t('timeline')}
          aria-valuetext={t('moveOf', { move: at, length })}
          onChange={(event) => {
            go(event.target.valueAsNumber);
          }}
        />
      </div>
      <div className="timeline-controls">
        <p className="timeline-count">
          <strong>{at}</strong> / {length}
        </p>
        <div className="timeline-transport">
          <Step icon={FirstIcon} label={t('first')} off={at === 0} act={step1(-at)} />
          <Step icon={BackIcon} label={t('back')} off={at === 0} act={step1(-1)} />
          <Step icon={ForwardIcon} label={t('forward')} off={!looking} act={step1(1)} />
          <Step icon={LastIcon} label={t('last')} off={!looking} act={back} />
        </div>
        {looking && (
          <button
            type="button"
            className="button timeline-return"
            aria-keyshortcuts="Escape"
            onClick={back}
          >
            {t('backToGame')}
            <kbd>Esc</kbd>
          </button>
        )}
      </div>
    </div>
  );
}

interface StepProps {
  readonly icon: IconComponent;
  readonly label: string;
  readonly off: boolean;
  readonly act: () => void;
}

function Step({ icon: Icon, label, off, act }: StepProps): ReactElement {
  return (
    <button
      type="button"
      className="button quiet icon"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={act}
    >
      <Icon width={20} height={20} />
    </button>
  );
}
