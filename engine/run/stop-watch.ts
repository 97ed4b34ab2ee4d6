/** Seconds of the clock on the wall, while it is running. */

export class StopWatch {
  private spentMs = 0;
  private since: number | undefined;

  start(): void {
    this.since ??= performance.now();
  }

  stop(): void {
    if (this.since !== undefined) this.spentMs += performance.now() - this.since;
    this.since = undefined;
  }

  get seconds(): number {
    const running = this.since === undefined ? 0 : performance.now() - this.since;
    return (this.spentMs + running) / 1000;
  }
}
