/** The mean of all ownerships that a search saw, from the root's side to play. */

export class OwnershipAverage {
  private sum = new Float64Array(0);
  private count = 0;

  /** Begins again with the root's own ownership `[area]`. */
  restart(ownership: Float32Array): void {
    this.sum = Float64Array.from(ownership);
    this.count = 1;
  }

  /** `sign` is 1 where the side to play is the root's, else -1. */
  add(ownership: Float32Array, sign: 1 | -1): void {
    for (let point = 0; point < this.sum.length; point++) {
      this.sum[point] = this.sum[point]! + sign * ownership[point]!;
    }
    this.count++;
  }

  mean(): Float32Array {
    return Float32Array.from(this.sum, (sum) => sum / Math.max(1, this.count));
  }
}
