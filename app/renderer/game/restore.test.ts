import { describe, expect, it } from 'vitest';
import { HostError } from '../../shared/host-error.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { FIRST_GAME } from './game-settings.ts';
import { makeRecord } from './game-record.ts';
import { movesOf, startGame, withMove } from './game.ts';
import { restoreLast } from './restore.ts';

const RECORD = makeRecord(withMove(startGame('good', FIRST_GAME, '2026-11-24'), 40));

describe('what is restored', () => {
  it('is the game that was played last', async () => {
    const journal = memoryJournal({ old: '(;SZ[9];B[aa])', good: RECORD });
    const { game, setAside, problem } = await restoreLast(journal);
    expect(game?.id).toBe('good');
    expect(game && movesOf(game)).toEqual([{ color: 1, move: 40 }]);
    expect(setAside).toEqual([]);
    expect(problem).toBeUndefined();
  });

  it('is the last that can be read; damaged records are kept under another name', async () => {
    const journal = memoryJournal({ good: RECORD, cut: RECORD.slice(0, -8) });
    const { game, setAside } = await restoreLast(journal);
    expect(game?.id).toBe('good');
    expect(setAside).toEqual(['cut']);
    expect([...journal.records.keys()].sort()).toEqual(['damaged-cut', 'good']);
    expect(journal.records.get('damaged-cut')).toBe(RECORD.slice(0, -8));
    expect((await restoreLast(journal)).setAside).toEqual([]);
  });

  it('is nothing where the journal is empty or cannot be read, with the reason', async () => {
    expect(await restoreLast(memoryJournal())).toMatchObject({
      game: undefined,
      problem: undefined,
    });
    const broken = memoryJournal({ good: RECORD });
    broken.problem = new HostError('not-permitted', 'EACCES');
    expect(await restoreLast(broken)).toMatchObject({
      game: undefined,
      problem: { code: 'not-permitted' },
    });
  });
});
