/** The Learn room: how a network taught itself, hour by hour, and runs of learning on this machine. */

import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { WireRunHistory } from '../../../engine/protocol/learning.ts';
import { RoomLayout } from '../shell/RoomLayout.tsx';
import { useEngineStatus } from '../engine.ts';
import { LearnBoard } from './LearnBoard.tsx';
import { lookBoard } from './look-board.ts';
import { LearnPanel } from './LearnPanel.tsx';
import { LearnTimeline } from './LearnTimeline.tsx';
import { windowLearning, type Learning } from './learning.ts';
import { BUNDLED, sourceKey, type Source } from './learning-state.ts';
import { isWorked } from './with-event.ts';

/** Until the engine has told of one. */
const NO_HISTORY: WireRunHistory = { size: 9, points: [], strengths: [], positions: [], looks: [] };

export function LearnRoom({
  learning = windowLearning(),
}: {
  readonly learning?: Learning;
}): ReactElement {
  const { t } = useTranslation('learn');
  const state = useStore(learning.store);
  const ready = useEngineStatus(({ status }) => status === 'ready');
  useEffect(() => learning.watch(), [learning]);
  const [chosen, setChosen] = useState<Source>();
  const [position, setPosition] = useState('empty');
  // Undefined: the newest generation, followed as the run goes on.
  const [selected, setSelected] = useState<number>();

  const active = state.runs?.find(isWorked);
  const gone = chosen?.kind === 'run' && !state.runs?.some(({ run }) => run === chosen.run);
  const source: Source =
    chosen && !gone ? chosen : active ? { kind: 'run', run: active.run } : BUNDLED;
  const key = sourceKey(source);
  const history = state.histories[key] ?? NO_HISTORY;
  const loaded = key in state.histories;
  useEffect(() => {
    if (!loaded) void learning.look(source);
    // Asked again once the engine is there; `key` says what `source` is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [learning, key, loaded, ready]);

  const last = history.points.length - 1;
  const at = Math.min(selected ?? last, last);
  const view = {
    at: Math.max(0, at),
    go: (to: number): void => {
      setSelected(to >= last ? undefined : Math.max(0, to));
    },
  };
  const generation = history.points[view.at]?.generation ?? 0;
  const look = useMemo(
    () => lookBoard(history, position, generation),
    [history, position, generation],
  );
  return (
    <RoomLayout
      name={t('title')}
      board={<LearnBoard size={history.size} generation={generation} look={look} />}
      timeline={
        <LearnTimeline
          history={history}
          at={view.at}
          onGo={view.go}
          position={position}
          onPosition={setPosition}
        />
      }
      panel={
        <LearnPanel
          learning={learning}
          source={source}
          onSource={(next) => {
            setChosen(next);
            setSelected(undefined);
          }}
          history={history}
          look={look}
          at={view.at}
          onGo={view.go}
        />
      }
    />
  );
}
