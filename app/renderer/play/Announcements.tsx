/** Tells screen readers what the board does not: passes, captures, refusals, hints, estimates, the count, the result. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK } from '../../../engine/rules/color.ts';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import { movesOf, positionAfter, positionOf } from '../game/game.ts';
import type { Game } from '../game/game.ts';
import { pointName } from './Situation.tsx';
import { useTableState } from './table-context.ts';
import { usePlayWords } from './use-play-words.ts';

export function Announcements(): ReactElement {
  const { t } = useTranslation('play');
  const { t: board } = useTranslation('board');
  const words = usePlayWords();
  const game = useTableState((state) => state.game);
  const refusal = useTableState((state) => state.refusal);
  const hint = useTableState((state) => state.hint);
  const estimate = useTableState((state) => state.estimate);
  return (
    <p role="status" className="visually-hidden">
      {text()}
    </p>
  );

  function text(): string {
    const { size } = game.settings;
    if (refusal) return t(`refused.${refusal.reason}`, { point: pointName(refusal, size) });
    // Of the two, the one that was asked for last: a hint puts the estimate away.
    if (estimate) {
      return t('situation.estimate', { percent: Math.round(estimate.winrate * 100) });
    }
    if (hint) {
      return t('situation.hint', {
        point: hint.move === passMove(size) ? t('pass') : formatMove(hint.move, size),
      });
    }
    if (game.result) return words.result(game.result);
    if (game.phase === 'counting') return t('live.counting');
    const last = movesOf(game).at(-1);
    if (last?.move === passMove(size)) {
      return board(last.color === BLACK ? 'blackPasses' : 'whitePasses');
    }
    const captures = lastCaptures(game);
    return captures > 0 ? t('live.capture', { count: captures }) : '';
  }
}

/** Stones that the last move took. */
function lastCaptures(game: Game): number {
  const moves = movesOf(game);
  const last = moves.at(-1);
  if (!last) return 0;
  const before = positionAfter(game, moves.length - 1).captured[last.color] ?? 0;
  return (positionOf(game).captured[last.color] ?? 0) - before;
}
