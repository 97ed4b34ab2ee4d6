import { describe, expect, it } from 'vitest';
import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import type { Position } from '../rules/position.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import {
  FailingEvaluator,
  OpinionatedEvaluator,
  WatchingEvaluator,
} from '../testkit/fake-evaluators.ts';
import { after } from '../testkit/positions.ts';
import { allNodes, printTree } from '../testkit/print-tree.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import type { SearchNode } from './node.ts';
import { createRandom } from './random.ts';
import type { SearchReport } from './report.ts';
import { Search } from './search.ts';
import { DEFAULT_SEARCH } from './settings.ts';

const ONE_AT_A_TIME = { ...DEFAULT_SEARCH, inFlight: 1 };

function treeOf(search: Search): SearchNode {
  if (!search.tree) throw new Error('There is no tree');
  return search.tree;
}

/** Each node was visited once for itself and once for each visit of a child; values add up; nothing is out. */
function expectSound(root: SearchNode): void {
  for (const node of allNodes(root)) {
    expect(node.virtualLoss).toBe(0);
    if (node.state !== 'expanded') expect(node.children).toEqual([]);
    if (node.state === 'terminal') continue;
    const below = node.children.reduce((sum, child) => sum + child.visits, 0);
    expect(node.visits).toBe(node.state === 'expanded' ? 1 + below : 0);
    const own = node.valueSum + node.children.reduce((sum, child) => sum + child.valueSum, 0);
    expect(Math.abs(own)).toBeLessThanOrEqual(1 + 1e-9);
  }
}

describe('the tree', () => {
  it('is the golden one, one leaf at a time and eight', async () => {
    const position = after([12, 6, 7]);
    for (const inFlight of [1, 8]) {
      const settings = { ...DEFAULT_SEARCH, inFlight, visitsPerInFlight: 8 };
      const search = new Search(new OpinionatedEvaluator(), settings);
      await search.run(position, { visits: 60 });
      await expect(`${printTree(treeOf(search), 5)}\n`).toMatchFileSnapshot(
        `./goldens/puct-${inFlight}-in-flight.txt`,
      );
    }
  });

  it('holds exactly as many visits as were asked for, and they add up', async () => {
    for (const inFlight of [1, 2, 8, 32]) {
      for (const visits of [1, 2, 9, 100, 333]) {
        const watching = new WatchingEvaluator(new OpinionatedEvaluator(inFlight));
        const search = new Search(watching, { ...DEFAULT_SEARCH, inFlight });
        const report = await search.run(after([12]), { visits });
        expect(report.visits).toBe(visits);
        expectSound(treeOf(search));
        expect(Math.max(...watching.batches)).toBeLessThanOrEqual(inFlight);
        expect(report.moves.reduce((sum, move) => sum + move.visits, 0)).toBe(visits - 1);
      }
    }
  });

  it('gathers more leaves at a time as it grows', async () => {
    const watching = new WatchingEvaluator(new UniformEvaluator());
    const settings = { ...DEFAULT_SEARCH, inFlight: 8, visitsPerInFlight: 8 };
    await new Search(watching, settings).run(after([], 9), { visits: 200 });
    expect(watching.batches.slice(0, 3)).toEqual([1, 1, 1]);
    expect(watching.batches.at(-2)).toBe(8);
    expect(watching.positions).toBe(200);
  });

  it('has legal moves only, under every rule set, also where superko and suicide come up', async () => {
    const random = seededRandom(11);
    for (const rules of ['chinese', 'japanese', 'aga', 'new-zealand', 'tromp-taylor'] as const) {
      for (let game = 0; game < 4; game++) {
        const position = after([], 3, 0, rules);
        const search = new Search(new OpinionatedEvaluator(game), DEFAULT_SEARCH);
        for (let move = 0; move < 40 && !position.gameOver; move++) {
          const { moves } = await search.run(position, { visits: 40 });
          expectLegal(treeOf(search), position);
          const chosen = moves[Math.floor(random() * Math.min(moves.length, 4))];
          position.play(chosen?.move ?? position.pass);
        }
      }
    }
  });
});

