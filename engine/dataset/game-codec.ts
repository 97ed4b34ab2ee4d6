/** A game record as bytes and back. Version 1; a reader refuses versions that it does not know. */

import { ByteReader, ByteWriter } from './byte-cursor.ts';
import type { GameEnding, GameRecord, SearchedTurn } from './game-record.ts';

const VERSION = 1;
const ENDINGS: readonly GameEnding[] = ['passes', 'move-limit', 'settled'];
/** Probabilities are kept in 16 bits and divided by their sum when read. */
const SCALE = 65535;

export class DamagedRecordError extends Error {
  override readonly name = 'DamagedRecordError';
}

export function encodeGame(game: GameRecord): Uint8Array {
  const out = new ByteWriter();
  out.u8(VERSION);
  out.text(game.networkHash);
  out.u32(game.seed);
  out.u8(game.size);
  out.f32(game.komi);
  out.u8(ENDINGS.indexOf(game.ending));
  out.f32(game.score);
  out.u16(game.moves.length);
  for (const move of game.moves) out.u16(move);
  for (const value of game.rootValues) out.f32(value);
  for (const owner of game.ownership) out.i8(owner);
  out.u16(game.turns.length);
  for (const turn of game.turns) encodeTurn(out, turn);
  return out.bytes();
}

function encodeTurn(out: ByteWriter, turn: SearchedTurn): void {
  out.u16(turn.turn);
  const kept: number[] = [];
  turn.probabilities.forEach((probability, i) => {
    if (Math.round(probability * SCALE) > 0) kept.push(i);
  });
  out.u16(kept.length);
  for (const i of kept) {
    out.u16(turn.moves[i]!);
    out.u16(Math.round(turn.probabilities[i]! * SCALE));
  }
}

/** Throws `DamagedRecordError` on anything that `encodeGame` would not have written. */
export function decodeGame(bytes: Uint8Array): GameRecord {
  const input = new ByteReader(bytes);
  try {
    const game = readGame(input);
    if (input.remaining > 0) throw new RangeError('There are bytes after the end of the record');
    return game;
  } catch (error) {
    throw new DamagedRecordError(error instanceof Error ? error.message : String(error));
  }
}

function readGame(input: ByteReader): GameRecord {
  const version = input.u8();
  if (version !== VERSION) throw new RangeError(`Record version ${version} is not known`);
  const networkHash = input.text();
  const seed = input.u32();
  const size = input.u8();
  if (size < 5 || size > 19) throw new RangeError(`No board has ${size} lines`);
  const area = size * size;
  const komi = input.f32();
  const ending = ENDINGS[input.u8()];
  if (ending === undefined) throw new RangeError('The ending is not known');
  const score = input.f32();
  const moves = Array.from({ length: input.u16() }, () => readMove(input, area));
  const rootValues = Float32Array.from(moves, () => input.f32());
  const ownership = Int8Array.from({ length: area }, () => input.i8());
  const turns = Array.from({ length: input.u16() }, () => readTurn(input, area, moves.length));
  return { networkHash, seed, size, komi, ending, moves, turns, rootValues, score, ownership };
}

function readMove(input: ByteReader, area: number): number {
  const move = input.u16();
  if (move > area) throw new RangeError(`Move ${move} is off the board`);
  return move;
}

function readTurn(input: ByteReader, area: number, gameLength: number): SearchedTurn {
  const turn = input.u16();
  if (turn >= gameLength) throw new RangeError('A searched turn lies after the end of the game');
  const count = input.u16();
  if (count === 0 || count > area + 1) throw new RangeError('A policy has no moves or too many');
  const moves = new Int16Array(count);
  const probabilities = new Float32Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    moves[i] = readMove(input, area);
    probabilities[i] = input.u16();
    sum += probabilities[i]!;
  }
  if (sum <= 0) throw new RangeError('A policy is empty');
  for (let i = 0; i < count; i++) probabilities[i] = probabilities[i]! / sum;
  return { turn, moves, probabilities };
}
