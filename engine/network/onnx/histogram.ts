/** How often an activation has which magnitude, and the range that an 8-bit form should give it. */

const BINS = 2048;
/** Shares of the largest magnitude that are tried as the range. */
const STEPS = 40;

/** Counts magnitudes in bins of equal width; the bins grow wider when a larger value comes. */
export class Histogram {
  readonly counts = new Float64Array(BINS);
  /** Upper end of the last bin; 0 before the first value other than 0. */
  top = 0;

  add(values: Float32Array): void {
    let largest = 0;
    for (let i = 0; i < values.length; i++) {
      const magnitude = Math.abs(values[i]!);
      if (magnitude > largest) largest = magnitude;
    }
    if (!Number.isFinite(largest)) throw new Error('An activation is not a number');
    if (largest === 0) return;
    if (this.top === 0) this.top = largest;
    while (this.top < largest) this.widen();
    const scale = BINS / this.top;
    for (let i = 0; i < values.length; i++) {
      const bin = Math.min(BINS - 1, Math.floor(Math.abs(values[i]!) * scale));
      this.counts[bin]! += 1;
    }
  }

  /** The magnitude in the middle of a bin. */
  magnitude(bin: number): number {
    return ((bin + 0.5) * this.top) / BINS;
  }

  private widen(): void {
    for (let bin = 0; bin < BINS / 2; bin++) {
      this.counts[bin] = this.counts[2 * bin]! + this.counts[2 * bin + 1]!;
    }
    this.counts.fill(0, BINS / 2);
    this.top *= 2;
  }
}

/**
 * The range 0..high (-high..high where `signed`) with the smallest expected square of the error: values inside
 * err by up to half a step of the 8-bit grid, values outside by their distance to its end. 1 where all is zero.
 */
export function bestRange(histogram: Histogram, signed: boolean): number {
  const { top } = histogram;
  if (top === 0) return 1;
  let best = top;
  let least = Infinity;
  for (let step = STEPS; step >= 1; step--) {
    const high = (top * step) / STEPS;
    const error = expectedError(histogram, high, signed);
    if (error < least) {
      least = error;
      best = high;
    }
  }
  return best;
}

function expectedError(histogram: Histogram, high: number, signed: boolean): number {
  const width = high / (signed ? 127 : 255);
  // A rounding error is spread evenly over half a step to both sides.
  const inside = (width * width) / 12;
  let sum = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const count = histogram.counts[bin]!;
    if (count === 0) continue;
    const over = histogram.magnitude(bin) - high;
    sum += count * (over > 0 ? over * over : inside);
  }
  return sum;
}