function expectLegal(node: SearchNode, position: Position): void {
  const moves = node.children.map((child) => child.move);
  expect(new Set(moves).size).toBe(moves.length);
  for (const child of node.children) {
    expect(position.isLegal(child.move)).toBe(true);
    const next = position.clone();
    next.play(child.move);
    expectLegal(child, next);
  }
}

describe('the report', () => {
  it('puts the best move first, sorts the others by visits and tells them from the side to play', async () => {
    const position = after([12, 6, 7]);
    const search = new Search(new OpinionatedEvaluator(3));
    const report = await search.run(position, { visits: 300 });
    const [raw] = await new OpinionatedEvaluator(3).evaluate([position]);
    expect(report.policy).toEqual(raw?.policy);
    expect(report.networkHash).toBe('opinionated-3');
    expect(report.toPlay).toBe(position.toPlay);
    expect(report.ownership).toBeUndefined();
    const [best, ...others] = report.moves;
    const visits = others.map((move) => move.visits);
    expect(visits).toEqual(visits.toSorted((a, b) => b - a));
    const most = Math.max(...report.moves.map((move) => move.visits));
    const trusted = others.filter((move) => move.visits >= 0.15 * most);
    expect(best?.visits).toBeGreaterThanOrEqual(0.15 * most);
    for (const { lcb } of trusted) expect(best?.lcb).toBeGreaterThanOrEqual(lcb);
    const children = new Map(treeOf(search).children.map((child) => [child.move, child]));
    for (const move of report.moves) {
      const child = children.get(move.move);
      if (!child) throw new Error('A move without a node');
      expect(move.winrate).toBeCloseTo((1 - child.value) / 2, 9);
      expect(move.scoreLead).toBeCloseTo(-child.lead, 9);
      expect(move.prior).toBe(report.policy[move.move]);
      expect(move.lcb).toBeLessThan(move.winrate);
      expect(move.lcb).toBeGreaterThanOrEqual(0);
      const line = position.clone();
      for (const next of move.pv) {
        expect(line.isLegal(next)).toBe(true);
        line.play(next);
      }
      expect(move.pv[0]).toBe(move.move);
    }
  });

  it('joins the spread of the evaluations and the spread between them', async () => {
    const still: Evaluator = fixed({ scoreLead: 3, scoreSpread: 4 });
    const report = await new Search(still).run(after([]), { visits: 2 });
    // Leads +3 at the root and -3 seen from there after a move: deviation 3, and 4 in each of them.
    expect(report.scoreLead).toBe(0);
    expect(report.scoreSpread).toBeCloseTo(5, 9);
  });

  it('knows how far its winrate may be off, and nothing after one visit', async () => {
    const search = new Search(fixed({ value: 0.5 }));
    expect((await search.run(after([]), { visits: 1 })).winrateError).toBe(1);
    // Values 0.5 and -0.5 as the root sees them, and the squares that are always counted.
    const { winrateError } = await search.run(after([]), { visits: 2 });
    expect(winrateError).toBeCloseTo(Math.sqrt((0.5 + 0.1) / 2) / 2, 9);
    const { winrateError: later } = await search.run(after([]), { visits: 200 });
    expect(later).toBeLessThan(0.1);
  });

  it('averages the ownership over the visits, turned to the root’s side', async () => {
    const owned = fixed({ ownership: new Float32Array(25).fill(0.5) });
    const search = new Search(owned, ONE_AT_A_TIME);
    for (const visits of [1, 2, 30]) {
      const report = await search.run(after([]), { visits }, { ownership: true });
      expect(report.visits).toBe(visits);
    }
    search.clear();
    const report = await search.run(after([]), { visits: 30 }, { ownership: true });
    const sides = evaluatedSides(treeOf(search));
    const mean = sides.reduce((sum, side) => sum + side * 0.5, 0) / sides.length;
    expect(report.ownership?.[7]).toBeCloseTo(mean, 6);
  });

  it('keeps the averaged ownership with the tree, whether or not it was asked for', async () => {
    const whole = await new Search(new OpinionatedEvaluator(), ONE_AT_A_TIME).run(
      after([12]),
      { visits: 60 },
      { ownership: true },
    );
    const search = new Search(new OpinionatedEvaluator(), ONE_AT_A_TIME);
    await search.run(after([12]), { visits: 30 });
    await search.run(after([12]), { visits: 60 }, { ownership: true });
    const again = await search.run(after([12]), { visits: 60 }, { ownership: true });
    expect(again).toEqual(whole);
  });

  it('begins the ownership anew, with the root’s own, where the game went on', async () => {
    const search = new Search(new OpinionatedEvaluator(), ONE_AT_A_TIME);
    const { moves } = await search.run(after([12]), { visits: 60 }, { ownership: true });
    const next = after([12, moves[0]!.move]);
    const report = await search.run(next, { visits: 1 }, { ownership: true });
    const [root] = await new OpinionatedEvaluator().evaluate([next]);
    expect(report.ownership).toEqual(root?.ownership);
  });

  it('counts a win less the fewer points it brings, but never a loss above it', async () => {
    const position = after([12, 0], 5, 0);
    const search = new Search(new UniformEvaluator(), ONE_AT_A_TIME);
    await search.run(position, { visits: 3000 });
    for (const node of allNodes(treeOf(search))) {
      if (node.state !== 'terminal') continue;
      expect(Math.sign(node.utility)).toBe(node.value);
      expect(Math.abs(node.utility)).toBeLessThanOrEqual(1.1);
    }
  });
});

