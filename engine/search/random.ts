/** Seeded random numbers for searches and self-play (sfc32, by Chris Doty-Humphrey, in the public domain). */

export interface Random {
  /** In 0..1, 1 excluded. */
  next(): number;
}

export function createRandom(seed: number): Random {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88 | 0;
  let d = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 0x100000000;
  };
  for (let i = 0; i < 12; i++) next();
  return { next };
}

/** A number of the standard Gumbel distribution: the noise of Gumbel-top-k sampling. */
export function gumbel(random: Random): number {
  return -Math.log(-Math.log(Math.max(random.next(), 1e-12)));
}
