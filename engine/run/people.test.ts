import { describe, expect, it } from 'vitest';
import { generationLine } from '../testkit/generation-line.ts';
import { historyOf } from './history.ts';
import type { MetricsLine, PeopleLine } from './metrics.ts';
import { passingOf } from './people.ts';
import { playerName } from './strength.ts';

const match = (a: string, b: string, wins: number, losses: number) => ({
  a,
  b,
  wins,
  draws: 0,
  losses,
});

const run: MetricsLine[] = [
  generationLine(10, 0.5),
  generationLine(20, 1),
  {
    kind: 'strength',
    generation: 10,
    pairs: [match(playerName(10, 32), 'random', 30, 10)],
  },
  {
    kind: 'strength',
    generation: 20,
    pairs: [match(playerName(20, 32), playerName(10, 32), 36, 4)],
  },
];

const people = (network: string, wins: number): PeopleLine => ({
  kind: 'people',
  network,
  people: 'OGS 3d',
  pairs: [
    match('people:1v', playerName(10, 32), wins, 40 - wins),
    match('people:32v', 'people:1v', 30, 10),
  ],
});

describe('the level of people in a history', () => {
  it('is rated with the generations that it met, without search and with it', () => {
    const found = historyOf([...run, people('h', 28)]).people;
    expect(found?.name).toBe('OGS 3d');
    expect(found?.levels.map(({ visits }) => visits)).toEqual([1, 32]);
    const [ten, twenty] = historyOf([...run, people('h', 28)]).strengths;
    const level = found?.levels[0];
    expect(level!.elo).toBeGreaterThan(ten!.elo);
    expect(level!.elo).toBeLessThan(twenty!.elo);
    // The one without search is the anchor.
    expect(level!.elo).toBe(0);
    expect(found!.levels[1]!.low).toBeLessThan(found!.levels[1]!.elo);
    expect(level!.passed).toEqual({ after: 0.5, by: 1 });
  });

  it('is there only where it was measured, and is of the network that was measured last', () => {
    expect(historyOf(run).people).toBeUndefined();
    const weaker = historyOf([...run, people('old', 39), people('new', 4)]).people;
    expect(weaker).toEqual(historyOf([...run, people('new', 4)]).people);
    expect(weaker?.levels[0]?.passed).toEqual({ after: undefined, by: 0.5 });
  });
});

describe('passingOf', () => {
  const curve = [100, 300, 250, 400].map((elo, i) => ({ hours: i + 1, elo }));

  it.each([
    [50, { after: undefined, by: 1 }],
    [200, { after: 1, by: 2 }],
    [280, { after: 3, by: 4 }],
    [400, { after: 3, by: 4 }],
    [500, undefined],
  ])('says between which networks level %s was left behind for good', (level, passing) => {
    expect(passingOf(curve, level)).toEqual(passing);
  });

  it('says nothing without a curve', () => {
    expect(passingOf([], 0)).toBeUndefined();
  });
});
