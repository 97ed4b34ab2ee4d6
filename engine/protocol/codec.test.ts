/** Frames as bytes: everything comes back, nothing hostile gets in. */

import { encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame } from './codec.ts';
import { FRAME_BYTES_MAX } from './limits.ts';

const RUNS = 300;

describe('the codec', () => {
  it('brings typed arrays back, also those that begin inside a buffer', () => {
    const floats = new Float32Array([9, 0, -1.5, Infinity]).subarray(1);
    const frame = {
      id: 7,
      result: { floats, owners: new Int8Array([-1, 0, 1]), bytes: new Uint8Array([1, 255]) },
    };
    const back = decodeFrame(encodeFrame(frame)) as typeof frame;
    expect(back).toEqual(frame);
    expect(back.result.floats).toBeInstanceOf(Float32Array);
    expect(back.result.owners).toBeInstanceOf(Int8Array);
  });

  it('brings all plain values back', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (json) => {
        const value: unknown = JSON.parse(json.replaceAll('__proto__', 'proto'));
        expect(decodeFrame(encodeFrame(value))).toEqual(value);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves out what is undefined', () => {
    expect(decodeFrame(encodeFrame({ id: 1, network: undefined }))).toEqual({ id: 1 });
  });

  it('refuses frames that are too large, either way', () => {
    const large = { bytes: new Uint8Array(FRAME_BYTES_MAX) };
    expect(() => encodeFrame(large)).toThrow('at most');
    expect(() => decodeFrame(encode(large))).toThrow('at most');
  });

  it('decodes any bytes or throws an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          decodeFrame(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses every frame that was cut short or has something after it', () => {
    const bytes = encodeFrame({ id: 1, data: [1, 'two', new Float32Array([3, 4])], more: null });
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeFrame(bytes.subarray(0, length))).toThrow();
    }
    expect(() => decodeFrame(new Uint8Array([...bytes, 0]))).toThrow();
  });

  it.each([
    ['an array of four thousand million', [0xdd, 0xff, 0xff, 0xff, 0xff]],
    ['a map of sixty thousand', [0xdf, 0x00, 0x00, 0xff, 0xff, 0x01]],
    ['text longer than the frame', [0xdb, 0x7f, 0xff, 0xff, 0xff, 0x41]],
    ['bytes longer than the frame', [0xc6, 0x00, 0x0f, 0xff, 0xff, 0x00]],
    ['an extension longer than the frame', [0xc9, 0x00, 0x0f, 0xff, 0xff, 0x01, 0x00]],
    ['a Float32Array of five bytes', [0xc7, 0x05, 0x01, 0, 0, 0, 0, 0]],
    ['nothing', []],
  ])('refuses %s before it makes room for it', (_, bytes) => {
    expect(() => decodeFrame(Uint8Array.from(bytes))).toThrow();
  });

  it('refuses arrays inside arrays that each promise thousands', () => {
    // 50 000 nested arrays of 4 096: a decoder that trusts them makes room for two hundred million values.
    const bytes = Uint8Array.from({ length: 150_000 }, (_, i) => [0xdc, 0x10, 0x00][i % 3] ?? 0);
    expect(() => decodeFrame(bytes)).toThrow('promises more');
  });
});
