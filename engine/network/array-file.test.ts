import { describe, expect, it } from 'vitest';
import { SMALL_SHAPE, randomWeights } from '../testkit/networks.ts';
import { decodeArrays, encodeArrays } from './array-file.ts';
import { NetworkError } from './network-error.ts';

const weights = randomWeights(SMALL_SHAPE, 1);
const bytes = encodeArrays(weights, { step: 12 });

describe('array files', () => {
  it('give back exactly what was written', () => {
    const { arrays, note } = decodeArrays(bytes, 'x');
    expect(note).toEqual({ step: 12 });
    expect([...arrays.keys()]).toEqual([...weights.keys()]);
    expect(arrays).toEqual(weights);
  });

  it('can be read from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeArrays(larger.subarray(3), 'x').arrays).toEqual(weights);
  });

  it('are refused wherever they are cut off', () => {
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 97)) {
      expect(() => decodeArrays(bytes.subarray(0, length), 'x')).toThrow(NetworkError);
    }
  });

  it('are refused wherever a bit is changed', () => {
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 97)) {
      const changed = bytes.slice();
      changed[at]! ^= 4;
      expect(() => decodeArrays(changed, 'x')).toThrow(NetworkError);
    }
  });

  it('say where they are and what is wrong with them', () => {
    expect(() => decodeArrays(bytes.subarray(0, 500), 'runs/a/weights.bin')).toThrow(
      /runs\/a\/weights\.bin is damaged or was cut off/,
    );
    expect(() => decodeArrays(new TextEncoder().encode('x'.repeat(100)), 'a.txt')).toThrow(
      /not a weights file/,
    );
    const newer = bytes.slice();
    newer[4] = 2;
    expect(() => decodeArrays(newer, 'x')).toThrow(/version 2 .* version 1.*Update/);
  });
});