/** 1 for each evaluated node with the root's side to play, -1 for each of the other side. */
function evaluatedSides(node: SearchNode, side = 1): number[] {
  if (node.state !== 'expanded') return [];
  return [side, ...node.children.flatMap((child) => evaluatedSides(child, -side))];
}

/** The same opinion about everything, a uniform policy. */
function fixed(opinion: Partial<Evaluation>): Evaluator {
  const uniform = new UniformEvaluator();
  return {
    name: 'fixed',
    networkHash: 'fixed',
    evaluate: async (positions) =>
      (await uniform.evaluate(positions)).map((evaluation) => ({ ...evaluation, ...opinion })),
    dispose: () => Promise.resolve(),
  };
}

describe('limits', () => {
  it('stops in time, and searches the root at least', async () => {
    const started = performance.now();
    const search = new Search(new UniformEvaluator());
    const report = await search.run(after([], 9), { visits: 1_000_000_000, timeMs: 60 });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(report.visits).toBeGreaterThan(100);
    const instant = await new Search(new UniformEvaluator()).run(after([]), {
      visits: 100,
      timeMs: 0,
    });
    expect(instant.visits).toBe(1);
  });

  it('refuses limits that make no sense', async () => {
    const search = new Search(new UniformEvaluator());
    for (const limits of [
      { visits: 0 },
      { visits: 1.5 },
      { visits: Number.NaN },
      { visits: 5, timeMs: -1 },
      { visits: 5, timeMs: Number.NaN },
    ]) {
      await expect(search.run(after([]), limits)).rejects.toThrow(RangeError);
    }
    expect(() => new Search(new UniformEvaluator(), { ...DEFAULT_SEARCH, inFlight: 33 })).toThrow(
      RangeError,
    );
  });

  it('ends at once when it is aborted, with what it has', async () => {
    const abort = new AbortController();
    const search = new Search(new UniformEvaluator());
    // Nothing here waits for anything: the timer comes through because the search gives it a turn.
    setTimeout(() => {
      abort.abort();
    }, 30);
    const { signal } = abort;
    const report = await search.run(after([], 9), { visits: 1_000_000_000 }, { signal });
    expect(report.visits).toBeGreaterThan(1);
    expectSound(treeOf(search));
    await expect(search.run(after([], 9), { visits: 10 }, { signal })).rejects.toThrow('aborted');
  });

  it('reports while it runs, ever more visits', async () => {
    const reports: SearchReport[] = [];
    const enough = new AbortController();
    const began = performance.now();
    const onReport = (report: SearchReport): void => {
      reports.push(report);
      if (reports.length === 4) enough.abort();
    };
    const last = await new Search(new UniformEvaluator()).run(
      after([], 9),
      { visits: 1_000_000_000 },
      { onReport, reportEveryMs: 10, signal: enough.signal },
    );
    expect(reports).toHaveLength(4);
    expect(performance.now() - began).toBeGreaterThan(35);
    const visits = [...reports, last].map((report) => report.visits);
    expect(visits).toEqual(visits.toSorted((a, b) => a - b));
  });

  it('searches no finished game, and one position at a time', async () => {
    const search = new Search(new UniformEvaluator());
    await expect(search.run(after([25, 25]), { visits: 5 })).rejects.toThrow('over');
    const running = search.run(after([]), { visits: 50 });
    await expect(search.run(after([]), { visits: 5 })).rejects.toThrow('busy');
    expect((await running).visits).toBe(50);
  });
});

