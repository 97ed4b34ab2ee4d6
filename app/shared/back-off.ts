/** How long to wait before something that ended is started again: at once the first time, then longer and longer. */

const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/** What ran for so long (ms) was well, and starts from the beginning. */
export const WELL_AFTER_MS = 20_000;

export class BackOff {
  private failures = 0;

  /** Milliseconds until the next start, given how long it ran this time. */
  next(ranForMs: number): number {
    if (ranForMs >= WELL_AFTER_MS) this.failures = 0;
    const wait = this.failures === 0 ? 0 : FIRST_MS * 2 ** (this.failures - 1);
    this.failures++;
    return Math.min(wait, LONGEST_MS);
  }
}
