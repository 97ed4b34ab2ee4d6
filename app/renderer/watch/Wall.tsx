/** The wall of boards. Each listens to its own place only. */

import type { CSSProperties, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Show } from './show.ts';
import { WallBoard } from './WallBoard.tsx';
import './wall.css';

export interface WallProps {
  readonly show: Show;
  readonly size: number;
  readonly onOpen: (place: number) => void;
}

export function Wall({ show, size, onOpen }: WallProps): ReactElement {
  const { t } = useTranslation('watch');
  const count = useStore(show.store, (state) => state.count);
  const started = useStore(show.store, (state) => state.started);
  const style = { '--columns': Math.sqrt(count) } as CSSProperties;
  return (
    <ul className={count > 9 ? 'wall small' : 'wall'} style={style} aria-label={t('wall.label')}>
      {Array.from({ length: count }, (_, place) => (
        <Place
          key={place}
          show={show}
          place={place}
          size={size}
          started={started}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

interface PlaceProps extends WallProps {
  readonly place: number;
  readonly started: boolean;
}

function Place({ show, place, ...others }: PlaceProps): ReactElement | null {
  const board = useStore(show.store, (state) => state.boards[place]);
  return board ? <WallBoard place={place} board={board} {...others} /> : null;
}