describe('evaluators that fail', () => {
  it('end the run; the tree is as it was and can be searched on', async () => {
    for (const answers of [0, 1, 5, 20]) {
      const failing = new FailingEvaluator(new OpinionatedEvaluator(), answers);
      const search = new Search(failing);
      await expect(search.run(after([12]), { visits: 200 })).rejects.toThrow('gave up');
      if (search.tree) {
        const nodes = allNodes(search.tree);
        expect(nodes.every((node) => node.virtualLoss === 0 && node.state !== 'pending')).toBe(
          true,
        );
      }
      failing.answersLeft = Infinity;
      expect((await search.run(after([12]), { visits: 200 })).visits).toBe(200);
      expectSound(treeOf(search));
    }
  });

  it('are refused when they answer too little or give no move a chance', async () => {
    const nothing = fixed({ policy: new Float32Array(26) });
    await expect(new Search(nothing).run(after([]), { visits: 5 })).rejects.toThrow('probability');
    const mute: Evaluator = { ...nothing, evaluate: () => Promise.resolve([]) };
    await expect(new Search(mute).run(after([]), { visits: 5 })).rejects.toThrow('nothing');
  });
});

describe('keeping the tree', () => {
  /** Points are measured from where each search began, and old visits keep theirs. */
  const WITHOUT_SCORE = { ...ONE_AT_A_TIME, scoreWeight: 0 };

  /** Visits that a tree grown to 400 visits from `from` already has at `to`; then it grows to 300 there. */
  async function reuse(from: Position, to: Position): Promise<{ kept: number; search: Search }> {
    const search = new Search(new OpinionatedEvaluator(), WITHOUT_SCORE);
    await search.run(from, { visits: 400 });
    const before = new Map(allNodes(treeOf(search)).map((node) => [node, node.visits]));
    await search.run(to, { visits: 300 });
    return { kept: before.get(treeOf(search)) ?? 0, search };
  }

  async function fresh(position: Position): Promise<Search> {
    const search = new Search(new OpinionatedEvaluator(), WITHOUT_SCORE);
    await search.run(position, { visits: 300 });
    return search;
  }

  /** The tree without what tells a child from a root. */
  const bare = (search: Search): string => printTree(treeOf(search), 5).replace(/^.*?n=/, 'n=');

  it('goes on where the game goes on, and grows the tree that a new search would', async () => {
    const from = after([12, 6]);
    const first = new Search(new OpinionatedEvaluator(), WITHOUT_SCORE);
    const [best] = (await first.run(from, { visits: 400 })).moves;
    const line = best?.pv.slice(0, 2) ?? [];
    expect(line).toHaveLength(2);
    for (let steps = 0; steps <= 2; steps++) {
      const to = after([12, 6, ...line.slice(0, steps)]);
      const { kept, search } = await reuse(from, to);
      expect(kept).toBeGreaterThan(steps === 2 ? 5 : 50);
      if (steps > 0) expect(bare(search)).toBe(bare(await fresh(to)));
      expectSound(treeOf(search));
    }
  });

  it('adds visits to a position searched before, and none when it has enough', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const search = new Search(watching, WITHOUT_SCORE);
    await search.run(after([12]), { visits: 100 });
    await search.run(after([12]), { visits: 300 });
    // 400 with the tree grown anew; an end of the game is visited without a question.
    expect(watching.positions).toBeGreaterThan(290);
    expect(watching.positions).toBeLessThanOrEqual(300);
    const asked = watching.positions;
    const report = await search.run(after([12]), { visits: 50 });
    expect(report.visits).toBe(300);
    expect(watching.positions).toBe(asked);
    const twice = printTree(treeOf(search), 5);
    expect(twice).toBe(printTree(treeOf(await fresh(after([12]))), 5));
  });

  it('begins anew when komi, rules, size, set-up or history differ', async () => {
    const from = after([12, 6, 7]);
    const setUp = (black: number[]): Position =>
      newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 7, black, white: [6], toPlay: 2 });
    const others = [
      after([12, 6, 7], 5, 6.5),
      after([12, 6, 7], 5, 7, 'tromp-taylor'),
      after([12, 6, 7], 7),
      after([7, 6, 12]),
      after([12]),
      setUp([12, 7]),
    ];
    for (const to of others) expect((await reuse(from, to)).kept).toBe(0);
    expect((await reuse(setUp([12, 7]), setUp([12, 8]))).kept).toBe(0);
    expect((await reuse(setUp([12, 7]), setUp([12, 7]))).kept).toBeGreaterThan(0);
  });

  it('begins anew when a stone was captured on the way to the same board', async () => {
    // White's stone in the corner is captured in one game and was never there in the other.
    const captured = after([1, 0, 5, 12, 25, 13]);
    const other = after([1, 25, 5, 12, 25, 13]);
    expect((await reuse(captured, other)).kept).toBe(0);
  });

  it('forgets when it is told to', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const search = new Search(watching, ONE_AT_A_TIME);
    await search.run(after([12]), { visits: 100 });
    search.clear();
    expect(search.tree).toBeUndefined();
    await search.run(after([12]), { visits: 100 });
    expect(watching.positions).toBe(200);
  });
});

