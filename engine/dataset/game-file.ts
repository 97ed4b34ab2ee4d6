/**
 * Files of game records: each record framed by its length and CRC-32, so that a file cut off by a kill loses
 * at most the record that was being written, and a damaged record is told from a sound one and passed over.
 */

import { crc32 } from 'node:zlib';
import { DamagedRecordError, decodeGame, encodeGame } from './game-codec.ts';
import type { GameRecord } from './game-record.ts';

const MAGIC_TEXT = 'M37G';
/** The same, read as a little-endian integer. */
const MAGIC = 0x4737334d;
const HEADER_BYTES = 12;
const LARGEST_RECORD = 1 << 20;

export function frameGame(game: GameRecord): Uint8Array {
  const body = encodeGame(game);
  const framed = new Uint8Array(HEADER_BYTES + body.length);
  const view = new DataView(framed.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, body.length, true);
  view.setUint32(8, crc32(body), true);
  framed.set(body, HEADER_BYTES);
  return framed;
}

export interface GameFileContents {
  readonly games: GameRecord[];
  /** Bytes from the file's start to the end of the last sound record; what follows was cut off or damaged. */
  readonly soundBytes: number;
  /** Bytes among these that are damaged. */
  readonly damagedBytes: number;
}

/** Reads every sound record; behind a damaged one it goes on at the next that is sound. */
export function readGames(bytes: Uint8Array): GameFileContents {
  const games: GameRecord[] = [];
  let soundBytes = 0;
  let damagedBytes = 0;
  let at = 0;
  while (at !== -1) {
    const record = readRecord(bytes, at);
    if (record) {
      games.push(record.game);
      damagedBytes += at - soundBytes;
      at = soundBytes = record.end;
    } else {
      at = nextMagic(bytes, at + 1);
    }
  }
  return { games, soundBytes, damagedBytes };
}

/** Undefined where no sound record begins. */
function readRecord(
  bytes: Uint8Array,
  at: number,
): { readonly game: GameRecord; readonly end: number } | undefined {
  if (at + HEADER_BYTES > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_BYTES);
  const length = view.getUint32(4, true);
  const end = at + HEADER_BYTES + length;
  if (view.getUint32(0, true) !== MAGIC || length > LARGEST_RECORD || end > bytes.length) {
    return undefined;
  }
  const body = bytes.subarray(at + HEADER_BYTES, end);
  if (crc32(body) !== view.getUint32(8, true)) return undefined;
  try {
    return { game: decodeGame(body), end };
  } catch (error) {
    if (error instanceof DamagedRecordError) return undefined;
    throw error;
  }
}

/** Where the next record may begin, or -1. */
function nextMagic(bytes: Uint8Array, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(MAGIC_TEXT, from);
}
