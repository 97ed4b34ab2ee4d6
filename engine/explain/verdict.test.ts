/** The classes of moves in their order, at the edges of their thresholds. */

import { describe, expect, it } from 'vitest';
import type { SearchReport } from '../search/report.ts';
import { readBoard } from '../testkit/diagrams.ts';
import type { Comparison } from './explanation.ts';
import type { Findings } from './findings.ts';
import type { Line } from './line.ts';
import { mayBeOutsideHabit, verdictOf, type Judged } from './verdict.ts';

const NINE = readBoard(Array<string>(9).fill('. '.repeat(9)).join('\n'));
const NINETEEN = readBoard(Array<string>(19).fill('. '.repeat(19)).join('\n'));

function report(visits: number, best: number): SearchReport {
  const row = { winrate: 0.5, scoreLead: 0, lcb: 0.4, prior: 0.1, pv: [best] };
  return {
    toPlay: 1,
    visits,
    winrate: 0.5,
    winrateError: 0.1,
    scoreLead: 0,
    scoreSpread: 5,
    policy: new Float32Array(82),
    networkHash: 'x',
    moves: [{ ...row, move: best, visits: visits - 1 }],
  };
}

const compared = (part: Partial<Comparison> = {}): Comparison => ({
  points: 0,
  winrate: 0,
  error: 0.1,
  winrateError: 0.01,
  against: 40,
  visits: 100,
  ...part,
});

interface Sample {
  readonly findings?: Partial<Findings>;
  readonly human?: number | null;
  readonly strongest?: number;
  readonly prior?: number;
  readonly share?: number;
  readonly price?: Partial<Comparison> | null;
  readonly habit?: Partial<Comparison>;
  readonly second?: Partial<Comparison>;
  readonly best?: number;
  readonly visits?: number;
}

/** Of move 40, the best one unless said otherwise. */
function judge(sample: Sample): string {
  const { human = null, prior = 0.05, share = 0.3, best = 40, visits = 400 } = sample;
  const strongest = sample.strongest ?? human ?? 0;
  const policy = new Float32Array(82);
  policy[40] = strongest;
  const findings: Findings = {
    position: NINE,
    move: 40,
    strength: 'stronger',
    facts: [],
    policy: new Float32Array(82),
    root: report(visits, best),
    complete: true,
    ...(human !== null && {
      human: { rank: 'x', atRank: policy, strongest: policy, smallOnesTested: true },
    }),
    ...sample.findings,
  };
  const judged: Judged = {
    human:
      human === null
        ? null
        : {
            rank: 'x',
            probability: human,
            strongest,
            favourite: 5,
            favouriteProbability: 0.5,
            likely: [],
          },
    selfTaught: {
      prior,
      searchShare: share,
      favourite: best,
      instinct: 1,
      instinctProbability: 0.5,
      likely: [],
      searched: [],
    },
    price: sample.price === null ? null : compared(sample.price),
    habit: sample.habit ? compared(sample.habit) : null,
    secondBest: sample.second ? compared(sample.second) : null,
  };
  const { kind, reason, resultStays } = verdictOf(findings, judged);
  return [kind, ...(reason ? [reason] : []), ...(resultStays ? ['stays'] : [])].join(' ');
}

const line = (winrate: number): Line => ({
  move: 1,
  visits: 100,
  winrate,
  winrateError: 0.01,
  scoreLead: 0,
  spread: 1,
  ownership: new Float32Array(81),
  sequence: [1],
});

const lost = { best: 7 };
const outside: Sample = {
  human: 0.0005,
  habit: { points: 1.2, error: 0.5 },
  findings: { rootTwice: report(800, 40) },
};

