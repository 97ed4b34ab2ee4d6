/** What is left after a move, and when the time is over, under each of the four ways. */

import { describe, expect, it } from 'vitest';
import { afterMove, clockAt, startClock, untilFlag, type Clock } from './clock.ts';

function play(clock: Clock, ...times: number[]): Clock {
  return times.reduce(afterMove, clock);
}

describe('no clock', () => {
  it('never ends', () => {
    expect(play(startClock({ kind: 'none' }), 1e12).flagged).toBe(false);
  });
});

describe('absolute time', () => {
  const start = startClock({ kind: 'absolute', mainMs: 1000 });

  it('is used up move by move', () => {
    expect(play(start, 300, 200)).toMatchObject({ mainMs: 500, flagged: false });
  });

  it('is over with the last millisecond, for good', () => {
    expect(play(start, 999).flagged).toBe(false);
    expect(play(start, 1000).flagged).toBe(true);
    expect(play(start, 600, 600, 1)).toMatchObject({ flagged: true, mainMs: 0 });
  });
});

describe('Fischer', () => {
  const start = startClock({ kind: 'fischer', mainMs: 1000, incrementMs: 100 });

  it('adds the increment after the move, not before', () => {
    expect(play(start, 1).mainMs).toBe(1099);
    expect(play(start, 1050).flagged).toBe(true);
  });
});

describe('Japanese byo-yomi', () => {
  const start = startClock({ kind: 'byo-yomi', mainMs: 1000, periodMs: 100, periods: 3 });

  it('gives each move in overtime a whole period', () => {
    const inOvertime = play(start, 1050);
    expect(inOvertime).toMatchObject({ mainMs: 0, periodMs: 100, left: 3 });
    expect(play(inOvertime, 99, 99, 99)).toMatchObject({ left: 3, flagged: false });
  });

  it('loses the periods that a move uses up', () => {
    expect(play(start, 1100).left).toBe(2);
    expect(play(start, 1000, 250)).toMatchObject({ left: 1, flagged: false });
    expect(play(start, 1299).flagged).toBe(false);
    expect(play(start, 1300).flagged).toBe(true);
  });

  it('counts a period that is part gone only as far as it goes', () => {
    const told = clockAt(start.control, 40, 2);
    expect(untilFlag(told)).toBe(140);
    expect(play(told, 39).left).toBe(2);
    expect(play(told, 41).left).toBe(1);
    expect(play(told, 140).flagged).toBe(true);
  });
});

describe('Canadian', () => {
  const start = startClock({ kind: 'canadian', mainMs: 1000, periodMs: 300, stones: 3 });

  it('starts a new period once its stones are played', () => {
    expect(play(start, 1100)).toMatchObject({ mainMs: 0, periodMs: 200, left: 2 });
    expect(play(start, 1100, 50)).toMatchObject({ periodMs: 150, left: 1 });
    expect(play(start, 1100, 50, 50)).toMatchObject({ periodMs: 300, left: 3 });
  });

  it('is over when the period ends before its stones', () => {
    expect(play(start, 1100, 199).flagged).toBe(false);
    expect(play(start, 1100, 200).flagged).toBe(true);
  });
});

describe('a clock that somebody else keeps', () => {
  it('runs in the main time where no stones are named', () => {
    const control = { kind: 'canadian', mainMs: 1000, periodMs: 300, stones: 3 } as const;
    expect(clockAt(control, 700, 0)).toMatchObject({ mainMs: 700, periodMs: 300, left: 3 });
    expect(clockAt(control, 120, 2)).toMatchObject({ mainMs: 0, periodMs: 120, left: 2 });
  });
});
