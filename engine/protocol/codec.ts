/**
 * Frames as bytes, for connections that carry nothing else: MessagePack, with typed arrays as extension types.
 * The numbers of a Float32Array are little-endian, as on every machine that this program runs on.
 */

import { ExtensionCodec, decode, encode } from '@msgpack/msgpack';
import { checkDeclaredLengths } from './declared-lengths.ts';
import { FRAME_BYTES_MAX } from './limits.ts';

const FLOAT32_ARRAY = 1;
const INT8_ARRAY = 2;

const extensions = new ExtensionCodec();
extensions.register({
  type: FLOAT32_ARRAY,
  encode: (value) => (isTyped(value, 'Float32Array') ? bytesOf(value) : null),
  decode: (data) => {
    if (data.length % 4 !== 0) throw new RangeError('A Float32Array has four bytes a number');
    return new Float32Array(data.slice().buffer);
  },
});
extensions.register({
  type: INT8_ARRAY,
  encode: (value) => (isTyped(value, 'Int8Array') ? bytesOf(value) : null),
  decode: (data) => new Int8Array(data.slice().buffer),
});

/** Throws where the frame holds what cannot travel or is larger than a frame may be. */
export function encodeFrame(frame: unknown): Uint8Array<ArrayBuffer> {
  const bytes = encode(frame, { extensionCodec: extensions, ignoreUndefined: true, maxDepth: 16 });
  if (bytes.length > FRAME_BYTES_MAX) throw tooLarge(bytes.length);
  return bytes;
}

/** Throws where the bytes are no frame. What comes back is still to be checked by a schema. */
export function decodeFrame(bytes: Uint8Array): unknown {
  if (bytes.length > FRAME_BYTES_MAX) throw tooLarge(bytes.length);
  checkDeclaredLengths(bytes);
  return decode(bytes, { extensionCodec: extensions });
}

function tooLarge(length: number): RangeError {
  return new RangeError(`A frame has at most ${FRAME_BYTES_MAX} bytes, not ${length}`);
}

function isTyped(value: unknown, name: string): value is ArrayBufferView {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === `[object ${name}]`;
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
