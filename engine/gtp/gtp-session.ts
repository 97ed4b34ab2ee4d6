/**
 * A conversation in GTP: lines come in, answers go out in order. Commands wait for each other; a line that comes
 * in while an analysis runs ends it.
 */

import { EngineError } from '../protocol/errors.ts';
import { GtpFailure, quoted } from './arguments.ts';
import { INPUT_ENDED, type GtpHandler } from './command.ts';
import { aboutCommands } from './commands/about.ts';
import { analysisCommands } from './commands/analysis.ts';
import { boardCommands } from './commands/board.ts';
import { playCommands } from './commands/play.ts';
import { recordCommands } from './commands/record.ts';
import { rulesCommands } from './commands/rules.ts';
import { scoreCommands } from './commands/score.ts';
import { timeCommands } from './commands/time.ts';
import type { GtpEngine } from './gtp-engine.ts';
import { LINE_MAX, type InputLine } from './line-splitter.ts';
import { formatAnswer, parseCommand, type GtpCommand } from './syntax.ts';

export interface GtpOutput {
  /** Answers, for the other program. */
  readonly write: (text: string) => void;
  /** Whether the other program has yet to read what was written: what it can do without is left out meanwhile. */
  readonly isBehind: () => boolean;
  /** Remarks, for people. */
  readonly complain: (message: string) => void;
}

export class GtpSession {
  /** After `quit` or the end of the input, once everything before it is answered. */
  readonly finished: Promise<void>;
  private readonly engine: GtpEngine;
  private readonly output: GtpOutput;
  private readonly commands: ReadonlyMap<string, GtpHandler>;
  private readonly waiting: InputLine[] = [];
  /** Of the command that runs. */
  private running: AbortController | undefined;
  private ended = false;
  private finish: () => void = () => undefined;

  constructor(engine: GtpEngine, output: GtpOutput) {
    this.engine = engine;
    this.output = output;
    this.commands = new Map(
      Object.entries({
        ...aboutCommands(() => [...this.commands.keys()]),
        ...boardCommands,
        ...playCommands,
        ...rulesCommands,
        ...timeCommands,
        ...scoreCommands,
        ...recordCommands,
        ...analysisCommands,
      }),
    );
    this.finished = new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  hear(line: InputLine): void {
    if (this.ended) return;
    this.waiting.push(line);
    if (this.running) this.running.abort();
    else void this.work();
  }

  /** There will be no more lines. */
  hangUp(): void {
    this.ended = true;
    if (this.running) this.running.abort(INPUT_ENDED);
    else this.finish();
  }

  private async work(): Promise<void> {
    for (let line = this.waiting.shift(); line; line = this.waiting.shift()) {
      this.running = new AbortController();
      if (this.waiting.length > 0) this.running.abort();
      else if (this.ended) this.running.abort(INPUT_ENDED);
      await this.answerLine(line, this.running.signal);
    }
    this.running = undefined;
    if (this.ended) this.finish();
  }

  private async answerLine(line: InputLine, interrupted: AbortSignal): Promise<void> {
    if (line.kind === 'too-long') {
      const why = `line too long: at most ${LINE_MAX} characters are read`;
      this.output.write(formatAnswer('', false, why));
      return;
    }
    const command = parseCommand(line.text);
    if (!command) return;
    await this.answer(command, interrupted);
    if (command.name !== 'quit') return;
    this.ended = true;
    this.waiting.length = 0;
  }

  private async answer({ id, name, args }: GtpCommand, interrupted: AbortSignal): Promise<void> {
    const { write, isBehind, complain } = this.output;
    const answer: { begun: boolean } = { begun: false };
    const say = (line?: string): void => {
      write(`${answer.begun ? '' : `=${id}\n`}${line === undefined ? '' : `${line}\n`}`);
      answer.begun = true;
    };
    const sayInPassing = (line: string): void => {
      if (!isBehind()) say(line);
    };
    try {
      const handler = this.commands.get(name);
      if (!handler) throw new GtpFailure(unknownCommand(name));
      const text = (await handler(this.engine, { args, interrupted, say, sayInPassing })) ?? '';
      write(answer.begun ? `${text === '' ? '' : `${text}\n`}\n` : formatAnswer(id, true, text));
    } catch (error) {
      const known = error instanceof GtpFailure || error instanceof EngineError;
      const reason = error instanceof Error ? error.message : String(error);
      write(
        answer.begun ? '\n' : formatAnswer(id, false, known ? reason : `internal error: ${reason}`),
      );
      if (answer.begun || !known) complain(`${name}: ${reason}`);
    }
  }
}

function unknownCommand(name: string): string {
  return name === '' ? 'syntax error: there is no command' : `unknown command: ${quoted(name)}`;
}
