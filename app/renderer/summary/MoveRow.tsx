/** A played move in a list, with what the list tells of it behind; a press goes there. */

import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK } from '../../../engine/rules/color.ts';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import type { PlayedMove } from '../../../engine/rules/replay.ts';
import './move-row.css';

export interface MoveRowProps {
  /** For the columns behind the move. */
  readonly className: string;
  readonly size: number;
  /** From 1. */
  readonly number: number;
  readonly played: PlayedMove;
  /** It is the one on the board. */
  readonly current: boolean;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

export function MoveRow(props: MoveRowProps): ReactElement {
  const { className, size, number, played, current, onGo, children } = props;
  const { move, color } = played;
  const { t } = useTranslation('analyse');
  const point = move === passMove(size) ? t('pass') : formatMove(move, size);
  return (
    <li>
      <button
        type="button"
        className={`move-row ${className}`}
        aria-current={current || undefined}
        onClick={onGo}
      >
        <span className={`stone-dot ${color === BLACK ? 'black' : 'white'}`} />
        <span>{t(color === BLACK ? 'tree.black' : 'tree.white', { move: number, point })}</span>
        {children}
      </button>
    </li>
  );
}
