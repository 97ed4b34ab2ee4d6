/**
 * Other Go programs as opponents and analysts: one process for each connection, side or analysis, and command line,
 * started when it is first asked and kept while it is asked on. A program that fails is ended; the next question
 * starts it anew.
 */

import { DEFAULT_TIMEOUTS, GtpEngine, type GtpTimeouts } from '../gtp-client/gtp-engine.ts';
import { GtpError } from '../gtp-client/gtp-error.ts';
import type { WireClock } from '../protocol/clock.ts';
import { cancelled, EngineError } from '../protocol/errors.ts';
import { MESSAGE_MAX } from '../protocol/limits.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import { BLACK, WHITE, type Color } from '../rules/color.ts';
import type { Move } from '../rules/point.ts';
import type { PlayedMove } from '../rules/replay.ts';
import type { WireReport } from '../protocol/report.ts';
import { otherReportToWire } from './other-report.ts';
import { colorOf, positionOfQuery } from './position-of-query.ts';

export interface ProgramTask {
  /** The connection that asks. */
  readonly owner: string;
  readonly command: string;
  readonly position: PositionQuery;
  readonly clock: WireClock | undefined;
}

export interface ProgramAnalysis extends Omit<ProgramTask, 'clock'> {
  /** Where it ends. */
  readonly visits: number;
  readonly timeMs: number | undefined;
  readonly reportEveryMs: number;
}

/** A running program and the game that it was told of, without its moves. */
interface Seat {
  readonly engine: Promise<GtpEngine>;
  game: string | undefined;
  /** The analysis before: the next one waits for its end, so that the moves that the program knows are told in turn. */
  busy: Promise<unknown>;
}

const LONGEST_NAME = 200;
/** In place of a colour: plays no game. */
const ANALYST = 'analyst';

export class OtherPrograms {
  private readonly seats = new Map<string, Seat>();
  private readonly timeouts: GtpTimeouts;

  constructor(timeouts: GtpTimeouts = DEFAULT_TIMEOUTS) {
    this.timeouts = timeouts;
  }

  /** Starts the program once, for its name for itself. Rejects with an `EngineError` that says what is wrong with it. */
  async greet(command: string): Promise<string> {
    try {
      const engine = await GtpEngine.start(command, this.timeouts);
      await engine.close();
      return engine.name.slice(0, LONGEST_NAME);
    } catch (error) {
      throw asEngineError(error);
    }
  }

  /** A program cannot be told to stop thinking: when the signal aborts, it is ended. */
  async genmove(task: ProgramTask, signal: AbortSignal): Promise<Move | 'resign'> {
    const { owner, command } = task;
    const color = positionOfQuery(task.position).toPlay;
    const key = seatKey(owner, String(color), command);
    const seat = this.seatFor(key, command);
    const onAbort = (): void => {
      this.leave(key);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      const engine = await seat.engine;
      signal.throwIfAborted();
      await tell(engine, seat, task);
      if (task.clock) await engine.setClock(color, { ...task.clock, flagged: false });
      return await engine.genmove(color);
    } catch (error) {
      if (this.seats.get(key) === seat) this.leave(key);
      throw signal.aborted ? cancelled() : asEngineError(error);
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Thinks until it has the visits or the time, or the signal aborts, and stays ready for the next position. */
  async analyze(
    task: ProgramAnalysis,
    { signal, onReport }: { signal: AbortSignal; onReport: (report: WireReport) => void },
  ): Promise<WireReport> {
    const { owner, command, visits, timeMs, reportEveryMs } = task;
    const position = positionOfQuery(task.position);
    const key = seatKey(owner, ANALYST, command);
    const seat = this.seatFor(key, command);
    const enough = new AbortController();
    const stop = AbortSignal.any([signal, enough.signal]);
    let found: WireReport | undefined;
    const think = async (): Promise<void> => {
      const engine = await seat.engine;
      if (stop.aborted) return;
      await tell(engine, seat, { ...task, clock: undefined });
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
    const thinking = seat.busy.then(think);
    seat.busy = thinking.catch(() => undefined);
    try {
      await thinking;
    } catch (error) {
      if (this.seats.get(key) === seat) this.leave(key);
      throw signal.aborted ? cancelled() : asEngineError(error);
    }
    if (signal.aborted) throw cancelled();
    if (!found) throw new EngineError('gtp-garbled', `${command} told nothing of the position`);
    return found;
  }

  /** The connection is gone. */
  forget(owner: string): void {
    for (const key of [...this.seats.keys()]) if (key.startsWith(`${owner}\n`)) this.leave(key);
  }

  async close(): Promise<void> {
    const all = [...this.seats.values()];
    this.seats.clear();
    await Promise.allSettled(all.map(async ({ engine }) => (await engine).close()));
  }

  private seatFor(key: string, command: string): Seat {
    let seat = this.seats.get(key);
    if (!seat) {
      // A side plays, and a connection analyses, with one program at a time.
      const [owner = '', place = ''] = key.split('\n');
      for (const other of [...this.seats.keys()]) {
        if (other.startsWith(`${owner}\n${place}\n`)) this.leave(other);
      }
      const engine = GtpEngine.start(command, this.timeouts);
      seat = { engine, game: undefined, busy: Promise.resolve() };
      seat.engine.catch(() => undefined);
      this.seats.set(key, seat);
    }
    return seat;
  }

  private leave(key: string): void {
    const seat = this.seats.get(key);
    this.seats.delete(key);
    seat?.engine.then(
      (engine) => engine.close(),
      () => undefined, // it never ran
    );
  }
}

/** Brings the program to the position: a new game where it is another one, then the moves that it lacks. */
async function tell(
  engine: GtpEngine,
  seat: Seat,
  { position, clock }: Pick<ProgramTask, 'position' | 'clock'>,
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

/** `place`: the colour that it plays, or `ANALYST`. */
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
