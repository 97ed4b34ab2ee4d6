/** The mean of all ownerships that a search saw below one root, from the root's side to play. */

export class OwnershipAverage {
  private readonly sum: Float64Array;
  private count = 0;

  constructor(area: number) {
    this.sum = new Float64Array(area);
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** `ownership` `[area]`; `sign` is 1 where the side to play is the root's, else -1. */
  add(ownership: Float32Array, sign: 1 | -1): void {
    for (let point = 0; point < this.sum.length; point++) {
      this.sum[point] = this.sum[point]! + sign * ownership[point]!;
    }
    this.count++;
  }

  /** `[area]`; of nothing, 0 everywhere. */
  mean(): Float32Array {
    return Float32Array.from(this.sum, (sum) => sum / Math.max(1, this.count));
  }
}
