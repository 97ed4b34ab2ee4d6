/**
 * Files of game records: each record framed by its length and CRC-32, so that a file cut off by a kill loses
 * at most the record that was being written, and a damaged record is told from a sound one.
 */

import { crc32 } from 'node:zlib';
import { DamagedRecordError, decodeGame, encodeGame } from './game-codec.ts';
import type { GameRecord } from './game-record.ts';

/** `M37G`, read as a little-endian integer. */
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
  /** Bytes from the file's start that hold sound records; what follows was cut off or damaged. */
  readonly soundBytes: number;
}

/** Reads records up to the end or the first damaged one. */
export function readGames(bytes: Uint8Array): GameFileContents {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const games: GameRecord[] = [];
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length) {
    const length = view.getUint32(at + 4, true);
    const end = at + HEADER_BYTES + length;
    if (view.getUint32(at, true) !== MAGIC || length > LARGEST_RECORD || end > bytes.length) break;
    const body = bytes.subarray(at + HEADER_BYTES, end);
    if (crc32(body) !== view.getUint32(at + 8, true)) break;
    try {
      games.push(decodeGame(body));
    } catch (error) {
      if (error instanceof DamagedRecordError) break;
      throw error;
    }
    at = end;
  }
  return { games, soundBytes: at };
}
