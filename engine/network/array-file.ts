/**
 * A binary file of named float32 arrays with a JSON note, used for weights and for checkpoints:
 * magic `M37W`, version, header length (uint32, little-endian each), header as JSON, the arrays one after the
 * other, and the SHA-256 of everything before it. What is cut off or changed is refused.
 */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { NetworkError, reasonOf } from './network-error.ts';
import { elementCount } from './parameters.ts';
import type { NamedArray } from './weights.ts';

const MAGIC = 0x5737334d;
const VERSION = 1;
const PREFIX_BYTES = 12;
const HASH_BYTES = 32;

const headerSchema = z.strictObject({
  note: z.unknown(),
  arrays: z.array(
    z.strictObject({
      name: z.string().min(1).max(200),
      shape: z
        .array(
          z
            .number()
            .int()
            .min(1)
            .max(1 << 24),
        )
        .max(6),
    }),
  ),
});

export interface ArrayFile {
  /** Whatever was written beside the arrays; to be checked by who reads it. */
  readonly note: unknown;
  readonly arrays: ReadonlyMap<string, NamedArray>;
}

export function encodeArrays(
  arrays: ReadonlyMap<string, NamedArray>,
  note: unknown = null,
): Uint8Array {
  const entries = [...arrays].map(([name, { shape }]) => ({ name, shape: [...shape] }));
  const header = paddedHeader(JSON.stringify({ note, arrays: entries }));
  const floats = [...arrays.values()].reduce((sum, { data }) => sum + data.length, 0);
  const bytes = new Uint8Array(PREFIX_BYTES + header.length + 4 * floats + HASH_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, header.length, true);
  bytes.set(header, PREFIX_BYTES);
  let at = PREFIX_BYTES + header.length;
  for (const { data } of arrays.values()) {
    for (let i = 0; i < data.length; i++, at += 4) view.setFloat32(at, data[i]!, true);
  }
  bytes.set(sha256(bytes.subarray(0, at)), at);
  return bytes;
}

/** `from` names the bytes in errors, for example by the file's path. */
export function decodeArrays(bytes: Uint8Array, from: string): ArrayFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX_BYTES + HASH_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw broken(from, 'is not a weights file of Move 37');
  }
  const version = view.getUint32(4, true);
  if (version !== VERSION) {
    throw new NetworkError(
      `${from} has version ${version} of the weights format; this program knows version ${VERSION}.`,
      'Update Move 37, or take a network made by this version.',
    );
  }
  const end = bytes.length - HASH_BYTES;
  if (!sameBytes(sha256(bytes.subarray(0, end)), bytes.subarray(end))) {
    throw broken(from, 'is damaged or was cut off (its SHA-256 does not match)');
  }
  const start = PREFIX_BYTES + view.getUint32(8, true);
  const header = parseHeader(bytes.subarray(PREFIX_BYTES, Math.min(start, end)), from);
  const arrays = new Map<string, NamedArray>();
  let at = start;
  for (const { name, shape } of header.arrays) {
    const length = elementCount(shape);
    if (at + 4 * length > end) throw broken(from, `ends within the array ${name}`);
    const data = new Float32Array(length);
    for (let i = 0; i < length; i++, at += 4) data[i] = view.getFloat32(at, true);
    arrays.set(name, { shape, data });
  }
  if (at !== end) throw broken(from, 'holds more than its header says');
  return { note: header.note, arrays };
}

function parseHeader(bytes: Uint8Array, from: string): z.infer<typeof headerSchema> {
  try {
    return headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw broken(from, `has a header that cannot be read (${reasonOf(error)})`);
  }
}

/** The header with spaces behind it, so that the arrays start at a multiple of four. */
function paddedHeader(json: string): Uint8Array {
  const bytes = new TextEncoder().encode(json);
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(0x20);
  padded.set(bytes);
  return padded;
}

function broken(from: string, what: string): NetworkError {
  return new NetworkError(
    `${from} ${what}.`,
    'Copy it again from where it came, or use another one.',
  );
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** SHA-256 in hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
