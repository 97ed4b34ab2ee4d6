import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AGREEMENT_FILE, boardsWithTestedTails } from './kept-agreement.ts';

const folder = mkdtempSync(join(tmpdir(), 'move37-agreement-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const kept = {
  networkHash: 'h',
  split: 'test',
  rank: 'true',
  bySize: {
    9: { top1: 0.4, tail: { moves: 50_000, played: 50, share: 0.001 } },
    13: { tail: { moves: 500, played: 0, share: 0 } },
    19: { tail: { moves: 50_000, played: 150, share: 0.003 } },
  },
};

function boards(file: unknown): readonly number[] {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  writeFileSync(join(folder, AGREEMENT_FILE), text);
  return boardsWithTestedTails(folder, 'h');
}

describe('boardsWithTestedTails', () => {
  it('are those on which enough moves of small probability were seldom enough played', () => {
    expect(boards(kept)).toEqual([9]);
  });

  it('are none where the figures are of something else, damaged or missing', () => {
    expect(boards({ ...kept, networkHash: 'other' })).toEqual([]);
    expect(boards({ ...kept, split: 'train' })).toEqual([]);
    expect(boards({ ...kept, rank: '+10' })).toEqual([]);
    expect(boards('{"networkHash":')).toEqual([]);
    expect(boardsWithTestedTails(join(folder, 'none'), 'h')).toEqual([]);
  });
});
