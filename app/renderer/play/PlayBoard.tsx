/** The board of the game: stones of the shown move, where one may play, the hint, the estimate, the count, the pass banner. */

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK, EMPTY } from '../../../engine/rules/color.ts';
import { formatMove, passMove, type Point } from '../../../engine/rules/point.ts';
import { Board, type Mark } from '../board/Board.tsx';
import { humanColor } from '../game/game-settings.ts';
import {
  countOf,
  movesOf,
  playerToMove,
  positionAfter,
  positionOf,
  type Game,
} from '../game/game.ts';
import { ConfirmBar } from './ConfirmBar.tsx';
import { PassBanner } from './PassBanner.tsx';
import { useConductor, useTableState } from './table-context.ts';
import { useConfirmedMove } from './use-confirmed-move.ts';
import type { ExplainedMove } from './use-explained-move.ts';
import type { LookBack } from './use-look-back.ts';

export interface PlayBoardProps {
  readonly view: LookBack;
  readonly explained: ExplainedMove;
}

export function PlayBoard({ view, explained }: PlayBoardProps): ReactElement {
  const { t } = useTranslation('play');
  const conductor = useConductor();
  const game = useTableState((state) => state.game);
  const hint = useTableState((state) => state.hint);
  const estimate = useTableState((state) => state.estimate);
  const { size } = game.settings;
  const { at, looking } = view;
  const position = useMemo(() => positionAfter(game, at), [game, at]);
  const last = movesOf(game)[at - 1];
  const counted = game.phase !== 'playing' && game.dead !== undefined;
  const territory = useMemo(() => (counted ? countOf(game).owner : undefined), [game, counted]);
  const neutral = useMemo(
    () => (counted && territory ? neutralPoints(game, territory) : undefined),
    [game, counted, territory],
  );

  const counting = !looking && game.phase === 'counting';
  const placing = !looking && game.phase === 'placing';
  const yourTurn = !looking && playerToMove(game)?.kind === 'human';
  const move = useConfirmedMove(`${game.id} ${at} ${game.tree.nodeCount}`, (point) => {
    conductor.play(point);
  });
  const passed = last?.move === passMove(size) && game.phase === 'playing' ? last.color : undefined;
  const missable = passed !== undefined && passed !== humanColor(game.settings);
  const { explaining } = explained;
  const { board: show } = explaining;
  // Stones of an expected sequence, which nobody has played.
  const expected = show.stones !== undefined;
  const hinted: Mark[] | undefined =
    hint && !looking && hint.move < size * size
      ? [{ point: hint.move, shape: 'diamond', filled: hint.searched }]
      : undefined;
  return (
    <div className="play-board">
      <Board
        size={size}
        stones={show.stones ?? position.board.stones}
        lastMove={last && last.move < size * size && !expected ? last.move : undefined}
        marks={explained.open ? show.marks : hinted}
        overlay={explaining.overlay}
        deadStones={looking || expected || game.phase === 'playing' ? undefined : game.dead}
        territory={looking || explained.open ? undefined : (territory ?? estimate?.owner)}
        hoverColor={expected ? undefined : placing ? BLACK : yourTurn ? position.toPlay : undefined}
        neutral={looking || explained.open ? undefined : neutral}
        pending={yourTurn && !expected ? move.pending : undefined}
        // In play every point may be tried: the rules answer with a reason where one may not be played.
        isLegal={counting ? (point) => position.board.stones[point] !== 0 : undefined}
        onPoint={(point, touch) => {
          if (expected) explaining.goTo(0);
          else if (counting) conductor.toggleDead(point);
          else if (yourTurn) move.choose(point, touch);
          else conductor.play(point);
        }}
        // Also while the opponent thinks: a board that could not be focused would lose the keyboard's cursor.
        interactive={!looking && game.phase !== 'finished'}
        label={t('boardLabel', { size, move: at })}
      />
      {yourTurn && move.pending !== undefined && (
        <ConfirmBar point={formatMove(move.pending, size)} move={move} />
      )}
      {missable && <PassBanner key={at} color={passed} settled={looking} />}
    </div>
  );
}

/** Empty points that the count gives to nobody. */
function neutralPoints(game: Game, owner: Int8Array): Point[] {
  const { stones } = positionOf(game).board;
  return [...owner.keys()].filter((point) => owner[point] === 0 && stones[point] === EMPTY);
}
