/** The sentence at the top of the panel: whose move it is, what just happened, why a move was refused. */

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK, opponent } from '../../../engine/rules/color.ts';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import { humanColor, isWatched, playerOf } from '../game/game-settings.ts';
import { handicapStones, isRepeated, movesOf, playerToMove, positionOf } from '../game/game.ts';
import type { TableState } from '../game/table-state.ts';
import { useConductor, useTableState } from './table-context.ts';
import { usePlayWords } from './use-play-words.ts';
import type { LookBack } from './use-look-back.ts';

export function Situation({ view }: { readonly view: LookBack }): ReactElement {
  const { t } = useTranslation('play');
  const game = useTableState((state) => state.game);
  const hint = useTableState((state) => state.hint);
  const estimate = useTableState((state) => state.estimate);
  const halted = useTableState((state) => state.halted);
  const waits = useTableState((state) => state.strangers.length > 0);
  const words = usePlayWords();
  const conductor = useConductor();
  const repeated = useMemo(() => isRepeated(game), [game]);
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
      {repeated && !view.looking && (
        <div className="play-choice">
          <button
            type="button"
            className="button"
            onClick={() => {
              conductor.endWithoutResult();
            }}
          >
            {t('situation.noResult')}
          </button>
        </div>
      )}
    </div>
  );

  function describe(): { readonly title: string; readonly text?: string } {
    if (view.looking) {
      const title = t('situation.lookingBack', { move: view.at });
      return { title, text: t('situation.lookingBackHint') };
    }
    if (game.phase === 'placing') {
      const left = game.settings.handicap - handicapStones(game).length;
      return { title: t('situation.placing', { count: left }), text: t('situation.placingHow') };
    }
    if (estimate) {
      const { lead, winrate } = estimate;
      const title = leadText(lead);
      return { title, text: t('situation.estimate', { percent: Math.round(winrate * 100) }) };
    }
    if (repeated) return { title: t('situation.repeated'), text: t('situation.repeatedHow') };
    if (hint) {
      const other = playerOf(game.settings, opponent(positionOf(game).toPlay));
      const searched =
        other.kind === 'network' ? 'situation.hintSearched' : 'situation.hintByNetwork';
      const text = t(hint.searched ? searched : 'situation.hintInstinct');
      if (hint.move === passMove(size)) return { title: t('situation.hintPass'), text };
      return { title: t('situation.hint', { point: formatMove(hint.move, size) }), text };
    }
    const last = movesOf(game).at(-1);
    const human = playerToMove(game)?.kind === 'human';
    if (last?.move === passMove(size) && human) {
      const title = last.color === BLACK ? 'situation.blackPassed' : 'situation.whitePassed';
      return { title: t(title), text: t('situation.afterPass') };
    }
    if (!human && waits) return { title: t('stranger.waits') };
    if (isWatched(game.settings)) {
      const color = positionOf(game).toPlay;
      const side = color === BLACK ? 'black' : 'white';
      const name = words.name(playerOf(game.settings, color), side, false);
      const title = t(halted ? 'situation.halted' : 'situation.machineThinks', { name });
      return { title };
    }
    if (!human) return { title: t('situation.opponentThinks') };
    const text = last ? '' : t('situation.howToPlay');
    if (humanColor(game.settings) !== undefined) return { title: t('situation.yourMove'), text };
    const black = positionOf(game).toPlay === BLACK;
    return { title: t(black ? 'situation.blackToMove' : 'situation.whiteToMove'), text };
  }

  /** To half a point: the network knows no better. */
  function leadText(lead: number): string {
    const points = Math.round(Math.abs(lead) * 2) / 2;
    if (points === 0) return t('situation.even');
    return t(lead > 0 ? 'situation.blackLeads' : 'situation.whiteLeads', { count: points });
  }
}

export function pointName({ move }: NonNullable<TableState['refusal']>, size: number): string {
  return move >= 0 && move <= size * size ? formatMove(move, size) : '';
}
