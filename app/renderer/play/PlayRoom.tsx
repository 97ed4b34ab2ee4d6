/** The Play room: one game on the board, its players beside it. Ready to be played as soon as it is seen. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { movesOf } from '../game/game.ts';
import { windowTable, type Table } from '../game/store.ts';
import { RoomLayout } from '../shell/RoomLayout.tsx';
import { Announcements } from './Announcements.tsx';
import { ClockWarning } from './ClockWarning.tsx';
import { PlayBoard } from './PlayBoard.tsx';
import { PlayPanel } from './PlayPanel.tsx';
import { PlayTimeline } from './PlayTimeline.tsx';
import { TableContext, useConductor, useTableState } from './table-context.ts';
import { useExplainedMove } from './use-explained-move.ts';
import { useLookBack } from './use-look-back.ts';
import { usePlayKeys } from './use-play-keys.ts';

export function PlayRoom({ table = windowTable() }: { readonly table?: Table }): ReactElement {
  return (
    <TableContext value={table}>
      <PlayTable />
    </TableContext>
  );
}

function PlayTable(): ReactElement {
  const { t } = useTranslation('play');
  const conductor = useConductor();
  const game = useTableState((state) => state.game);
  const estimated = useTableState((state) => state.estimate !== undefined);
  const view = useLookBack(game.id, movesOf(game).length);
  const [choosing, setChoosing] = useState(false);
  const explained = useExplainedMove(view);
  const atTheGame = (act: () => void) => () => {
    if (!view.looking && !choosing) act();
  };
  usePlayKeys({
    pass: atTheGame(() => {
      conductor.pass();
    }),
    undo: () => {
      conductor.takeBack();
      view.back();
    },
    hint: atTheGame(() => {
      conductor.hint();
    }),
    estimate: atTheGame(() => {
      if (estimated) conductor.hideEstimate();
      else conductor.estimate();
    }),
    explain: () => {
      if (!choosing) explained.toggle();
    },
    newGame: () => {
      setChoosing(true);
    },
    step: view.step,
    toStart: () => {
      view.go(0);
    },
    toGame: () => {
      view.back();
      setChoosing(false);
    },
  });
  return (
    <>
      <RoomLayout
        name={t('title')}
        board={<PlayBoard view={view} explained={explained} />}
        timeline={<PlayTimeline view={view} />}
        panel={
          <PlayPanel
            view={view}
            explained={explained}
            choosing={choosing}
            onChoosing={setChoosing}
          />
        }
      />
      <Announcements />
      <ClockWarning />
    </>
  );
}
