/** The strip under the board: winrate and lead along the line that is followed, a slider over them, and steps. */

import type { CSSProperties, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BackIcon, FirstIcon, ForwardIcon, LastIcon, type IconComponent } from '../shell/icons.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { Graph } from './Graph.tsx';
import type { ShownSearch } from './shown-search.ts';
import { lineOf } from './study.ts';
import '../matches/match-timeline.css';
import './analyse-timeline.css';

export function AnalyseTimeline({
  search,
}: {
  readonly search: ShownSearch | undefined;
}): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const study = useDeskState((state) => state.study);
  const { at, results } = study;
  const line = lineOf(study);
  const index = line.indexOf(at);
  const length = line.length - 1;
  const values = line.map((id) => (id === at ? (search ?? results.get(id)) : results.get(id)));
  const go = (to: number): void => {
    const id = line[to];
    if (id !== undefined) desk.goTo(id);
  };
  return (
    <div className="timeline analyse-timeline">
      <div
        className="timeline-track"
        style={{ '--share': length > 0 ? index / length : 0 } as CSSProperties}
      >
        <Graph values={values} />
        <input
          type="range"
          min={0}
          max={length}
          value={index}
          disabled={length === 0}
          aria-label={t('timeline')}
          aria-valuetext={t('moveOf', { move: index, length })}
          onChange={(event) => {
            go(event.target.valueAsNumber);
          }}
        />
      </div>
      <div className="timeline-controls">
        <p className="timeline-count">
          <strong>{index}</strong> / {length}
        </p>
        <div className="timeline-transport">
          <Step
            icon={FirstIcon}
            label={t('first')}
            off={index === 0}
            act={() => {
              go(0);
            }}
          />
          <Step
            icon={BackIcon}
            label={t('back')}
            off={index === 0}
            act={() => {
              desk.step(-1);
            }}
          />
          <Step
            icon={ForwardIcon}
            label={t('forward')}
            off={index === length}
            act={() => {
              desk.step(1);
            }}
          />
          <Step
            icon={LastIcon}
            label={t('last')}
            off={index === length}
            act={() => {
              go(length);
            }}
          />
        </div>
        <ul className="graph-key" aria-hidden="true">
          <li className="graph-key-winrate">{t('graph.winrate')}</li>
          <li className="graph-key-lead">{t('graph.lead')}</li>
        </ul>
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
