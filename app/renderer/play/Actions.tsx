/** Pass, undo, hint and resign. Resigning asks once more, in the button itself. */

import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { movesToTakeBack, playerToMove } from '../game/game.ts';
import { useConductor, useTableState } from './table-context.ts';
import type { LookBack } from './use-look-back.ts';

export function Actions({ view }: { readonly view: LookBack }): ReactElement {
  const { t } = useTranslation('play');
  const conductor = useConductor();
  const game = useTableState((state) => state.game);
  const seeking = useTableState((state) => state.asking === 'hint');
  const hinted = useTableState((state) => state.hint !== undefined);
  const yourTurn = playerToMove(game)?.kind === 'human' && !view.looking;
  return (
    <div className="play-actions" role="group" aria-label={t('actions')}>
      <ActionButton
        label={t('pass')}
        keyName="P"
        off={!yourTurn}
        act={() => {
          conductor.pass();
        }}
      />
      <ActionButton
        label={t('undo')}
        keyName="U"
        off={movesToTakeBack(game) === 0}
        act={() => {
          conductor.takeBack();
          view.back();
        }}
      />
      <ActionButton
        label={t('hint')}
        keyName="H"
        off={!yourTurn || seeking || hinted}
        busy={seeking}
        act={() => {
          conductor.hint();
        }}
      />
      <ResignButton key={game.id} off={game.phase !== 'playing'} />
    </div>
  );
}

interface ActionButtonProps {
  readonly label: string;
  readonly keyName: string;
  readonly off: boolean;
  readonly busy?: boolean;
  readonly act: () => void;
}

function ActionButton({ label, keyName, off, busy, act }: ActionButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="button"
      title={`${label} (${keyName})`}
      aria-keyshortcuts={keyName}
      aria-busy={busy}
      disabled={off}
      onClick={act}
    >
      {label}
    </button>
  );
}

/** Milliseconds that the question stands. */
const PATIENCE = 4000;

function ResignButton({ off }: { readonly off: boolean }): ReactElement {
  const { t } = useTranslation('play');
  const conductor = useConductor();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => {
      setAsked(false);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
    };
  }, [asked]);
  return (
    <button
      type="button"
      className={asked ? 'button danger' : 'button'}
      disabled={off}
      onClick={() => {
        setAsked(!asked);
        if (asked) conductor.resign();
      }}
    >
      {t(asked ? 'resignSurely' : 'resign')}
    </button>
  );
}
