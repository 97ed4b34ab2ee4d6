/** The sentence at the top of the panel: whose move it is, what just happened, why a move was refused. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK } from '../../../engine/rules/color.ts';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import { humanColor } from '../game/game-settings.ts';
import { movesOf, playerToMove, positionOf } from '../game/game.ts';
import type { TableState } from '../game/table-state.ts';
import { useTableState } from './table-context.ts';
import type { LookBack } from './use-look-back.ts';

export function Situation({ view }: { readonly view: LookBack }): ReactElement {
  const { t } = useTranslation('play');
  const game = useTableState((state) => state.game);
  const hint = useTableState((state) => state.hint);
  const refusal = useTableState((state) => state.refusal);
  const { size } = game.settings;
  const { title, text } = describe();
  return (
    <div className="situation">
      <h1 className="serif">{title}</h1>
      {refusal && !view.looking ? (
        <p className="refused">
          {t(`refused.${refusal.reason}`, { point: pointName(refusal, size) })}
        </p>
      ) : (
        text && <p className="soft">{text}</p>
      )}
    </div>
  );

  function describe(): { readonly title: string; readonly text?: string } {
    if (view.looking) {
      const title = t('situation.lookingBack', { move: view.at });
      return { title, text: t('situation.lookingBackHint') };
    }
    if (hint) {
      const text = t(hint.searched ? 'situation.hintSearched' : 'situation.hintInstinct');
      if (hint.move === passMove(size)) return { title: t('situation.hintPass'), text };
      return { title: t('situation.hint', { point: formatMove(hint.move, size) }), text };
    }
    const last = movesOf(game).at(-1);
    const human = playerToMove(game)?.kind === 'human';
    if (last?.move === passMove(size) && human) {
      const title = last.color === BLACK ? 'situation.blackPassed' : 'situation.whitePassed';
      return { title: t(title), text: t('situation.afterPass') };
    }
    if (!human) return { title: t('situation.opponentThinks') };
    const text = last ? '' : t('situation.howToPlay');
    if (humanColor(game.settings) !== undefined) return { title: t('situation.yourMove'), text };
    const black = positionOf(game).toPlay === BLACK;
    return { title: t(black ? 'situation.blackToMove' : 'situation.whiteToMove'), text };
  }
}

export function pointName({ move }: NonNullable<TableState['refusal']>, size: number): string {
  return move >= 0 && move <= size * size ? formatMove(move, size) : '';
}
