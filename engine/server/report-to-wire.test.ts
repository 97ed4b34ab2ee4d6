/** The one place where the view changes from the side to play to Black. */

import { describe, expect, it } from 'vitest';
import { wireReportSchema } from '../protocol/report.ts';
import { BLACK, WHITE, type Color } from '../rules/color.ts';
import type { SearchReport } from '../search/report.ts';
import { reportToWire } from './report-to-wire.ts';

function report(toPlay: Color): SearchReport {
  return {
    toPlay,
    visits: 12,
    winrate: 0.75,
    winrateError: 0.1,
    scoreLead: 3,
    scoreSpread: 8,
    ownership: Float32Array.from({ length: 25 }, (_, i) => (i === 0 ? 0.5 : -0.25)),
    policy: new Float32Array(26).fill(1 / 26),
    networkHash: '0123456789abcdef',
    moves: [
      { move: 4, visits: 9, prior: 0.5, winrate: 1 + 1e-9, scoreLead: 4, lcb: 0.6, pv: [4, 5] },
    ],
  };
}

describe('a report on the wire', () => {
  it('is the same when Black is to play', () => {
    const wire = reportToWire(report(BLACK));
    expect(wireReportSchema.parse(wire)).toEqual(wire);
    expect(wire).toMatchObject({ toPlay: 'black', winrate: 0.75, scoreLead: 3, scoreSpread: 8 });
    expect(wire.ownership?.[0]).toBe(0.5);
    expect(wire.moves[0]).toMatchObject({ winrate: 1, scoreLead: 4, lcb: 0.6, pv: [4, 5] });
  });

  it('is turned when White is to play', () => {
    const wire = reportToWire(report(WHITE));
    expect(wireReportSchema.parse(wire)).toEqual(wire);
    expect(wire).toMatchObject({ toPlay: 'white', winrate: 0.25, scoreLead: -3, scoreSpread: 8 });
    expect([wire.ownership?.[0], wire.ownership?.[1]]).toEqual([-0.5, 0.25]);
    expect(wire.moves[0]).toMatchObject({ winrate: 0, scoreLead: -4, prior: 0.5, lcb: 0.4 });
  });

  it('has no ownership when there is none', () => {
    const { ownership, ...without } = report(WHITE);
    expect(ownership).toBeDefined();
    expect(reportToWire(without)).not.toHaveProperty('ownership');
  });
});
