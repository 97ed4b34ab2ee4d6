/** The pace of the show: moves, ends, the next game; pause, step, leaving; and nothing drawn anew that did not change. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../../engine/protocol/errors.ts';
import { BLACK } from '../../../engine/rules/color.ts';
import type { GameSource, SourceListener } from './game-source.ts';
import { Show } from './show.ts';
import type { WatchedGame } from './watched-game.ts';

const PLAYER = { kind: 'network', visits: 1 } as const;

/** Tells what the test tells it to, and remembers what was asked. */
class Scripted implements GameSource {
  listener: SourceListener | undefined;
  readonly wanted: WatchedGame[] = [];
  readonly rested: number[] = [];
  closed = false;
  private games = 0;
  /** Whether places without a game get one at once. */
  begins = true;

  listen(listener: SourceListener): void {
    this.listener = listener;
  }
  next(place: number): WatchedGame | undefined {
    return this.begins ? game({ place, key: `game ${++this.games}` }) : undefined;
  }
  more(of: WatchedGame): void {
    this.wanted.push(of);
  }
  rest(place: number): void {
    this.rested.push(place);
  }
  close(): void {
    this.closed = true;
  }
  /** The game of the place asked about last goes on. */
  tell(place: number, part: Partial<WatchedGame>): void {
    const last = this.wanted.findLast((one) => one.place === place);
    if (!last) throw new Error(`Nothing was asked of place ${place}`);
    this.listener?.onGame({ ...last, ...part });
  }
}

function game(part: Partial<WatchedGame>): WatchedGame {
  return {
    key: 'game',
    place: 0,
    size: 5,
    komi: 7,
    black: PLAYER,
    white: PLAYER,
    moves: [],
    expectations: [],
    ...part,
  };
}

