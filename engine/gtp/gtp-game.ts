/** The game on the board that GTP's commands change: set-up, moves and conditions. */

import { MOVES_MAX } from '../protocol/limits.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import type { Color } from '../rules/color.ts';
import { passMove, type Move, type Point } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { illegalReason, type PlayedMove } from '../rules/replay.ts';
import { defaultKomi, type RulesName } from '../rules/rule-set.ts';
import { positionOfQuery, wireColor } from '../server/position-of-query.ts';
import { GtpFailure } from './arguments.ts';
import { resumedGame } from './resumed-game.ts';

/** How a game begins that somebody else set up. */
export interface GameStart {
  readonly size: number;
  readonly black: readonly Point[];
  readonly white: readonly Point[];
  readonly toPlay?: Color;
  readonly moves: readonly PlayedMove[];
}

const EMPTY_START = { black: [], white: [], moves: [] };

export class GtpGame {
  rules: RulesName;
  /** What somebody asked for; what is usual until then. */
  private givenKomi: number | undefined;
  private start: GameStart = { ...EMPTY_START, size: 19 };
  private played: PlayedMove[] = [];

  constructor(rules: RulesName) {
    this.rules = rules;
  }

  get size(): number {
    return this.start.size;
  }

  get komi(): number {
    return this.givenKomi ?? defaultKomi(this.rules, this.size);
  }

  set komi(points: number) {
    this.givenKomi = points;
  }

  get moves(): readonly PlayedMove[] {
    return this.played;
  }

  get setup(): Pick<GameStart, 'black' | 'white' | 'toPlay'> {
    return this.start;
  }

  clear(size = this.size): void {
    this.begin({ ...EMPTY_START, size });
  }

  begin(start: GameStart): void {
    this.start = start;
    this.played = [...start.moves];
  }

  /** Throws where there are stones or moves already. */
  placeHandicap(black: readonly Point[]): void {
    const { start } = this;
    if (this.played.length + start.black.length + start.white.length > 0) {
      throw new GtpFailure('board not empty');
    }
    this.begin({ ...EMPTY_START, size: this.size, black });
  }

  /** Throws for what the rules refuse. Either side may play at any time. */
  play(color: Color, move: Move): void {
    if (this.played.length >= MOVES_MAX) {
      throw new GtpFailure(`illegal move: a game has at most ${MOVES_MAX} moves`);
    }
    const reason = illegalReason(this.positionFor(color), move);
    if (reason) throw new GtpFailure(`illegal move: ${reason}`);
    this.played.push({ color, move });
  }

  undo(): void {
    if (!this.played.pop()) throw new GtpFailure('cannot undo');
  }

  /** The board as it stands, also when two passes have ended the game. */
  position(): Position {
    return positionOfQuery(this.query());
  }

  query(): PositionQuery {
    return this.queryOf(this.movesOfGame());
  }

  /** For a move of this side. A finished game is gone on with: the passes that ended it do not count. */
  queryFor(color: Color): PositionQuery {
    const moves = this.movesOfGame();
    const query = this.queryOf(
      positionOfQuery(this.queryOf(moves)).gameOver ? moves.slice(0, -2) : moves,
    );
    return { ...query, nextToPlay: wireColor(color) };
  }

  positionFor(color: Color): Position {
    return positionOfQuery(this.queryFor(color));
  }

  private movesOfGame(): PlayedMove[] {
    return resumedGame(this.played, passMove(this.size));
  }

  private queryOf(moves: readonly PlayedMove[]): PositionQuery {
    const { size, black, white, toPlay } = this.start;
    return {
      size,
      rules: this.rules,
      komi: this.komi,
      setup: { black: [...black], white: [...white] },
      ...(toPlay === undefined ? {} : { toPlay: wireColor(toPlay) }),
      moves: moves.map(({ color, move }) => ({ color: wireColor(color), move })),
    };
  }
}
