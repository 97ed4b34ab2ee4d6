/** The run's own random numbers, whose state is kept with each checkpoint (sfc32, by Chris Doty-Humphrey). */

export interface RunRandom {
  /** In 0..1, 1 excluded. */
  next(): number;
  state(): number[];
}

export function createRunRandom(seed: number): RunRandom {
  const random = restoreRunRandom([seed | 0, 0x6d6f7665, 0x33370000, 1]);
  for (let i = 0; i < 16; i++) random.next();
  return random;
}

export function restoreRunRandom(state: readonly number[]): RunRandom {
  let [a = 0, b = 0, c = 0, d = 1] = state;
  return {
    next() {
      const t = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + t) | 0;
      return (t >>> 0) / 0x100000000;
    },
    state: () => [a, b, c, d],
  };
}
