/** What a network thinks of a position, in a sentence. */

import { useTranslation } from 'react-i18next';
import { usePlayWords } from '../play/use-play-words.ts';
import type { LookBoard } from './look-board.ts';
import { usePercent } from './use-numbers.ts';

export function useThought({ favourite, winrate }: LookBoard, size: number): string {
  const { t } = useTranslation('learn');
  const words = usePlayWords();
  const percent = usePercent();
  if (!favourite || winrate === undefined) return t('board.unknown');
  return t('board.thought', {
    move: words.move(favourite.move, size),
    share: percent(favourite.prior),
    black: percent(winrate),
  });
}
