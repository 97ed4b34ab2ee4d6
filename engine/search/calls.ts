/** The questions that a search has put to its evaluator and that are not answered yet. */

export class Calls {
  private readonly most: number;
  private readonly out = new Set<Promise<void>>();
  private failure: { readonly reason: unknown } | undefined;

  constructor(most: number) {
    this.most = most;
  }

  get isFull(): boolean {
    return this.out.size >= this.most;
  }

  get some(): boolean {
    return this.out.size > 0;
  }

  add(call: Promise<void>): void {
    const tracked: Promise<void> = call
      .catch((reason: unknown) => {
        this.failure ??= { reason };
      })
      .then(() => {
        this.out.delete(tracked);
      });
    this.out.add(tracked);
  }

  /** Waits for the first answer; throws what a call failed with. */
  async next(): Promise<void> {
    await Promise.race(this.out);
    this.throwFailure();
  }

  /** Waits until nothing is out; failures are kept for `throwFailure`. */
  async all(): Promise<void> {
    while (this.out.size > 0) await Promise.race(this.out);
  }

  throwFailure(): void {
    if (this.failure) throw this.failure.reason;
  }
}
