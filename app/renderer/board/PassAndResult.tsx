/** Speaks to screen readers what no stone shows: a pass, and how the game ended. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK } from '../../../engine/rules/color.ts';
import { passMove } from '../../../engine/rules/point.ts';
import type { PlayedMove } from '../../../engine/rules/replay.ts';

export interface PassAndResultProps {
  readonly size: number;
  /** The move that led to the position shown. */
  readonly last: PlayedMove | undefined;
  /** In words, where the position shown is the game's end. */
  readonly result: string | undefined;
}

export function PassAndResult({ size, last, result }: PassAndResultProps): ReactElement {
  const { t } = useTranslation('board');
  const passed = last?.move === passMove(size);
  return (
    <p role="status" className="visually-hidden">
      {passed && t(last.color === BLACK ? 'blackPasses' : 'whitePasses')} {result}
    </p>
  );
}
