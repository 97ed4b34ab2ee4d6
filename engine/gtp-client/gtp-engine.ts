/** A Go program behind GTP: the handshake, games set up and followed, moves asked for, final scores. */

import type { Clock, TimeControl } from '../rules/clock.ts';
import { BLACK, type Color } from '../rules/color.ts';
import { formatMove, parseMove, type Move } from '../rules/point.ts';
import type { PlayedMove } from '../rules/replay.ts';
import type { RulesName } from '../rules/rule-set.ts';
import { GtpError } from './gtp-error.ts';
import { GtpProcess } from './gtp-process.ts';
import { parseKataLine, type OtherAnalysis } from './kata-analysis.ts';
import { timeSettings } from './time-settings.ts';

export interface GtpTimeouts {
  /** For commands that do not think, in milliseconds. */
  readonly commandMs: number;
  /** For `genmove` and `final_score`. */
  readonly thinkMs: number;
}

export const DEFAULT_TIMEOUTS: GtpTimeouts = Object.freeze({ commandMs: 20_000, thinkMs: 300_000 });

export interface AnalyzeOptions {
  readonly signal: AbortSignal;
  /** Milliseconds between two analyses. */
  readonly everyMs: number;
  readonly onAnalysis: (analysis: OtherAnalysis) => void;
}

export class GtpEngine {
  /** As the program names itself, with its version. */
  readonly name: string;
  private readonly process: GtpProcess;
  private readonly commands: ReadonlySet<string>;
  private readonly timeouts: GtpTimeouts;
  private size = 0;
  private known: PlayedMove[] = [];

  private constructor(
    process: GtpProcess,
    name: string,
    commands: ReadonlySet<string>,
    timeouts: GtpTimeouts,
  ) {
    this.process = process;
    this.name = name;
    this.commands = commands;
    this.timeouts = timeouts;
  }

  /** Starts the program and makes sure that it speaks GTP 2. It is ended where the signal aborts meanwhile. */
  static async start(
    commandLine: string,
    timeouts = DEFAULT_TIMEOUTS,
    signal?: AbortSignal,
  ): Promise<GtpEngine> {
    signal?.throwIfAborted();
    const process = new GtpProcess(commandLine);
    const end = (): void => {
      void process.close();
    };
    signal?.addEventListener('abort', end, { once: true });
    const ask = (command: string): Promise<string> => process.send(command, timeouts.commandMs);
    try {
      const version = await ask('protocol_version');
      if (version !== '2') {
        throw new GtpError(
          'garbled',
          `${process.program} speaks GTP ${version.slice(0, 20)}; version 2 is needed`,
        );
      }
      const name = `${await ask('name')} ${await ask('version')}`.trim();
      const commands = new Set((await ask('list_commands')).split(/\s+/));
      return new GtpEngine(process, name, commands, timeouts);
    } catch (error) {
      await process.close();
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', end);
    }
  }

  knows(command: string): boolean {
    return this.commands.has(command);
  }

  /** An empty board. */
  async newGame(game: { size: number; komi: number; seed?: number }): Promise<void> {
    if (game.seed !== undefined) await this.setSeed(game.seed);
    await this.ask(`boardsize ${game.size}`);
    await this.ask('clear_board');
    await this.ask(`komi ${game.komi}`);
    this.size = game.size;
    this.known = [];
  }

  /** Makes programs repeat themselves, or not, that know `set_random_seed`. */
  async setSeed(seed: number): Promise<void> {
    if (this.knows('set_random_seed')) await this.ask(`set_random_seed ${seed & 0x7fffffff}`);
  }

  /** Plays on to a line of moves; starts again from the empty board where it is not the one that it knows. */
  async follow(moves: readonly PlayedMove[]): Promise<void> {
    const fits = this.known.every((known, i) => {
      const wanted = moves[i];
      return wanted !== undefined && wanted.move === known.move && wanted.color === known.color;
    });
    if (!fits) {
      await this.ask('clear_board');
      this.known = [];
    }
    for (const played of moves.slice(this.known.length)) {
      await this.ask(`play ${letterOf(played.color)} ${formatMove(played.move, this.size)}`);
      this.known.push(played);
    }
  }

  /** What the program plays by, as far as it can be told. */
  async setRules(rules: RulesName): Promise<void> {
    if (!this.knows('kata-set-rules')) return;
    // A program that knows other names goes on with its own rules.
    await this.ask(`kata-set-rules ${rules}`).catch((error: unknown) => {
      if (!(error instanceof GtpError && error.failure === 'refused')) throw error;
    });
  }

  /** Tells how time is limited; what the program has no command for is left to its owner. */
  async setTime(control: TimeControl): Promise<void> {
    for (const line of timeSettings(control)) {
      const [command = ''] = line.split(' ');
      if (!this.knows(command)) continue;
      await this.ask(line);
      return;
    }
  }

  /** What a side's clock shows. */
  async setClock(color: Color, clock: Clock): Promise<void> {
    if (!this.knows('time_left') || clock.control.kind === 'none') return;
    const inOvertime = clock.mainMs === 0 && clock.left > 0;
    const seconds = Math.floor((inOvertime ? clock.periodMs : clock.mainMs) / 1000);
    await this.ask(`time_left ${letterOf(color)} ${seconds} ${inOvertime ? clock.left : 0}`);
  }

  /** The program's own move, which it also plays on its board. */
  async genmove(color: Color): Promise<Move | 'resign'> {
    const answer = await this.ask(`genmove ${letterOf(color)}`, this.timeouts.thinkMs);
    if (/^resign$/i.test(answer)) return 'resign';
    const move = parseMove(answer, this.size);
    if (move === undefined) {
      throw new GtpError(
        'garbled',
        `${this.name} answered genmove with no move: ${answer.slice(0, 40)}`,
      );
    }
    this.known.push({ color, move });
    return move;
  }

  /** Whether it can say what it thinks of moves. */
  get analyses(): boolean {
    return this.knows('kata-analyze');
  }

  /** Thinks about the position until the signal aborts, and tells about so often (ms) what it has found. */
  async analyze(color: Color, { signal, everyMs, onAnalysis }: AnalyzeOptions): Promise<void> {
    if (!this.analyses) {
      throw new GtpError(
        'refused',
        `${this.name} plays but does not analyse: it lacks kata-analyze. KataGo and Move 37 have it.`,
      );
    }
    const hundredths = Math.max(1, Math.round(everyMs / 10));
    await this.process.watch(`kata-analyze ${letterOf(color)} ${hundredths} ownership true`, {
      signal,
      timeoutMs: this.timeouts.commandMs,
      onLine: (line) => {
        const found = parseKataLine(line, this.size);
        if (found) onAnalysis(found);
      },
    });
  }

  /** Black minus White in points, komi included, with the stones taken off that the program thinks dead. */
  async finalScore(): Promise<number> {
    const answer = await this.ask('final_score', this.timeouts.thinkMs);
    if (/^(0|draw|jigo)$/i.test(answer)) return 0;
    const match = /^([BW])\+(\d+(?:\.\d+)?)/i.exec(answer);
    if (!match) {
      throw new GtpError(
        'garbled',
        `${this.name} answered final_score with no score: ${answer.slice(0, 40)}`,
      );
    }
    return Number(match[2]) * (match[1]?.toUpperCase() === 'B' ? 1 : -1);
  }

  close(): Promise<void> {
    return this.process.close();
  }

  private ask(command: string, timeoutMs = this.timeouts.commandMs): Promise<string> {
    return this.process.send(command, timeoutMs);
  }
}

function letterOf(color: Color): string {
  return color === BLACK ? 'B' : 'W';
}
