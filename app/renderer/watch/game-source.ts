/** Where watched games come from: the engine that plays them for us, or a run that learns. */

import type { WatchedGame } from './watched-game.ts';

export interface SourceListener {
  /** A game that has begun, or gone on. */
  readonly onGame: (game: WatchedGame) => void;
  readonly onTrouble: (error: unknown) => void;
}

export interface GameSource {
  listen(listener: SourceListener): void;
  /** The next game of a place after the one before; undefined where none has begun, and then it is told later. */
  next(place: number, before: WatchedGame | undefined): WatchedGame | undefined;
  /** Everything of this game has been shown: what comes next is told. */
  more(game: WatchedGame): void;
  /** Nobody looks at the place: what was asked for it is taken back. */
  rest(place: number): void;
  close(): void;
}
