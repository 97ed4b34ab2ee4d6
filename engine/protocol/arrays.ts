/** Schemas of the typed arrays that frames carry. */

import { z } from './schema.ts';

/**
 * A typed array by its tag instead of `instanceof`, so that arrays from another realm (a frame, a test
 * environment) are taken as well.
 */
function hasTag(value: unknown, tag: string): boolean {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === `[object ${tag}]`;
}

/** Numbers from `min` to `max`; at least one and at most `longest` of them. */
export function float32Array(longest: number, min: number, max: number) {
  return z.custom<Float32Array>(
    (value) => {
      if (!hasTag(value, 'Float32Array')) return false;
      const array = value as Float32Array;
      return (
        array.length > 0 &&
        array.length <= longest &&
        array.every((number) => number >= min && number <= max)
      );
    },
    { error: `must be a Float32Array of 1 to ${longest} numbers from ${min} to ${max}` },
  );
}

/** Integers from `min` to `max`; at least one and at most `longest` of them. */
export function int8Array(longest: number, min: number, max: number) {
  return z.custom<Int8Array>(
    (value) => {
      if (!hasTag(value, 'Int8Array')) return false;
      const array = value as Int8Array;
      return (
        array.length > 0 &&
        array.length <= longest &&
        array.every((number) => number >= min && number <= max)
      );
    },
    { error: `must be an Int8Array of 1 to ${longest} integers from ${min} to ${max}` },
  );
}
