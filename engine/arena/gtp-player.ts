/** Another program as a player of one game: begun again once where it fails, and ended at once when the match is. */

import { DEFAULT_TIMEOUTS, GtpEngine } from '../gtp-client/gtp-engine.ts';
import { GtpError } from '../gtp-client/gtp-error.ts';
import type { Choice, GenmoveOptions, Player } from '../player/player.ts';
import type { Position } from '../rules/position.ts';
import { movesTo } from '../rules/replay.ts';
import { ForfeitError, type SeatedGame } from './contestant.ts';

export class GtpPlayer implements Player {
  readonly name: string;
  private readonly begin: (signal?: AbortSignal) => Promise<GtpEngine>;
  /** Undefined after a failure. */
  private engine: GtpEngine | undefined;
  private begunAgain = false;

  private constructor(name: string, begin: GtpPlayer['begin'], engine: GtpEngine) {
    this.name = name;
    this.begin = begin;
    this.engine = engine;
  }

  static async sitDown(
    name: string,
    commandLine: string,
    game: SeatedGame,
    signal?: AbortSignal,
  ): Promise<GtpPlayer> {
    const begin: GtpPlayer['begin'] = (ending) => beginGame(commandLine, game, ending);
    return new GtpPlayer(name, begin, await begin(signal));
  }

  /** Throws `ForfeitError` where the program fails once more after it was begun again. */
  async genmove(position: Position, { signal }: GenmoveOptions = {}): Promise<Choice> {
    for (;;) {
      try {
        const engine = (this.engine ??= await this.begin(signal));
        return { move: await unlessAborted(engine, signal, () => ask(engine, position)) };
      } catch (error) {
        await this.close();
        signal?.throwIfAborted();
        if (!(error instanceof GtpError)) throw error;
        if (this.begunAgain) throw new ForfeitError(error.message, { cause: error });
        this.begunAgain = true;
      }
    }
  }

  async close(): Promise<void> {
    await this.engine?.close();
    this.engine = undefined;
  }
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
