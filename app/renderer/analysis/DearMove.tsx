/** A move that cost something, with its price; a press goes there. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import { MoveRow } from '../summary/MoveRow.tsx';
import type { PricedMove } from './mistakes.ts';
import './dear-move.css';

export interface DearMoveProps {
  readonly move: PricedMove;
  readonly size: number;
  /** It is the one on the board. */
  readonly current: boolean;
  readonly onGo: () => void;
}

export function DearMove({ move, size, current, onGo }: DearMoveProps): ReactElement {
  const { t } = useTranslation('analyse');
  const { number, played, points, winrate, better } = move;
  const name = (at: number): string => (at === passMove(size) ? t('pass') : formatMove(at, size));
  return (
    <MoveRow
      className="mistake"
      size={size}
      number={number}
      played={played}
      current={current}
      onGo={onGo}
    >
      <span className="mistake-better">
        {better === undefined ? '' : t('review.better', { move: name(better) })}
      </span>
      <span className="mistake-winrate">−{Math.round(winrate * 100)}%</span>
      <strong>−{Math.round(points * 2) / 2}</strong>
    </MoveRow>
  );
}
