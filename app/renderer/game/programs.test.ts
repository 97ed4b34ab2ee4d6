/** A record may have been written by anybody: what it names is started by nobody but the people at the table. */

import { describe, expect, it, vi } from 'vitest';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { scriptedEngine } from '../testkit/scripted-engine.ts';
import { Conductor } from './conductor.ts';
import { FIRST_GAME, type GameSettings } from './game-settings.ts';
import { makeRecord } from './game-record.ts';
import { movesOf, resigned, startGame, withMove } from './game.ts';
import { HUMAN, type Program } from './player.ts';
import { shownPlainly } from './programs.ts';

const HOSTILE: Program = { kind: 'gtp', name: 'Human', command: 'sh -c "touch /tmp/pwned; $(id)"' };
const AGAINST: GameSettings = { ...FIRST_GAME, white: HOSTILE };
const BETWEEN: GameSettings = { ...FIRST_GAME, black: HOSTILE, white: HOSTILE };

/** A table on a journal that holds this game, read. */
async function restored(game: ReturnType<typeof startGame>) {
  const engine = scriptedEngine();
  const journal = memoryJournal({ before: makeRecord(game) });
  const conductor = new Conductor({ engine, journal, publish: () => undefined, leastAnswerMs: 0 });
  await conductor.restore();
  return { engine, conductor, journal };
}

const begun = (settings: GameSettings) => startGame('before', settings, '2026-11-24');

describe('a program that a record names', () => {
  it('is not started when it is to move, before somebody says so', async () => {
    const { engine, conductor } = await restored(withMove(begun(AGAINST), 40));
    expect(conductor.state.strangers).toEqual([HOSTILE]);
    expect(engine.questions).toEqual([]);
    conductor.allowPrograms();
    expect(conductor.state.strangers).toEqual([]);
    expect(engine.last.params).toMatchObject({ player: { command: HOSTILE.command } });
  });

  it('is not started by moving, undoing, asking again or a rematch', async () => {
    const { engine, conductor } = await restored(begun(AGAINST));
    conductor.play(40);
    conductor.retry();
    conductor.takeBack();
    conductor.play(41);
    conductor.resign();
    conductor.rematch();
    expect(conductor.state.game.settings.black).toEqual(HOSTILE);
    expect(conductor.state.strangers).toEqual([HOSTILE]);
    expect(engine.questions).toEqual([]);
  });

  it('is not started by letting two machines go on, and named once where it plays both sides', async () => {
    const { engine, conductor } = await restored(begun(BETWEEN));
    conductor.goOn();
    expect(conductor.state.strangers).toEqual([HOSTILE]);
    expect(engine.questions).toEqual([]);
  });

  it('is not started for the game after a finished one', async () => {
    const finished = resigned(withMove(begun({ ...BETWEEN, white: HUMAN }), 40), 2);
    const { engine, conductor } = await restored(finished);
    conductor.goOn();
    expect(conductor.state.strangers).toEqual([HOSTILE]);
    expect(engine.questions).toEqual([]);
  });

  it('spends none of its time while it waits', async () => {
    vi.useFakeTimers();
    try {
      const clock = { kind: 'absolute', mainMs: 60_000 } as const;
      const { conductor } = await restored(withMove(begun({ ...AGAINST, clock }), 40, 0));
      await vi.advanceTimersByTimeAsync(120_000);
      expect(conductor.state.game.phase).toBe('playing');
    } finally {
      vi.useRealTimers();
    }
  });

  it('gives its place to the self-taught network, in the record too', async () => {
    const { engine, conductor, journal } = await restored(withMove(begun(AGAINST), 40));
    conductor.playWithoutPrograms();
    expect(conductor.state.game.settings).toMatchObject({ black: HUMAN, white: FIRST_GAME.white });
    expect(movesOf(conductor.state.game)).toHaveLength(1);
    expect(engine.last.params).toMatchObject({ player: { kind: 'network' } });
    await vi.waitFor(() => {
      expect(journal.records.get('before')).toContain('PW[Move 37 (self-taught, 1 visit)]');
    });
    expect(journal.records.get('before')).not.toContain('pwned');
  });

  it('takes no part in a game that goes on from an opened record', () => {
    const engine = scriptedEngine();
    const publish = (): void => undefined;
    const conductor = new Conductor({ engine, journal: memoryJournal(), publish });
    const [tree] = parseSgf(makeRecord(withMove(begun(BETWEEN), 40))).trees;
    if (!tree) throw new Error('no tree');
    expect(conductor.goOnFrom(tree, tree.root)).toBe(true);
    expect(conductor.state.strangers).toEqual([]);
    conductor.play(40);
    expect(engine.last.params).toMatchObject({ player: { kind: 'network' } });
  });
});

it('a program that somebody has just chosen is started at once, and in the rematch', () => {
  const engine = scriptedEngine();
  const publish = (): void => undefined;
  const conductor = new Conductor({ engine, journal: memoryJournal(), publish });
  conductor.newGame(AGAINST);
  conductor.play(40);
  expect(engine.questions).toHaveLength(1);
  conductor.resign();
  conductor.rematch();
  expect(engine.questions).toHaveLength(2);
});

it('a command line shows what cannot be seen in it, and what would turn its letters round', () => {
  expect(shownPlainly('gnugo --mode gtp')).toBe('gnugo --mode gtp');
  expect(shownPlainly('gnugo\u202Efr mr\u200B\n\u2028\u001B[2J')).toBe(
    'gnugo\\u{202e}fr mr\\u{200b}\\u{a}\\u{2028}\\u{1b}[2J',
  );
});
