/** Clocks in a game: who pays for what, what undo gives back, and how a time-out ends. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TimeControl } from '../../../engine/rules/clock.ts';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { scriptedEngine } from '../testkit/scripted-engine.ts';
import { Conductor } from './conductor.ts';
import { FIRST_GAME, type GameSettings } from './game-settings.ts';
import { clocksOf, runningClock } from './game-clock.ts';
import { makeRecord, parseRecord } from './game-record.ts';
import { movesOf, type Game } from './game.ts';
import { HUMAN } from './player.ts';

const MINUTE = 60_000;
const BYO_YOMI: TimeControl = { kind: 'byo-yomi', mainMs: MINUTE, periodMs: 30_000, periods: 3 };

function sitDown(control: TimeControl, part: Partial<GameSettings> = {}) {
  const engine = scriptedEngine();
  const journal = memoryJournal();
  const conductor = new Conductor({
    engine,
    journal,
    publish: () => undefined,
    monotonic: () => Date.now(),
    leastAnswerMs: 700,
  });
  conductor.newGame({ ...FIRST_GAME, clock: control, ...part });
  const game = (): Game => conductor.state.game;
  const left = (color: 1 | 2) => clocksOf(game())[color];
  return { engine, journal, conductor, game, left };
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a game with clocks', () => {
  it('does not run before the first move', async () => {
    const { conductor, left, game } = sitDown({ kind: 'absolute', mainMs: MINUTE });
    await wait(5 * MINUTE);
    expect(conductor.state.turn).toBeUndefined();
    conductor.play(40);
    expect(game().phase).toBe('playing');
    expect(left(BLACK).mainMs).toBe(MINUTE);
  });

  it('charges the engine for its thinking, not for the pause before its stone', async () => {
    const { conductor, engine, left } = sitDown({ kind: 'absolute', mainMs: MINUTE });
    conductor.play(40);
    expect(engine.last.params).toMatchObject({
      clock: { control: { kind: 'absolute' }, mainMs: MINUTE },
    });
    await wait(300);
    engine.last.move(41);
    await wait(300);
    expect(movesOf(conductor.state.game)).toHaveLength(1);
    await wait(100);
    expect(movesOf(conductor.state.game)).toHaveLength(2);
    expect(left(WHITE).mainMs).toBe(MINUTE - 300);
    await wait(10_000);
    conductor.play(50);
    expect(left(BLACK).mainMs).toBe(MINUTE - 10_000);
  });

  it('gives the time back with the move', async () => {
    const { conductor, left } = sitDown(BYO_YOMI, { white: HUMAN });
    conductor.play(40);
    await wait(20_000);
    conductor.play(41);
    await wait(70_000);
    conductor.play(42);
    expect(left(BLACK)).toMatchObject({ mainMs: 0, periodMs: 30_000, left: 3 });
    expect(left(WHITE).mainMs).toBe(40_000);
    conductor.takeBack();
    expect(left(BLACK)).toMatchObject({ mainMs: MINUTE, left: 3 });
    conductor.takeBack();
    expect(left(WHITE).mainMs).toBe(MINUTE);
  });

  it('is over when the last period is, and may go on untimed', async () => {
    const { conductor, journal, game } = sitDown(BYO_YOMI, { white: HUMAN });
    conductor.play(40);
    await wait(MINUTE + 89_000);
    expect(game().phase).toBe('playing');
    await wait(1000);
    expect(game().result).toEqual({ kind: 'win', winner: BLACK, by: 'time' });
    await wait(0);
    expect(journal.records.get(game().id)).toContain('RE[B+T]');
    conductor.playOn();
    await wait(10 * MINUTE);
    conductor.play(41);
    expect(game()).toMatchObject({ phase: 'playing', result: undefined, untimed: true });
    expect(parseRecord('x', makeRecord(game()))).toMatchObject({ untimed: true });
  });

  it('lets the engine lose on time too, and takes no late move of it', async () => {
    const { conductor, engine, game } = sitDown({ kind: 'absolute', mainMs: 5000 });
    conductor.play(40);
    await wait(5000);
    expect(game().result).toEqual({ kind: 'win', winner: BLACK, by: 'time' });
    expect(engine.last.signal?.aborted).toBe(true);
    await wait(5000);
    expect(movesOf(game())).toHaveLength(1);
  });

  it('stands while an engine in trouble is not asked', async () => {
    const { conductor, engine, game } = sitDown({ kind: 'absolute', mainMs: 5000 });
    conductor.play(40);
    engine.last.fail('no such program');
    await wait(20_000);
    expect(game().phase).toBe('playing');
    conductor.retry();
    expect(conductor.state.turn).toBeDefined();
    await wait(5000);
    expect(game().phase).toBe('finished');
  });

  it('comes back from the journal with its clocks standing still', async () => {
    const before = sitDown(BYO_YOMI, { white: HUMAN });
    before.conductor.play(40);
    await wait(20_000);
    before.conductor.play(41);
    await wait(0);
    const { journal } = before;
    const after = new Conductor({ engine: scriptedEngine(), journal, publish: () => undefined });
    await after.restore();
    expect(after.state.game.settings.clock).toEqual(BYO_YOMI);
    expect(clocksOf(after.state.game)[WHITE].mainMs).toBe(40_000);
    expect(after.state.turn).toBeUndefined();
  });
});

describe('a running clock', () => {
  const clock = (mainMs: number, periodMs: number, left: number) => ({
    ...{ control: BYO_YOMI, flagged: false },
    ...{ mainMs, periodMs, left },
  });
  it.each([
    [30_000, clock(30_000, 30_000, 3)],
    [MINUTE + 10_000, clock(0, 20_000, 3)],
    [MINUTE + 40_000, clock(0, 20_000, 2)],
    [MINUTE + 75_000, clock(0, 15_000, 1)],
  ])('of byo-yomi shows what is left after %i ms', (elapsed, shown) => {
    const { conductor } = sitDown(BYO_YOMI);
    expect(runningClock(clocksOf(conductor.state.game)[BLACK], elapsed)).toEqual(shown);
  });

  it('of Fischer’s does not add the increment before the move', () => {
    const { conductor } = sitDown({ kind: 'fischer', mainMs: MINUTE, incrementMs: 10_000 });
    const started = clocksOf(conductor.state.game)[BLACK];
    expect(runningClock(started, 5000).mainMs).toBe(55_000);
  });

  it('of Canadian time keeps the stones until the move', () => {
    const control: TimeControl = { kind: 'canadian', mainMs: 0, periodMs: MINUTE, stones: 5 };
    const { conductor } = sitDown(control);
    const started = clocksOf(conductor.state.game)[BLACK];
    expect(runningClock(started, 0)).toEqual(started);
    expect(runningClock(started, 5000)).toMatchObject({ periodMs: 55_000, left: 5 });
  });
});
