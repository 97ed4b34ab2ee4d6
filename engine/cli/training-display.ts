/** Progress of a learning run as lines for people: one that is rewritten while it plays, one a generation. */

import type { Generation } from '../run/learn.ts';

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
  private started = Date.now();
  private first = 0;
  private firstGames = 0;
  private generationShown = -1;
  private lastWrite = 0;

  constructor(output: Output) {
    this.output = output;
  }

  note(text: string): void {
    this.clear();
    this.output.write(`${text}\n`);
  }

  game(progress: { generation: number; games: number; samples: number; wanted: number }): void {
    if (progress.generation !== this.generationShown) {
      this.generationShown = progress.generation;
      this.started = Date.now();
      this.first = progress.samples;
      this.firstGames = progress.games;
    }
    const seconds = (Date.now() - this.started) / 1000;
    const made = progress.samples - this.first;
    const left = made > 0 ? ((progress.wanted - progress.samples) * seconds) / made : Number.NaN;
    const rate = seconds > 0 ? ((progress.games - this.firstGames) * 3600) / seconds : 0;
    this.running(
      `generation ${progress.generation}: ${progress.games} games (${Math.round(rate)}/h), ` +
        `${progress.samples}/${progress.wanted}, training in ${duration(left)}`,
    );
  }

  training(progress: { generation: number; step: number; steps: number }): void {
    this.running(
      `generation ${progress.generation}: training step ${progress.step}/${progress.steps}`,
    );
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
