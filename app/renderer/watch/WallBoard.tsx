/** One of the boards on the wall: the position, who plays, and how it stands. It is drawn anew only when it changed. */

import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MiniBoard } from '../board/MiniBoard.tsx';
import { ExpectationBar } from './ExpectationBar.tsx';
import type { ShownBoard } from './show.ts';
import { useWatchWords } from './use-watch-words.ts';
import { lastExpectation, type WatchedGame } from './watched-game.ts';

export interface WallBoardProps {
  readonly place: number;
  readonly board: ShownBoard;
  /** Of an empty board. */
  readonly size: number;
  readonly started: boolean;
  readonly onOpen: (place: number) => void;
}

export const WallBoard = memo(function WallBoard(props: WallBoardProps): ReactElement {
  const { place, board, size, started, onOpen } = props;
  const { t } = useTranslation('watch');
  const words = useWatchWords();
  const { game, at, stones, lastMove, over } = board;
  const expected = game && lastExpectation(game, at);
  const players = game && `${words.player(game.black)} – ${words.player(game.white)}`;
  const stands =
    game?.end && over
      ? words.result(game.end)
      : expected && `${words.winrate(expected)} · ${words.lead(expected)}`;
  const said = [
    t('wall.board', { number: place + 1 }),
    players,
    game && t('moveNumber', { move: at }),
    stands,
  ].filter(Boolean);
  return (
    <li className={over ? 'wall-place over' : 'wall-place'}>
      <button
        type="button"
        className="wall-board"
        disabled={!game}
        aria-label={said.join(', ')}
        title={players}
        onClick={() => {
          onOpen(place);
        }}
      >
        <MiniBoard size={game?.size ?? size} stones={stones} lastMove={lastMove} />
        <ExpectationBar expected={over ? undefined : expected} />
        {game ? (
          <>
            <Players game={game} />
            <span className="wall-line">
              <span className="wall-stands">{stands}</span>
              <span className="wall-move">{at}</span>
            </span>
          </>
        ) : (
          started && <span className="wall-line">{t('wall.waiting')}</span>
        )}
      </button>
    </li>
  );
});

/** What tells the sides apart; once where nothing does. */
function Players({ game: { black, white } }: { readonly game: WatchedGame }): ReactElement {
  const words = useWatchWords();
  const [first, second] = words.sides(black, white);
  return (
    <span className="wall-players">
      <span className="stone-dot black" />
      {second !== undefined && <span className="wall-name">{first}</span>}
      <span className="stone-dot white" />
      <span className="wall-name">{second ?? first}</span>
    </span>
  );
}
