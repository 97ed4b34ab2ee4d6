/** One of the watched positions with the favourites of the selected generation's network. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Board } from '../board/Board.tsx';
import type { LookBoard } from './look-board.ts';
import { useThought } from './use-thought.ts';

export interface LearnBoardProps {
  readonly size: number;
  readonly generation: number;
  readonly look: LookBoard;
}

export function LearnBoard({ size, generation, look }: LearnBoardProps): ReactElement {
  const { t } = useTranslation('learn');
  const thought = useThought(look, size);
  return (
    <Board
      size={size}
      stones={look.stones}
      lastMove={look.lastMove}
      marks={look.marks}
      interactive={false}
      label={t('board.label', { generation, thought })}
    />
  );
}