function setUp(count: 1 | 4 = 1) {
  const source = new Scripted();
  const show = new Show();
  show.setCount(count);
  show.enter();
  show.start(source);
  const board = (place = 0) => show.store.getState().boards[place];
  return { source, show, board };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const WON = {
  how: 'resignation',
  result: { kind: 'win', winner: BLACK, by: 'resignation' },
} as const;

describe('the show', () => {
  it('shows a move at a time, and asks for one ahead', () => {
    const { source, board } = setUp();
    vi.advanceTimersByTime(0);
    expect(board()).toMatchObject({ at: 0, lastMove: undefined });
    vi.advanceTimersByTime(1000);
    expect(source.wanted).toHaveLength(1);
    source.tell(0, { moves: [12] });
    expect(board()).toMatchObject({ at: 1, lastMove: 12 });
    expect(source.wanted).toHaveLength(2);
    source.tell(0, { moves: [12, 13] });
    vi.advanceTimersByTime(900);
    expect(board()?.at).toBe(1);
    vi.advanceTimersByTime(200);
    expect(board()?.at).toBe(2);
    expect(board()?.stones?.[12]).toBe(1);
    expect(board()?.stones?.[13]).toBe(2);
  });

  it('shows as many moves a second as are wanted, from the next one on', () => {
    const { source, show, board } = setUp();
    vi.advanceTimersByTime(1000);
    source.tell(0, { moves: Array.from({ length: 25 }, (_, move) => move) });
    const before = board()?.at ?? 0;
    show.setSpeed(10);
    vi.advanceTimersByTime(950);
    const after = board()?.at ?? 0;
    expect(after - before).toBe(10);
    show.setSpeed(0.5);
    vi.advanceTimersByTime(3900);
    expect((board()?.at ?? 0) - after).toBe(2);
  });

  it('shows the end, keeps the game, and begins the next one after a rest', () => {
    const { source, show, board } = setUp();
    vi.advanceTimersByTime(1000);
    source.tell(0, { moves: [12], end: WON });
    expect(board()).toMatchObject({ at: 1, over: false });
    vi.advanceTimersByTime(1000);
    expect(board()).toMatchObject({ at: 1, over: true });
    expect(show.store.getState().finished).toMatchObject([{ key: 'game 1', end: WON }]);
    vi.advanceTimersByTime(2000);
    expect(board()?.game?.key).toBe('game 1');
    vi.advanceTimersByTime(1000);
    expect(board()).toMatchObject({ at: 0, over: false });
    expect(board()?.game?.key).toBe('game 2');
  });

  it('stands still while it is paused, and steps once a press', () => {
    const { source, show, board } = setUp();
    vi.advanceTimersByTime(1000);
    show.pause();
    expect(source.rested).toContain(0);
    source.tell(0, { moves: [12, 13, 14] });
    vi.advanceTimersByTime(60_000);
    expect(board()?.at).toBe(0);
    show.step();
    expect(board()?.at).toBe(1);
    show.step();
    expect(board()?.at).toBe(2);
    vi.advanceTimersByTime(60_000);
    expect(board()?.at).toBe(2);
    const asked = source.wanted.length;
    show.step();
    show.step();
    expect(source.wanted).toHaveLength(asked + 1);
    source.tell(0, { moves: [12, 13, 14, 15] });
    expect(board()?.at).toBe(4);
    show.resume();
    source.tell(0, { moves: [12, 13, 14, 15, 16] });
    vi.advanceTimersByTime(1000);
    expect(board()?.at).toBe(5);
  });

  it('asks for nothing while nobody looks, and goes on where it was', () => {
    const { source, show, board } = setUp(4);
    vi.advanceTimersByTime(3000);
    show.leave();
    const asked = source.wanted.length;
    expect(asked).toBeGreaterThan(3);
    expect(new Set(source.rested)).toEqual(new Set([0, 1, 2, 3]));
    vi.advanceTimersByTime(60_000);
    expect(source.wanted).toHaveLength(asked);
    const before = board(2)?.game;
    show.enter();
    vi.advanceTimersByTime(1000);
    expect(board(2)?.game).toBe(before);
    expect(source.wanted.length).toBeGreaterThan(asked);
  });

  it('lets the other boards rest while one is looked at', () => {
    const { source, show, board } = setUp(4);
    vi.advanceTimersByTime(3000);
    show.setFocus(2);
    for (const place of [0, 2]) source.tell(place, { moves: [12, 13, 14] });
    vi.advanceTimersByTime(10_000);
    expect(board(2)?.at).toBe(3);
    expect(board(0)?.at).toBe(0);
    show.setFocus(undefined);
    vi.advanceTimersByTime(10_000);
    expect(board(0)?.at).toBe(3);
  });

  it('leaves the boards alone that did not change', () => {
    const { source, board } = setUp(4);
    vi.advanceTimersByTime(3000);
    const before = [0, 1, 2, 3].map(board);
    source.tell(1, { moves: [12] });
    expect([0, 1, 2, 3].map((at) => board(at) === before[at])).toEqual([true, false, true, true]);
  });

  it('waits for a source that has no game yet, and follows one that has moved on', () => {
    const { source, board } = setUp();
    source.begins = false;
    vi.advanceTimersByTime(5000);
    expect(board()?.game).toBeUndefined();
    source.listener?.onGame(game({ key: 'first', moves: [1, 2] }));
    expect(board()?.game?.key).toBe('first');
    vi.advanceTimersByTime(5000);
    expect(board()?.at).toBe(2);
    // Its end was missed.
    source.listener?.onGame(game({ key: 'second', moves: [3] }));
    expect(board()).toMatchObject({ at: 0 });
    expect(board()?.game?.key).toBe('second');
  });

  it('does not leave a game in the middle because its source is ahead', () => {
    const { source, board } = setUp();
    source.begins = false;
    vi.advanceTimersByTime(100);
    source.listener?.onGame(game({ key: 'first', moves: [1, 2, 3, 4], end: WON }));
    source.listener?.onGame(game({ key: 'second', moves: [3] }));
    vi.advanceTimersByTime(2000);
    expect(board()?.game?.key).toBe('first');
    expect(board()?.at).toBeGreaterThan(0);
  });

  it('stops with a message when the engine fails, and tries again when told to', () => {
    const { source, show, board } = setUp();
    vi.advanceTimersByTime(1000);
    source.listener?.onTrouble(new EngineError('engine-failed', 'It broke'));
    expect(show.store.getState()).toMatchObject({
      paused: true,
      trouble: { code: 'engine-failed', message: 'It broke' },
    });
    const asked = source.wanted.length;
    show.resume();
    expect(show.store.getState()).toMatchObject({ paused: false, trouble: undefined });
    vi.advanceTimersByTime(1000);
    expect(source.wanted.length).toBeGreaterThan(asked);
    source.tell(0, { moves: [12] });
    expect(board()?.at).toBe(1);
    source.listener?.onTrouble(new EngineError('unknown-network', 'There is no network'));
    expect(show.store.getState().trouble?.code).toBe('unknown-network');
  });

  it('takes another source in place of the one before', () => {
    const { source, show, board } = setUp();
    vi.advanceTimersByTime(1000);
    const other = new Scripted();
    show.start(other);
    expect(source.closed).toBe(true);
    expect(board()?.game).toBeUndefined();
    source.listener?.onGame(game({ key: 'late', moves: [1] }));
    vi.advanceTimersByTime(1000);
    expect(board()?.game?.key).toBe('game 1');
  });

  it('hangs new boards up and keeps the games of the old ones', () => {
    const { show, board } = setUp(1);
    vi.advanceTimersByTime(1000);
    const first = board()?.game;
    show.setCount(9);
    vi.advanceTimersByTime(2000);
    expect(board(0)?.game).toBe(first);
    expect(board(8)?.game).toBeDefined();
    show.setCount(1);
    expect(show.store.getState().boards).toHaveLength(1);
  });
});
