/** Progress of a learning run as lines for people: one that is rewritten while it plays, one a generation. */

import type { Generation } from '../run/learn-parts.ts';
import type { RunProgress } from '../run/progress.ts';
import type { RunHistory } from '../run/history.ts';
import { anchorText } from './anchor-text.ts';

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How often the running line may change, in milliseconds. */
const REFRESH = 500;
/** Without a terminal, progress within a generation is written this seldom. */
const SELDOM = 60_000;

export class TrainingDisplay {
  private readonly output: Output;
  private lastWrite = 0;

  constructor(output: Output) {
    this.output = output;
  }

  note(text: string): void {
    this.clear();
    this.output.write(`${text}\n`);
  }

  progress(progress: RunProgress): void {
    const { generation, phase, done, wanted, games, gamesPerHour = 0, secondsLeft } = progress;
    const left = duration(secondsLeft ?? Number.NaN);
    const what = {
      playing: `${games} games (${Math.round(gamesPerHour)}/h), ${done}/${wanted}, ready in ${left}`,
      training: `training step ${done}/${wanted}`,
      measuring: `measuring, game ${done}/${wanted}`,
    }[phase];
    this.running(`generation ${generation}: ${what}`);
  }

  /** Says nothing of a generation that was not measured. */
  strength({ strengths, people }: RunHistory, generation: number): void {
    const strength = strengths.find((measured) => measured.generation === generation);
    if (!strength) return;
    const [elo, low, high] = [strength.elo, strength.low, strength.high].map(Math.round);
    const anchor = anchorText(people?.name);
    this.note(`generation ${generation}: Elo ${elo} (${low} to ${high}), ${anchor} being 0`);
  }

  generation(report: Generation): void {
    const losses = Object.entries(report.losses)
      .map(([name, value]) => `${name} ${value.toFixed(3)}`)
      .join(' ');
    this.note(
      `generation ${report.generation}: ${report.gamesPlayed} games, ${report.coreHours.toFixed(2)} core-hours, ` +
        `window ${report.window}, length ${report.games.averageLength.toFixed(0)}, ` +
        `Black wins ${(100 * report.games.blackWins).toFixed(0)} %, ${losses}`,
    );
  }

  private running(text: string): void {
    const now = Date.now();
    if (now - this.lastWrite < (this.output.isTTY ? REFRESH : SELDOM)) return;
    this.lastWrite = now;
    this.clear();
    this.output.write(this.output.isTTY ? text : `${text}\n`);
  }

  private clear(): void {
    if (this.output.isTTY) this.output.write('\r\u001b[K');
  }
}

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '…';
  const whole = Math.max(0, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
