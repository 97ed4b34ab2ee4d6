import { describe, expect, it } from 'vitest';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import type { SearchReport } from './report.ts';
import { Search } from './search.ts';
import { DEFAULT_SEARCH } from './settings.ts';

const HALVING = { ...DEFAULT_SEARCH, root: 'halving' } as const;

function start(): Position {
  const position = new Position(5, RULE_SETS.chinese, 7);
  for (const move of [12, 6, 7]) position.play(move);
  return position;
}

function visitsOf(report: SearchReport): number[] {
  return report.moves.map(({ visits }) => visits).sort((a, b) => b - a);
}

describe('a root whose visits are halved', () => {
  it('deals 32 visits out to 16, 8 and 4 moves, one leaf at a time', async () => {
    const search = new Search(new OpinionatedEvaluator(), { ...HALVING, inFlight: 1 });
    const report = await search.run(start(), { visits: 33 });
    // Phases of 16, 8 and 8 visits are all that 32 allow for: 16 × 1, 8 × 1, 4 × 2.
    expect(visitsOf(report)).toEqual([4, 4, 4, 4, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1]);
    const favourites = report.policy
      .map((_, move) => move)
      .filter((move) => report.policy[move]! > 0)
      .sort((a, b) => report.policy[b]! - report.policy[a]!)
      .slice(0, 16);
    expect(new Set(report.moves.map(({ move }) => move))).toEqual(new Set(favourites));
  });

  it('spends all visits with many leaves out and with none considered but one', async () => {
    for (const visits of [1, 2, 3, 17, 200]) {
      const search = new Search(new OpinionatedEvaluator(), { ...HALVING, inFlight: 8 });
      const report = await search.run(start(), { visits });
      expect(report.visits).toBe(visits);
      expect(visitsOf(report).reduce((sum, count) => sum + count, 0)).toBe(visits - 1);
    }
  });

  it('starts each search anew, and leaves searches without an end to PUCT', async () => {
    const search = new Search(new OpinionatedEvaluator(), { ...HALVING, inFlight: 1 });
    const first = await search.run(start(), { visits: 33 });
    expect(visitsOf(await search.run(start(), { visits: 33 }))).toEqual(visitsOf(first));
    const endless = await search.run(start(), { visits: 1e9, timeMs: 20 });
    const puct = new Search(new OpinionatedEvaluator(), { ...DEFAULT_SEARCH, inFlight: 1 });
    const same = await puct.run(start(), { visits: endless.visits });
    expect(visitsOf(endless)).toEqual(visitsOf(same));
  });
});

describe('the best move', () => {
  it('is the one with the highest bound among those with a fair share of the visits, where LCB decides', async () => {
    const run = async (bestBy: 'visits' | 'lcb'): Promise<SearchReport> =>
      new Search(new OpinionatedEvaluator(), { ...DEFAULT_SEARCH, bestBy }).run(start(), {
        visits: 150,
      });
    const [byVisits, byBound] = [await run('visits'), await run('lcb')];
    const most = byVisits.moves[0]!;
    expect(most.visits).toBe(Math.max(...byVisits.moves.map(({ visits }) => visits)));
    const fair = byVisits.moves.filter(({ visits }) => visits >= 0.15 * most.visits);
    expect(fair.length).toBeGreaterThan(1);
    expect(byBound.moves[0]!.lcb).toBe(Math.max(...fair.map(({ lcb }) => lcb)));
    expect(new Set(byBound.moves.map(({ move }) => move))).toEqual(
      new Set(byVisits.moves.map(({ move }) => move)),
    );
  });
});