describe('a verdict', () => {
  it.each<[string, Sample, string]>([
    ['before the search', { price: null }, 'unsure visits'],
    ['under 100 visits on 9×9', { visits: 99 }, 'unsure visits'],
    ['of 100 visits on 9×9', { visits: 100 }, 'ordinary'],
    [
      'under 400 visits on 19×19',
      { visits: 399, findings: { position: NINETEEN } },
      'unsure visits',
    ],
    ['under 32 visits of a compared move', { price: { visits: 31 } }, 'unsure visits'],
    ['of the only move', { second: { points: 3 } }, 'forced'],
    ['of nearly the only move', { second: { points: 2.9 } }, 'ordinary'],
    ['of an only move with few visits', { second: { points: 9, visits: 31 } }, 'ordinary'],
    ['of a point lost', { ...lost, price: { points: 1 } }, 'slip'],
    [
      'of a point lost on 19×19',
      { ...lost, price: { points: 1 }, findings: { position: NINETEEN } },
      'slip',
    ],
    ['of two points lost on 9×9', { ...lost, price: { points: 2 } }, 'mistake'],
    [
      'of two points lost on 19×19',
      { ...lost, price: { points: 2 }, findings: { position: NINETEEN } },
      'slip',
    ],
    ['of five points lost on 9×9', { ...lost, price: { points: 5 } }, 'blunder'],
    [
      'of eight points lost on 19×19',
      { ...lost, price: { points: 8 }, findings: { position: NINETEEN } },
      'blunder',
    ],
    ['of a loss within two errors', { ...lost, price: { points: 2, error: 1 } }, 'unsure error'],
    ['of a loss beyond two errors', { ...lost, price: { points: 2.1, error: 1 } }, 'mistake'],
    [
      'of a loss that a weak network sees',
      { ...lost, price: { points: 9 }, findings: { strength: 'weaker' as const } },
      'unsure network',
    ],
    [
      'of a loss by players whose strength is not known',
      { ...lost, price: { points: 9 }, findings: { strength: 'unknown' as const } },
      'unsure players',
    ],
    [
      'of a loss in a won game',
      { ...lost, price: { points: 9 }, findings: { best: line(0.99), played: line(0.96) } },
      'blunder stays',
    ],
    [
      'of a loss that loses the game',
      { ...lost, price: { points: 9 }, findings: { best: line(0.99), played: line(0.4) } },
      'blunder',
    ],
    ['of a move outside human habit', outside, 'outside-human-habit'],
    [
      'of a habit that is worse by less than a point',
      { ...outside, habit: { points: 0.9, error: 0.1 } },
      'ordinary',
    ],
    [
      'of a habit that is worse within the error',
      { ...outside, habit: { points: 1.2, error: 0.7 } },
      'ordinary',
    ],
    [
      'of a best move that more visits give up',
      { ...outside, findings: { rootTwice: report(800, 3) } },
      'ordinary',
    ],
    ['of what people play one time in a thousand', { ...outside, human: 0.001 }, 'ordinary'],
    [
      'of a weak network about habit',
      { ...outside, findings: { rootTwice: report(800, 40), strength: 'weaker' as const } },
      'ordinary',
    ],
    [
      'of a habit of players whose strength is not known',
      { ...outside, findings: { rootTwice: report(800, 40), strength: 'unknown' as const } },
      'ordinary',
    ],
    ['of a move found by thinking', { prior: 0.009, share: 0.25 }, 'found-by-thinking'],
    ['of a move hardly thought of', { prior: 0.009, share: 0.24 }, 'ordinary'],
    ['of a move learned', { human: 0.009, prior: 0.1 }, 'learned-not-taught'],
    ['of a human intuition', { human: 0.1, prior: 0.009, share: 0.2 }, 'intuition-confirmed'],
    [
      'of a human intuition that had to be thought of',
      { human: 0.1, prior: 0.009, share: 0.3 },
      'found-by-thinking',
    ],
    ['of what both would play', { human: 0.1, prior: 0.1 }, 'both-agree'],
    [
      'of what both would play though it is not the best',
      { ...lost, human: 0.1, prior: 0.1, price: { points: 0.4 } },
      'both-agree',
    ],
    ['without a human network', { prior: 0.5 }, 'ordinary'],
    ['of less than half a point lost', { ...lost, price: { points: 0.49 } }, 'ordinary'],
    ['of half a point lost', { ...lost, price: { points: 0.5 } }, 'unsure error'],
  ])('%s is as the product describes it', (_, sample, expected) => {
    expect(judge(sample)).toBe(expected);
  });

  it('waits for the search of the second-best move where that may show that there was no other', () => {
    const row = { winrate: 0.5, lcb: 0.4, prior: 0.1 };
    const moves = [
      { ...row, move: 40, visits: 300, scoreLead: 4, pv: [40] },
      { ...row, move: 41, visits: 99, scoreLead: 2, pv: [41] },
    ];
    const root = { ...report(400, 40), moves };
    expect(judge({ findings: { root } })).toBe('unsure visits');
    expect(judge({ findings: { root, second: line(0.5) }, second: { points: 2.5 } })).toBe(
      'ordinary',
    );
    const near = { ...root, moves: moves.map((move) => ({ ...move, scoreLead: 2 })) };
    expect(judge({ findings: { root: near } })).toBe('ordinary');
  });

  it('waits for what may show that a move is outside habit, and only there', () => {
    const thought = { prior: 0.009, share: 0.5 };
    const later = { ...outside, ...thought };
    expect(judge({ human: 0.0005, ...thought })).toBe('unsure visits');
    expect(judge({ ...later, findings: {} })).toBe('unsure visits');
    expect(judge({ ...later, habit: { points: 0.5 }, findings: {} })).toBe('found-by-thinking');
    expect(judge({ human: 0.5, ...thought })).toBe('found-by-thinking');
    expect(judge({ human: 0.0005, ...thought, findings: { strength: 'unknown' } })).toBe(
      'found-by-thinking',
    );
  });

  it('asks for a second search only where a move may be outside habit', () => {
    const policy = new Float32Array(82);
    const human = { rank: 'x', atRank: policy, strongest: policy, smallOnesTested: true };
    const findings: Findings = {
      position: NINE,
      move: 40,
      strength: 'stronger',
      facts: [],
      policy,
      human,
      root: report(400, 40),
      complete: false,
    };
    const habit = compared({ points: 2 });
    expect(mayBeOutsideHabit(findings, habit)).toBe(true);
    expect(mayBeOutsideHabit(findings, null)).toBe(false);
    const untested = { ...human, smallOnesTested: false };
    expect(mayBeOutsideHabit({ ...findings, human: untested }, habit)).toBe(false);
    expect(mayBeOutsideHabit({ ...findings, root: report(400, 3) }, habit)).toBe(false);
  });
});
