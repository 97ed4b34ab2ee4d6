import { describe, expect, it } from 'vitest';
import { WHITE } from '../rules/color.ts';
import { moveOfRecord } from './move-of-record.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const RECORD = bytes('(;FF[4]SZ[9];B[ee];C[no move];W[cc];W[gg];B[];B[ee])');

describe('a move of a record', () => {
  it('is found by its number, nodes without a move not counted', () => {
    const { position, move } = moveOfRecord('x.sgf', RECORD, 2);
    expect(move).toBe(20);
    expect(position.moveNumber).toBe(1);
    expect(position.toPlay).toBe(WHITE);
  });

  it('is its own colour’s, where one side plays twice', () => {
    const { position, move } = moveOfRecord('x.sgf', RECORD, 3);
    expect(position.toPlay).toBe(WHITE);
    expect(move).toBe(60);
    expect(moveOfRecord('x.sgf', RECORD, 4).move).toBe(81);
  });

  it('is refused where there is none, where it is illegal, and where there is no record', () => {
    expect(() => moveOfRecord('x.sgf', RECORD, 9)).toThrow('x.sgf has 5 moves; there is no move 9');
    expect(() => moveOfRecord('x.sgf', RECORD, 5)).toThrow('not legal: occupied');
    expect(() => moveOfRecord('x.sgf', bytes('hello'), 1)).toThrow(/not an SGF file/);
  });
});
