import { describe, expect, it } from 'vitest';
import { FIRST_GAME } from '../game/game-settings.ts';
import type { Program } from '../game/player.ts';
import {
  changed,
  commandAt,
  draftOf,
  isComplete,
  programSeats,
  settingsOf,
} from './new-game-draft.ts';

const NOBODY = { offers: [], ranks: {} };
const program = (name: string): Program => ({ kind: 'gtp', command: `${name} gtp`, name });

describe('two other programs at one board', () => {
  const remembered = draftOf(FIRST_GAME, { machine: 'katago gtp', other: '' });
  const draft = changed(remembered, { table: 'machines', machine: 'program', other: 'program' });

  it('have a command line each, and both are needed', () => {
    expect(programSeats(draft)).toEqual(['machine', 'other']);
    expect(commandAt(draft, 'machine')).toBe('katago gtp');
    expect(isComplete(draft, NOBODY)).toBe(false);
    const whole = changed(draft, { commands: { ...draft.commands, other: ' gnugo gtp ' } });
    expect(commandAt(whole, 'other')).toBe('gnugo gtp');
    expect(commandAt(whole, 'machine')).toBe('katago gtp');
    expect(isComplete(whole, NOBODY)).toBe(true);
    expect(programSeats(changed(whole, { table: 'machine' }))).toEqual(['machine']);
    expect(programSeats(changed(whole, { table: 'people' }))).toEqual([]);
  });

  it('sit where they were put, and are found there again', () => {
    const programs = { machine: program('katago'), other: program('gnugo') };
    const settings = settingsOf(draft, 0, programs, NOBODY);
    expect(settings).toMatchObject({ white: programs.machine, black: programs.other });
    const again = draftOf(settings!, { machine: '', other: '' });
    expect(again).toMatchObject({
      table: 'machines',
      commands: { machine: 'katago gtp', other: 'gnugo gtp' },
    });
    expect(settingsOf(draft, 0, { machine: programs.machine }, NOBODY)).toBeUndefined();
  });
});
