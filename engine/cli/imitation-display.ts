/** Progress of a run that imitates people, as lines for people. */

import type { ImitationReport } from '../run/imitation/imitate.ts';

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How often the running line may change, in milliseconds; without a terminal it is written seldom. */
const REFRESH = 500;
const SELDOM = 60_000;

export class ImitationDisplay {
  private readonly output: Output;
  private lastWrite = 0;
  private firstStep: number | undefined;
  private started = 0;

  constructor(output: Output) {
    this.output = output;
  }

  note(text: string): void {
    if (this.output.isTTY) this.output.write('\r\u001b[K');
    this.output.write(`${text}\n`);
  }

  reading(path: string, games: number): void {
    this.running(() => `reading ${path}: ${games} games so far`);
  }

  step(step: number, steps: number, size: number, policyLoss: number): void {
    if (this.firstStep === undefined) {
      this.firstStep = step;
      this.started = Date.now();
    }
    const done = step - this.firstStep;
    const left = done > 0 ? ((steps - step) * (Date.now() - this.started)) / done / 1000 : NaN;
    this.running(
      () =>
        `step ${step}/${steps}: ${size}×${size}, policy loss ${policyLoss.toFixed(3)}, ${duration(left)} left`,
    );
  }

  report({ generation, step, samples, coreHours, losses, times }: ImitationReport): void {
    const sizes = Object.keys(losses).map((size) => {
      const time = times[size] ?? { batch: 0, step: 0 };
      return (
        `${size}×${size} policy ${(losses[size]?.['policy'] ?? NaN).toFixed(3)} ` +
        `(batch ${time.batch.toFixed(0)} ms, step ${time.step.toFixed(0)} ms)`
      );
    });
    this.note(
      `network ${generation}: step ${step}, ${samples} samples, ${coreHours.toFixed(2)} core-hours; ${sizes.join('; ')}`,
    );
  }

  private running(text: () => string): void {
    const now = Date.now();
    if (now - this.lastWrite < (this.output.isTTY ? REFRESH : SELDOM)) return;
    this.lastWrite = now;
    this.output.write(this.output.isTTY ? `\r\u001b[K${text()}` : `${text()}\n`);
  }
}

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '…';
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
