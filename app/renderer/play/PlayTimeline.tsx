/** The strip under the board: a slider over the moves so far and steps, to look back without changing the game. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveCount, Timeline } from '../shell/Timeline.tsx';
import { ariaKeys } from '../shell/keys/key-table.ts';
import type { LookBack } from './use-look-back.ts';
import { PLAY_KEYS } from './use-play-keys.ts';
import './play-timeline.css';

export function PlayTimeline({ view }: { readonly view: LookBack }): ReactElement | null {
  const { t } = useTranslation('play');
  const { at, length, looking, go, back } = view;
  if (length === 0) return null;
  return (
    <Timeline
      at={at}
      length={length}
      onGo={go}
      words={{
        label: t('timeline'),
        value: t('moveOf', { move: at, length }),
        first: t('first'),
        back: t('back'),
        forward: t('forward'),
        last: t('last'),
      }}
      count={<MoveCount at={at} length={length} />}
    >
      {looking && (
        <button
          type="button"
          className="button timeline-return"
          aria-keyshortcuts={ariaKeys(PLAY_KEYS, 'game')}
          onClick={back}
        >
          {t('backToGame')}
          <kbd>Esc</kbd>
        </button>
      )}
    </Timeline>
  );
}
