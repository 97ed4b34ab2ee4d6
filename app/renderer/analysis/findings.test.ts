import { describe, expect, it } from 'vitest';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import type { WireReport } from '../../../engine/protocol/report.ts';
import { leadScale, linesOf } from './graph-lines.ts';
import { pricedMoves } from './mistakes.ts';
import { resultOf, type NodeResult } from './node-result.ts';
import { markedCandidates, marksOf, shownSearch } from './shown-search.ts';
import { choiceAt, follow, type Trail } from './trail.ts';

/** Of a 5×5 board; the moves with their visits, best first. */
function report(visits: number, moves: readonly (readonly [number, number])[]): WireReport {
  const policy = new Float32Array(26);
  policy[7] = 0.6;
  policy[8] = 0.04;
  return {
    toPlay: 'black',
    visits,
    winrate: 0.5,
    scoreLead: 0,
    scoreSpread: 1,
    policy,
    networkHash: 'n',
    moves: moves.map(([move, count]) => ({
      move,
      visits: count,
      prior: 0.1,
      winrate: 0.5,
      scoreLead: 0,
      lcb: 0.4,
      pv: [move],
    })),
  };
}

describe('the price of moves', () => {
  const [tree] = parseSgf('(;SZ[9];B[aa];W[bb];B[cc];W[dd])').trees;
  const result = (
    scoreLead: number,
    winrate: number,
    best?: number,
    network = 'n',
  ): NodeResult => ({
    visits: 100,
    winrate,
    scoreLead,
    network,
    moves:
      best === undefined
        ? []
        : [{ move: best, visits: 50, prior: 0.5, winrate, scoreLead, pv: [best] }],
  });

  it('is what the mover’s lead fell by, the dearest first', () => {
    const results = new Map([
      [0, result(1, 0.55, 40)],
      [1, result(-1, 0.4)],
      [2, result(4, 0.7, 20)],
      [3, result(3.8, 0.69)],
      [4, result(3.8, 0.69, undefined, 'another network')],
    ]);
    const priced = tree ? pricedMoves(tree, [0, 1, 2, 3, 4], results) : [];
    expect(priced.map(({ number, points, better }) => [number, points, better])).toEqual([
      [2, 5, undefined],
      [1, 2, 40],
    ]);
    expect(priced[0]?.winrate).toBeCloseTo(0.3);
  });

  it('has no better move where the best one was played', () => {
    const results = new Map([
      [0, result(2, 0.6, 0)],
      [1, result(0, 0.5)],
    ]);
    expect(tree && pricedMoves(tree, [0, 1], results)[0]?.better).toBeUndefined();
  });
});

describe('slow thinking', () => {
  it('begins with instinct and follows each change of mind', () => {
    let trail: Trail = [];
    for (const [visits, best] of [
      [10, 3],
      [10, 4],
      [11, 3],
      [30, 3],
      [31, 9],
      [400, 9],
    ] as const) {
      trail = follow(trail, report(visits, [[best, visits]]));
    }
    expect(trail.map(({ visits, move }) => [visits, move])).toEqual([
      [1, 7],
      [10, 3],
      [11, 3],
      [30, 3],
      [31, 9],
      [400, 9],
    ]);
    const at = (visits: number) => choiceAt(trail, visits)?.move;
    expect([1, 9, 10, 30, 31, 1000].map(at)).toEqual([7, 7, 3, 3, 9, 9]);
  });

  it('does not grow where nothing changes', () => {
    let trail: Trail = [];
    for (let visits = 1000; visits < 1020; visits++)
      trail = follow(trail, report(visits, [[3, visits]]));
    expect(trail).toHaveLength(2);
  });
});

describe('what is shown of a search', () => {
  it('marks the best move always, and of the rest the first three with a twentieth or more', () => {
    const small = Array.from({ length: 25 }, (_, move) => [move, 4] as const);
    const search = shownSearch(report(100, small), undefined);
    expect(search && markedCandidates(search, 25).map(({ move }) => move)).toEqual([0]);
    const clear = shownSearch(
      report(100, [
        [25, 40],
        [2, 30],
        [1, 20],
        [5, 8],
        [4, 2],
      ]),
      undefined,
    );
    expect(clear && markedCandidates(clear, 25).map(({ move }) => move)).toEqual([2, 1, 5]);
  });

  it('draws instinct hollow and search filled, by area', () => {
    const search = shownSearch(
      report(100, [
        [7, 90],
        [2, 10],
      ]),
      undefined,
    );
    expect(
      search && marksOf(search, 25).map(({ point, filled }) => [point, filled ?? false]),
    ).toEqual([
      [7, true],
      [7, false],
      [2, true],
    ]);
  });

  it('takes the deeper of the session’s search and the file’s', () => {
    const kept = resultOf(report(500, [[3, 500]]));
    expect(shownSearch(report(100, [[7, 100]]), kept)?.visits).toBe(500);
    expect(shownSearch(report(900, [[7, 100]]), kept)?.visits).toBe(900);
    expect(shownSearch(undefined, kept)?.policy).toBeUndefined();
    expect(shownSearch(undefined, undefined)).toBeUndefined();
  });
});

describe('the graph', () => {
  const value = (scoreLead: number) => ({ winrate: 0.5, scoreLead });
  it('pauses where nothing is known', () => {
    const lines = linesOf([value(1), value(2), undefined, value(3)], ({ scoreLead }) => scoreLead);
    expect(lines).toEqual([
      [
        { x: 0, y: 1 },
        { x: 1, y: 2 },
      ],
      [{ x: 3, y: 3 }],
    ]);
  });
  it('scales to the largest lead, but never so far that noise looks large', () => {
    expect([leadScale([value(1)]), leadScale([value(-14)]), leadScale([value(300)])]).toEqual([
      10, 20, 300,
    ]);
  });
});
