/** Lets messages and timers through while a search runs whose evaluator never waits for anything. */

/** Milliseconds that a search may run before it lets others have a turn. */
const LONGEST_TURN = 10;

export class EventLoopTurns {
  private last: number;

  constructor(now: number) {
    this.last = now;
  }

  isDue(now: number): boolean {
    return now - this.last >= LONGEST_TURN;
  }

  async give(): Promise<void> {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    this.last = performance.now();
  }
}
