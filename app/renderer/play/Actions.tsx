/** Pass, undo, hint, estimate and resign. Resigning asks once more, in the button itself. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isWatched } from '../game/game-settings.ts';
import { movesToTakeBack, playerToMove } from '../game/game.ts';
import { AskedButton } from '../shell/AskedButton.tsx';
import { ariaKeys } from '../shell/keys/key-table.ts';
import { useConductor, useTableState } from './table-context.ts';
import type { LookBack } from './use-look-back.ts';
import { PLAY_KEYS } from './use-play-keys.ts';

export function Actions({ view }: { readonly view: LookBack }): ReactElement {
  const { t } = useTranslation('play');
  const conductor = useConductor();
  const game = useTableState((state) => state.game);
  const asking = useTableState((state) => state.asking);
  const estimated = useTableState((state) => state.estimate !== undefined);
  const halted = useTableState((state) => state.halted);
  const hinted = useTableState((state) => state.hint !== undefined);
  if (isWatched(game.settings)) return <WatchActions halted={halted} />;
  const seeking = asking === 'hint' || asking === 'estimate';
  const yourTurn = playerToMove(game)?.kind === 'human' && !view.looking;
  return (
    <div className="play-actions" role="group" aria-label={t('actions')}>
      <ActionButton
        label={t('pass')}
        keyName={ariaKeys(PLAY_KEYS, 'pass')}
        off={!yourTurn}
        act={() => {
          conductor.pass();
        }}
      />
      <ActionButton
        label={t('undo')}
        keyName={ariaKeys(PLAY_KEYS, 'undo')}
        off={movesToTakeBack(game) === 0}
        act={() => {
          conductor.takeBack();
          view.back();
        }}
      />
      <ActionButton
        label={t('hint')}
        keyName={ariaKeys(PLAY_KEYS, 'hint')}
        off={!yourTurn || seeking || hinted}
        busy={asking === 'hint'}
        act={() => {
          conductor.hint();
        }}
      />
      <ActionButton
        label={t('estimate')}
        keyName={ariaKeys(PLAY_KEYS, 'estimate')}
        off={!yourTurn || seeking}
        busy={asking === 'estimate'}
        pressed={estimated}
        act={() => {
          if (estimated) conductor.hideEstimate();
          else conductor.estimate();
        }}
      />
      <AskedButton
        key={game.id}
        label={t('resign')}
        question={t('resignSurely')}
        off={game.phase !== 'playing'}
        act={() => {
          conductor.resign();
        }}
      />
    </div>
  );
}

interface ActionButtonProps {
  readonly label: string;
  readonly keyName: string;
  readonly off: boolean;
  readonly busy?: boolean;
  /** Of a button that shows something and hides it again. */
  readonly pressed?: boolean;
  readonly act: () => void;
}

function ActionButton(props: ActionButtonProps): ReactElement {
  const { label, keyName, off, busy, pressed, act } = props;
  return (
    <button
      type="button"
      className="button"
      title={`${label} (${keyName})`}
      aria-keyshortcuts={keyName}
      aria-busy={busy}
      aria-pressed={pressed}
      disabled={off}
      onClick={act}
    >
      {label}
    </button>
  );
}

/** Two machines play by themselves: they can be stopped and told to go on. */
function WatchActions({ halted }: { readonly halted: boolean }): ReactElement {
  const { t } = useTranslation('play');
  const conductor = useConductor();
  return (
    <div className="play-actions" role="group" aria-label={t('actions')}>
      <button
        type="button"
        className={halted ? 'button primary' : 'button'}
        onClick={() => {
          if (halted) conductor.goOn();
          else conductor.halt();
        }}
      >
        {t(halted ? 'goOn' : 'halt')}
      </button>
    </div>
  );
}
