/**
 * Another program as a player of one game: begun again once where it fails, and ended at once when the match is. What
 * fails once more loses the game, but for a program with which no game could be begun yet: that is no opponent.
 */

import { DEFAULT_TIMEOUTS, GtpEngine } from '../gtp-client/gtp-engine.ts';
import { GtpError } from '../gtp-client/gtp-error.ts';
import type { Choice, GenmoveOptions, Player } from '../player/player.ts';
import type { Position } from '../rules/position.ts';
import { movesTo } from '../rules/replay.ts';
import { ForfeitError, type SeatedGame } from './contestant.ts';

/** A program over all games of its match. */
export interface EnteredProgram {
  readonly commandLine: string;
  /** Whether a game could be begun with it yet. */
  hasBegun: boolean;
}

export class GtpPlayer implements Player {
  readonly name: string;
  private readonly program: EnteredProgram;
  private readonly game: SeatedGame;
  /** Undefined after a failure. */
  private engine: GtpEngine | undefined;
  private begunAgain = false;
  /** The game is lost before its first move. */
  private lost: ForfeitError | undefined;

  private constructor(name: string, program: EnteredProgram, game: SeatedGame) {
    this.name = name;
    this.program = program;
    this.game = game;
  }

  /** Rejects where no game could be begun with the program yet; later ones are forfeited by `genmove`. */
  static async sitDown(
    name: string,
    program: EnteredProgram,
    game: SeatedGame,
    signal?: AbortSignal,
  ): Promise<GtpPlayer> {
    const player = new GtpPlayer(name, program, game);
    try {
      await player.withEngine(signal, () => Promise.resolve());
    } catch (error) {
      if (!(error instanceof ForfeitError)) throw error;
      player.lost = error;
    }
    return player;
  }

  /** Throws `ForfeitError` where the program fails once more after it was begun again. */
  async genmove(position: Position, { signal }: GenmoveOptions = {}): Promise<Choice> {
    if (this.lost) throw this.lost;
    return { move: await this.withEngine(signal, (engine) => ask(engine, position)) };
  }

  async close(): Promise<void> {
    await this.engine?.close();
    this.engine = undefined;
  }

  private async withEngine<T>(
    signal: AbortSignal | undefined,
    work: (engine: GtpEngine) => Promise<T>,
  ): Promise<T> {
    for (;;) {
      try {
        const engine = (this.engine ??= await this.begin(signal));
        return await unlessAborted(engine, signal, () => work(engine));
      } catch (error) {
        await this.close();
        signal?.throwIfAborted();
        if (!(error instanceof GtpError)) throw error;
        if (this.begunAgain) throw this.program.hasBegun ? forfeit(error) : error;
        this.begunAgain = true;
      }
    }
  }

  private async begin(signal: AbortSignal | undefined): Promise<GtpEngine> {
    const engine = await beginGame(this.program.commandLine, this.game, signal);
    this.program.hasBegun = true;
    return engine;
  }
}

function forfeit(error: GtpError): ForfeitError {
  return new ForfeitError(error.message, { cause: error });
}

async function ask(engine: GtpEngine, position: Position): Promise<Choice['move']> {
  await engine.follow(movesTo(position));
  return engine.genmove(position.toPlay);
}

/** A fresh process that knows the game. It is ended where the signal aborts meanwhile. */
export async function beginGame(
  commandLine: string,
  game: SeatedGame,
  signal?: AbortSignal,
): Promise<GtpEngine> {
  const engine = await GtpEngine.start(commandLine, DEFAULT_TIMEOUTS, signal);
  try {
    await unlessAborted(engine, signal, async () => {
      await engine.newGame(game);
      await engine.setRules(game.rules);
    });
    return engine;
  } catch (error) {
    await engine.close();
    signal?.throwIfAborted();
    throw error;
  }
}

/** A program cannot be told to stop thinking: when the signal aborts, it is ended, and the work fails. */
export async function unlessAborted<T>(
  engine: GtpEngine,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const end = (): void => {
    void engine.close();
  };
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await work();
  } finally {
    signal?.removeEventListener('abort', end);
  }
}
