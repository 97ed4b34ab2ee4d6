/** Which game is looked at alone and at which move: the board as it goes on, or a place before. */

import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { PlayedMove } from '../../../engine/rules/replay.ts';
import { stonesAfter, type Show } from './show.ts';
import { moverOf, type WatchedGame } from './watched-game.ts';

/** Boards of the wall that one board alone goes back to. */
const WALL = 4;

/** A place in a game. The game stays even where the next one has begun on its board. */
interface Held {
  readonly game: WatchedGame;
  readonly at: number;
  /** Of the show: with its next beginning the place is left. */
  readonly round: number;
}

export interface Look {
  readonly game: WatchedGame | undefined;
  readonly at: number;
  /** Moves that can be looked at. */
  readonly length: number;
  readonly stones: Uint8Array | undefined;
  /** The move that led here. */
  readonly last: PlayedMove | undefined;
  /** The end is in sight. */
  readonly over: boolean;
  /** Whether this is the board as it goes on. */
  readonly live: boolean;
  readonly go: (to: number) => void;
  /** Back to the board as it goes on; undefined where there is none behind this game. */
  readonly follow: (() => void) | undefined;
}

/** Whether there is a board behind the game that goes on, to be paused and followed. */
export function isGoingOn({ live, follow }: Look): boolean {
  return live || follow !== undefined;
}

export interface LookControl {
  /** Undefined while the wall is looked at. */
  readonly look: Look | undefined;
  readonly open: (place: number) => void;
  readonly openGame: (game: WatchedGame) => void;
  readonly toWall: () => void;
}

export function useLook(show: Show): LookControl {
  const focus = useStore(show.store, (state) => state.focus);
  const count = useStore(show.store, (state) => state.count);
  const started = useStore(show.store, (state) => state.started);
  const place = typeof focus === 'number' ? focus : focus === undefined && count === 1 ? 0 : -1;
  const board = useStore(show.store, (state) => state.boards[place]);
  const round = useStore(show.store, (state) => state.round);
  const [kept, setHeld] = useState<Held>();
  const held = kept?.round === round ? kept : undefined;

  const follows = held !== undefined && held.game.key === board?.game?.key;
  const game = held && !follows ? held.game : board?.game;
  const length = follows || !held ? (board?.at ?? 0) : held.game.moves.length;
  const at = held ? Math.min(held.at, length) : length;
  const live = !held && board !== undefined;
  const stones = useMemo(
    () => (game ? (live ? board.stones : stonesAfter(game, at)) : undefined),
    // The live board brings its stones along; a game's moves before `at` never change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [game?.key, at, live, live ? board.stones : undefined],
  );
  const move = game?.moves[at - 1];

  const open = useCallback(
    (to: number) => {
      setHeld(undefined);
      show.setFocus(to);
    },
    [show],
  );
  const openGame = useCallback(
    (finished: WatchedGame) => {
      setHeld({ game: finished, at: finished.moves.length, round });
      if (show.store.getState().focus === undefined) show.setFocus('nothing');
    },
    [show, round],
  );
  const toWall = useCallback(() => {
    setHeld(undefined);
    show.setFocus(undefined);
    if (show.store.getState().count === 1) show.setCount(WALL);
  }, [show]);

  const alone = held !== undefined || place >= 0;
  const look: Look | undefined =
    alone && started
      ? {
          game,
          at,
          length,
          stones,
          last: move === undefined ? undefined : { color: moverOf(at - 1), move },
          over: game?.end !== undefined && at === game.moves.length && (board?.over || !live),
          live,
          go: (to) => {
            const inside = Math.max(0, Math.min(length, to));
            // At the newest move of the board that goes on, it is followed again.
            const newest = inside === length && game?.key === board?.game?.key;
            setHeld(newest || !game ? undefined : { game, at: inside, round });
          },
          follow:
            place >= 0 && !live
              ? () => {
                  setHeld(undefined);
                }
              : undefined,
        }
      : undefined;
  return { look, open, openGame, toWall };
}
