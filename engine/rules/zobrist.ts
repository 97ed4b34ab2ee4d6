/** The random numbers behind a board's hash: the same in every process, so that hashes can be stored. */

import { MAX_SIZE } from './point.ts';

const AREA = MAX_SIZE * MAX_SIZE;

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
}

function table(length: number, seed: number): Int32Array {
  const next = splitmix32(seed);
  return Int32Array.from({ length }, next);
}

/** `[color * AREA + point]`, colour 1 or 2: the two halves of a stone's 64-bit number. */
export const STONE_LOW = table(3 * AREA, 0x4d6f7665);
export const STONE_HIGH = table(3 * AREA, 0x20333721);
export const STONE_STRIDE = AREA;

/** Mixes a 32-bit integer into a 32-bit hash; used for what is not a stone (side to play, komi, last moves). */
export function mix(hash: number, value: number): number {
  let z = Math.imul(hash ^ value, 0x85ebca6b);
  z ^= z >>> 13;
  z = Math.imul(z, 0xc2b2ae35);
  return (z ^ (z >>> 16)) | 0;
}
