import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterMove, startClock, type TimeControl } from '../rules/clock.ts';
import { BLACK, WHITE } from '../rules/color.ts';
import { makeSgf } from './make-sgf.ts';
import { newGameTree } from './new-game.ts';
import { parseSgf } from './parse-sgf.ts';
import { makeClock, makeTimeControl, parseClock, parseTimeControl } from './time-settings.ts';

const ms = fc.integer({ min: 0, max: 7_200_000 });
const periodMs = fc.integer({ min: 1, max: 600_000 });
const count = fc.integer({ min: 1, max: 30 });
const controls: fc.Arbitrary<TimeControl> = fc.oneof(
  fc.record({ kind: fc.constant('absolute' as const), mainMs: ms }),
  fc.record({ kind: fc.constant('fischer' as const), mainMs: ms, incrementMs: ms }),
  fc.record({ kind: fc.constant('byo-yomi' as const), mainMs: ms, periodMs, periods: count }),
  fc.record({ kind: fc.constant('canadian' as const), mainMs: ms, periodMs, stones: count }),
);

function tree() {
  return newGameTree({ size: 9, rules: 'chinese', komi: 7 });
}

describe('time in a record', () => {
  it('comes back as it was, clocks after any moves too', () => {
    fc.assert(
      fc.property(controls, fc.array(fc.integer({ min: 0, max: 60_000 })), (control, times) => {
        let written = tree();
        for (const [name, values] of Object.entries(makeTimeControl(control))) {
          written = written.setProperty(written.root, name, values);
        }
        const read = parseSgf(makeSgf(written)).trees[0]!;
        expect(parseTimeControl(read)).toEqual(control);
        const clock = times.reduce(afterMove, startClock(control));
        if (clock.flagged) return;
        for (const color of [BLACK, WHITE] as const) {
          const moved = written.addMove(written.root, color, 40);
          let { tree: after } = moved;
          for (const [name, values] of Object.entries(makeClock(clock, color))) {
            after = after.setProperty(moved.id, name, values);
          }
          expect(parseClock(after.node(moved.id), control, color)).toEqual(clock);
        }
      }),
    );
  });

  it.each([
    [
      'TM[3600]OT[5x30 byo-yomi]',
      { kind: 'byo-yomi', mainMs: 3_600_000, periodMs: 30_000, periods: 5 },
    ],
    ['TM[0]OT[25/600 Canadian]', { kind: 'canadian', mainMs: 0, periodMs: 600_000, stones: 25 }],
    ['TM[600]', { kind: 'absolute', mainMs: 600_000 }],
    ['OT[5x30 byo-yomi]', undefined],
    ['TM[60]OT[as long as the tea is hot]', undefined],
    ['TM[-5]', undefined],
  ])('%s is read', (properties, control) => {
    expect(parseTimeControl(parseSgf(`(;SZ[9]${properties})`).trees[0]!)).toEqual(control);
  });
});
