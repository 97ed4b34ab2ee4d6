/**
 * Other Go programs as opponents and analysts: one process for each connection, command line and place (a side of the
 * game at the table, a side of the games that are watched, the analysis), started when it is first asked and kept while
 * it is asked on. Its questions wait for one another. A program that fails is ended; the next question starts it anew.
 */

import { randomInt } from 'node:crypto';
import { DEFAULT_TIMEOUTS, GtpEngine, type GtpTimeouts } from '../gtp-client/gtp-engine.ts';
import { GtpError } from '../gtp-client/gtp-error.ts';
import type { WireClock } from '../protocol/clock.ts';
import { cancelled, EngineError, isCancelled } from '../protocol/errors.ts';
import { MESSAGE_MAX } from '../protocol/limits.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import { BLACK, WHITE, type Color } from '../rules/color.ts';
import { formatMove, type Move } from '../rules/point.ts';
import type { PlayedMove } from '../rules/replay.ts';
import type { WireReport } from '../protocol/report.ts';
import { otherReportToWire } from './other-report.ts';
import { colorOf, positionOfQuery } from './position-of-query.ts';

interface ProgramQuestion {
  /** The connection that asks. */
  readonly owner: string;
  readonly command: string;
  readonly position: PositionQuery;
}

export interface ProgramTask extends ProgramQuestion {
  readonly clock: WireClock | undefined;
  /** One of several games side by side that are only watched: the program is told of each anew, and plays varied. */
  readonly watched: boolean;
}

export interface ProgramAnalysis extends ProgramQuestion {
  /** Where it ends. */
  readonly visits: number;
  readonly timeMs: number | undefined;
  readonly reportEveryMs: number;
}

/** A running program and the game that it was told of, without its moves. */
interface Seat {
  readonly engine: Promise<GtpEngine>;
  game: string | undefined;
  /** Ends it where nobody asks. */
  idle: NodeJS.Timeout | undefined;
}

export interface ProgramPatience extends GtpTimeouts {
  /** How long a watched program may finish a move that nobody waits for any more: starting it anew may take longer. */
  readonly finishMs: number;
  /** How long a watched program is kept without a question. */
  readonly idleMs: number;
}

const DEFAULT_PATIENCE: ProgramPatience = Object.freeze({
  ...DEFAULT_TIMEOUTS,
  finishMs: 5000,
  idleMs: 60_000,
});

const LONGEST_NAME = 200;
/** In place of a colour: plays no game. */
const ANALYST = 'analyst';
/** Before a colour: plays games that are watched. */
const WATCHED = 'watched';
const SEEDS = 2 ** 31;

export class OtherPrograms {
  private readonly seats = new Map<string, Seat>();
  /** The last question of each seat, so that the next one waits for its end. */
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly patience: ProgramPatience;

  constructor(patience: Partial<ProgramPatience> = {}) {
    this.patience = { ...DEFAULT_PATIENCE, ...patience };
  }

  /** Starts the program once, for its name for itself. Rejects with an `EngineError` that says what is wrong with it. */
  async greet(command: string): Promise<string> {
    try {
      const engine = await GtpEngine.start(command, this.patience);
      await engine.close();
      return engine.name.slice(0, LONGEST_NAME);
    } catch (error) {
      throw asEngineError(error);
    }
  }