describe('root noise', () => {
  it('mixes a distribution into the priors that the seed decides; the report tells the raw ones', async () => {
    const settings = { ...DEFAULT_SEARCH, noiseShare: 0.25 };
    const priors = async (seed: number): Promise<number[]> => {
      const search = new Search(new OpinionatedEvaluator(), settings, createRandom(seed));
      const report = await search.run(after([12]), { visits: 50 });
      const [raw] = await new OpinionatedEvaluator().evaluate([after([12])]);
      expect(report.policy).toEqual(raw?.policy);
      return [...treeOf(search).policy];
    };
    const [one, again, other] = [await priors(1), await priors(1), await priors(2)];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    const [raw] = await new OpinionatedEvaluator().evaluate([after([12])]);
    expect(one.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    one.forEach((p, move) => {
      expect(p).toBeGreaterThanOrEqual(0.75 * (raw?.policy[move] ?? 0) - 1e-6);
      if (raw?.policy[move] === 0) expect(p).toBe(0);
    });
  });

  it('is for one root only: the tree is not kept', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const search = new Search(watching, { ...DEFAULT_SEARCH, noiseShare: 0.25 }, createRandom(1));
    await search.run(after([12]), { visits: 50 });
    await search.run(after([12]), { visits: 50 });
    expect(watching.positions).toBe(100);
  });
});

describe('komi and handicap', () => {
  it('shows the evaluator the handicap bonus as komi', async () => {
    const seen: number[] = [];
    const uniform = new UniformEvaluator();
    const noting: Evaluator = {
      ...fixed({}),
      evaluate: (positions) => {
        seen.push(...positions.map((position) => position.komi));
        return uniform.evaluate(positions);
      },
    };
    const handicap = newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 0.5, black: [6, 18] });
    await new Search(noting).run(handicap, { visits: 10 });
    expect(new Set(seen)).toEqual(new Set([2.5]));
    expect(handicap.komi).toBe(0.5);
  });

  it('counts a draw as half a win', async () => {
    // Nobody has a stone: komi 0 is a draw, half a point more is not.
    for (const [komi, value] of [
      [0, 0],
      [0.5, -1],
      [-0.5, 1],
    ] as const) {
      const position = after([25], 5, komi);
      const search = new Search(new UniformEvaluator(), ONE_AT_A_TIME);
      await search.run(position, { visits: 200 });
      const end = treeOf(search).children.find((child) => child.move === 25);
      // After White's pass Black would be to play.
      expect(end?.state).toBe('terminal');
      expect(end?.value).toBe(value);
    }
  });
});
