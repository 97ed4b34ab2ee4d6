/** Time for a move: 200 bullet games with a slow line and searches that end late, and what is done with the time. */

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testkit/seeded-random.ts';
import { afterMove, clockAt, startClock, type Clock, type TimeControl } from '../rules/clock.ts';
import { DEFAULT_LAG_MS, timeForMove } from './time-plan.ts';

const AREA = 81;
const at = { moveNumber: 0, area: AREA, lagMs: DEFAULT_LAG_MS };

interface BulletGame {
  readonly clock: Clock;
  /** Milliseconds, in all. */
  readonly thought: number;
  readonly moves: number;
}

/** One side's game: it thinks as long as planned and a little longer, and the line takes its time as well. */
function playBullet(control: TimeControl, random: () => number): BulletGame {
  let clock = startClock(control);
  let thought = 0;
  const ownMoves = 20 + Math.floor(random() * 60);
  for (let own = 0; own < ownMoves && !clock.flagged; own++) {
    const planned = timeForMove(clock, { ...at, moveNumber: 2 * own })!;
    const late = 5 + random() * 60;
    const line = random() < 0.05 ? random() * 120 : random() * 20;
    thought += planned;
    clock = afterMove(clock, planned + late + line);
  }
  return { clock, thought, moves: ownMoves };
}

const BULLET: readonly TimeControl[] = [
  { kind: 'absolute', mainMs: 30_000 },
  { kind: 'fischer', mainMs: 5_000, incrementMs: 1_000 },
  { kind: 'byo-yomi', mainMs: 5_000, periodMs: 1_000, periods: 1 },
  { kind: 'canadian', mainMs: 5_000, periodMs: 10_000, stones: 10 },
];

describe('time for a move', () => {
  it('never loses one of 200 bullet games on time', () => {
    const random = seededRandom(1);
    const games = BULLET.flatMap((control) =>
      Array.from({ length: 50 }, () => playBullet(control, random)),
    );
    expect(games).toHaveLength(200);
    expect(games.filter(({ clock }) => clock.flagged)).toEqual([]);
  });

  it.each(BULLET.slice(1))(
    'goes on thinking under $kind however long the game lasts',
    (control) => {
      const { thought, moves } = playBullet(control, seededRandom(2));
      expect(thought / moves).toBeGreaterThan(400);
    },
  );

  it('uses most of an absolute clock in a game of usual length', () => {
    let clock = startClock({ kind: 'absolute', mainMs: 300_000 });
    for (let own = 0; own < 32; own++) {
      clock = afterMove(clock, timeForMove(clock, { ...at, moveNumber: 2 * own })! + 20);
    }
    expect(clock.mainMs).toBeGreaterThan(0);
    expect(clock.mainMs).toBeLessThan(100_000);
  });

  it('is without limit where there is no clock', () => {
    expect(timeForMove(startClock({ kind: 'none' }), at)).toBeUndefined();
  });

  it('plays at once when next to nothing is left', () => {
    for (const control of BULLET) {
      expect(timeForMove(clockAt(control, 50, 0), at)).toBeLessThan(1000);
      expect(timeForMove(clockAt(control, 50, 1), at)).toBe(0);
    }
  });

  it('keeps spare periods of byo-yomi in hand', () => {
    const control = { kind: 'byo-yomi', mainMs: 0, periodMs: 10_000, periods: 5 } as const;
    const planned = timeForMove(startClock(control), at)!;
    expect(planned).toBeGreaterThan(8_000);
    expect(planned + DEFAULT_LAG_MS).toBeLessThan(10_000);
  });

  it('shares a Canadian period among the stones that are left in it, and one more', () => {
    const control = { kind: 'canadian', mainMs: 0, periodMs: 60_000, stones: 10 } as const;
    expect(timeForMove(clockAt(control, 30_000, 2), at)).toBeGreaterThan(8_000);
    expect(timeForMove(clockAt(control, 30_000, 2), at)).toBeLessThan(10_000);
    expect(timeForMove(clockAt(control, 30_000, 20), at)).toBeLessThan(1_500);
  });
});