  /**
   * A program cannot be told to stop thinking. When the signal aborts, it is ended: at once, or where it is watched,
   * when it has not finished its move soon.
   */
  async genmove(task: ProgramTask, signal: AbortSignal): Promise<Move | 'resign'> {
    const { owner, command, clock, watched } = task;
    const position = positionOfQuery(task.position);
    const color = position.toPlay;
    const place = watched ? `${WATCHED} ${color}` : String(color);
    const key = seatKey(owner, place, command);
    return this.inTurn(key, command, signal, async (seat) => {
      let late: NodeJS.Timeout | undefined;
      const leave = (): void => {
        this.leave(key, seat);
      };
      const onAbort = (): void => {
        if (watched) late = setTimeout(leave, this.patience.finishMs);
        else leave();
      };
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        const engine = await seat.engine;
        throwIfTakenBack(signal);
        await tell(engine, seat, task);
        if (clock) await engine.setClock(color, { ...clock, flagged: false });
        if (watched) await engine.setSeed(randomInt(SEEDS));
        const move = await engine.genmove(color);
        if (move === 'resign' || position.isLegal(move)) return move;
        const point = formatMove(move, position.size);
        throw new EngineError('gtp-illegal', `${engine.name} answered ${point}, which is illegal`);
      } finally {
        signal.removeEventListener('abort', onAbort);
        clearTimeout(late);
        if (watched) seat.idle = setTimeout(leave, this.patience.idleMs).unref();
      }
    });
  }

  /** Thinks until it has the visits or the time, or the signal aborts, and stays ready for the next position. */
  async analyze(
    task: ProgramAnalysis,
    { signal, onReport }: { signal: AbortSignal; onReport: (report: WireReport) => void },
  ): Promise<WireReport> {
    const { owner, command, visits, timeMs, reportEveryMs } = task;
    const position = positionOfQuery(task.position);
    const enough = new AbortController();
    const stop = AbortSignal.any([signal, enough.signal]);
    let found: WireReport | undefined;
    const think = async (seat: Seat): Promise<void> => {
      const engine = await seat.engine;
      if (stop.aborted) return;
      await tell(engine, seat, task);
      const timer =
        timeMs === undefined
          ? undefined
          : setTimeout(() => {
              enough.abort();
            }, timeMs);
      try {
        await engine.analyze(position.toPlay, {
          signal: stop,
          everyMs: reportEveryMs,
          onAnalysis: (analysis) => {
            if (stop.aborted) return;
            found = otherReportToWire(analysis, position, engine.name);
            if (found.visits >= visits) enough.abort();
            else onReport(found);
          },
        });
      } finally {
        clearTimeout(timer);
      }
    };
    await this.inTurn(seatKey(owner, ANALYST, command), command, signal, think);
    if (!found) throw new EngineError('gtp-garbled', `${command} told nothing of the position`);
    return found;
  }

  /** The connection is gone. */
  forget(owner: string): void {
    for (const [key, seat] of [...this.seats]) {
      if (key.startsWith(`${owner}\n`)) this.leave(key, seat);
    }
  }

  async close(): Promise<void> {
    const all = [...this.seats.values()];
    this.seats.clear();
    await Promise.allSettled(all.map(async ({ engine }) => (await engine).close()));
  }

  /** Asks the program of a seat after all who asked before. Where that fails, it is ended. */
  private async inTurn<T>(
    key: string,
    command: string,
    signal: AbortSignal,
    ask: (seat: Seat) => Promise<T>,
  ): Promise<T> {
    const before = this.turns.get(key);
    const turn = (async (): Promise<T> => {
      await before;
      throwIfTakenBack(signal);
      const seat = this.seatFor(key, command);
      clearTimeout(seat.idle);
      try {
        const answer = await ask(seat);
        throwIfTakenBack(signal);
        return answer;
      } catch (error) {
        if (!isCancelled(error)) this.leave(key, seat);
        throw signal.aborted ? cancelled() : asEngineError(error);
      }
    })();
    const ended = turn.catch(() => undefined);
    this.turns.set(key, ended);
    try {
      return await turn;
    } finally {
      if (this.turns.get(key) === ended) this.turns.delete(key);
    }
  }

  private seatFor(key: string, command: string): Seat {
    let seat = this.seats.get(key);
    if (!seat) {
      // A side plays, and a connection analyses, with one program at a time; sides of watched games with several.
      const [owner = '', place = ''] = key.split('\n');
      const alone = !place.startsWith(WATCHED);
      for (const [other, left] of [...this.seats]) {
        if (alone && other.startsWith(`${owner}\n${place}\n`)) this.leave(other, left);
      }
      const engine = GtpEngine.start(command, this.patience);
      seat = { engine, game: undefined, idle: undefined };
      seat.engine.catch(() => undefined);
      this.seats.set(key, seat);
    }
    return seat;
  }

  private leave(key: string, seat: Seat): void {
    if (this.seats.get(key) !== seat) return;
    this.seats.delete(key);
    clearTimeout(seat.idle);
    seat.engine.then(
      (engine) => engine.close(),
      () => undefined, // it never ran
    );
  }
}

function throwIfTakenBack({ aborted }: AbortSignal): void {
  if (aborted) throw cancelled();
}

/** Brings the program to the position: a new game where it is another one, then the moves that it lacks. */
async function tell(
  engine: GtpEngine,
  seat: Seat,
  { position, clock }: Pick<ProgramTask, 'position'> & Partial<Pick<ProgramTask, 'clock'>>,
): Promise<void> {
  const { size, rules, komi, setup } = position;
  const game = JSON.stringify([size, rules, komi, setup, clock?.control]);
  if (seat.game !== game) {
    await engine.newGame({ size, komi });
    await engine.setRules(rules);
    if (clock) await engine.setTime(clock.control);
    seat.game = game;
  }
  await engine.follow([...stonesOf(setup), ...movesOf(position)]);
}

/** Stones of the set-up as moves of their colours: what every program understands. */
function stonesOf(setup: PositionQuery['setup']): PlayedMove[] {
  const of = (color: Color) => (move: Move) => ({ color, move });
  return setup ? [...setup.black.map(of(BLACK)), ...setup.white.map(of(WHITE))] : [];
}

function movesOf({ moves }: PositionQuery): PlayedMove[] {
  return moves.map(({ color, move }) => ({ color: colorOf(color), move }));
}

/** `place`: the colour that it plays, after `WATCHED` where the games are, or `ANALYST`. */
function seatKey(owner: string, place: string, command: string): string {
  return `${owner}\n${place}\n${command}`;
}

function asEngineError(error: unknown): EngineError {
  if (error instanceof GtpError) {
    return new EngineError(`gtp-${error.failure}`, error.message.slice(0, MESSAGE_MAX), {
      cause: error,
    });
  }
  if (error instanceof EngineError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new EngineError('engine-failed', message, { cause: error });
}
