/** Beside the board: whose learning it is, the run's controls, the curves, and the networks on this machine. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { WireRunHistory } from '../../../engine/protocol/learning.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { HistoryCharts } from './HistoryCharts.tsx';
import type { Learning } from './learning.ts';
import { BUNDLED, sourceKey, type Source } from './learning-state.ts';
import { keptNetwork } from './kept-network.ts';
import { NetworkList } from './NetworkList.tsx';
import { NewRunForm } from './NewRunForm.tsx';
import { RunControl } from './RunControl.tsx';
import type { LookBoard } from './look-board.ts';
import { playAgainst } from './play-against.ts';
import { useNumber } from './use-numbers.ts';
import { useThought } from './use-thought.ts';
import './learn.css';

export interface LearnPanelProps {
  readonly learning: Learning;
  readonly source: Source;
  readonly onSource: (source: Source) => void;
  readonly history: WireRunHistory;
  readonly look: LookBoard;
  readonly at: number;
  readonly onGo: (to: number) => void;
}

export function LearnPanel(props: LearnPanelProps): ReactElement {
  const { learning, source, onSource, history, look, at, onGo } = props;
  const { t } = useTranslation('learn');
  const reasonOf = useFaultWords();
  const { runs = [], networks, trouble, cores } = useStore(learning.store);
  const [beginning, setBeginning] = useState(false);
  const whole = useNumber();
  const run = source.kind === 'run' ? runs.find((one) => one.run === source.run) : undefined;
  const last = history.points.at(-1);
  const kept = keptNetwork(networks, source, history.points[at]?.generation ?? 0);
  const thought = useThought(look, history.size);
  return (
    <div className="learn-panel">
      <div className="learn-source">
        <label className="field">
          <span className="label">{t('source.label')}</span>
          <select
            className="select"
            value={sourceKey(source)}
            onChange={(event) => {
              onSource(sourceOf(event.target.value));
              setBeginning(false);
            }}
          >
            <option value={sourceKey(BUNDLED)}>{t('source.bundled')}</option>
            {runs.map((one) => (
              <option key={one.run} value={sourceKey({ kind: 'run', run: one.run })}>
                {t('source.run', { run: one.run, state: t(`states.${one.state}`) })}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button"
          aria-expanded={beginning}
          onClick={() => {
            setBeginning(!beginning);
          }}
        >
          {t('newRun.open')}
        </button>
      </div>
      {trouble !== undefined && (
        <div className="play-notice" role="alert">
          <FaultText text={reasonOf(trouble)} fault={trouble} />
        </div>
      )}
      {beginning ? (
        <NewRunForm
          learning={learning}
          cores={cores}
          taken={runs.map((one) => one.run)}
          onClose={() => {
            setBeginning(false);
          }}
          onBegun={(name) => {
            setBeginning(false);
            onSource({ kind: 'run', run: name });
          }}
        />
      ) : (
        <>
          {run ? (
            <RunControl
              key={run.run}
              learning={learning}
              run={run}
              onDeleted={() => {
                onSource(BUNDLED);
              }}
            />
          ) : (
            <div className="learn-intro">
              <h1 className="serif">{t('intro.title')}</h1>
              <p className="soft">
                {last
                  ? t('intro.text', {
                      hours: last.coreHours.toFixed(1),
                      games: whole(last.gamesPlayed),
                    })
                  : t('intro.none')}
              </p>
            </div>
          )}
          {last && (
            <div className="learn-selected">
              <p className="learn-thought">{thought}</p>
              {kept && (
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    playAgainst(kept);
                  }}
                >
                  {t('board.play', { generation: kept.generation })}
                </button>
              )}
            </div>
          )}
          <HistoryCharts history={history} at={at} onGo={onGo} />
          <NetworkList learning={learning} />
        </>
      )}
    </div>
  );
}

function sourceOf(key: string): Source {
  const name = key.slice(key.indexOf(':') + 1);
  return key.startsWith('run:') ? { kind: 'run', run: name } : { kind: 'network', id: name };
}
