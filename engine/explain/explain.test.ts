/** Explanations step by step: what is asked of whom, in which order, and what is said meanwhile. */

import { describe, expect, it } from 'vitest';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Position } from '../rules/position.ts';
import { Search } from '../search/search.ts';
import { readDiagram } from '../testkit/diagrams.ts';
import { CountingEvaluator, OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import type { Explanation, VerdictKind } from './explanation.ts';
import { explain, type ExplainOptions, type HumanSource, type PolicyFunction } from './explain.ts';

const { position: BOARD, at } = readDiagram(`
  . . . . .
  . X O . .
  . X O a .
  . X O . .
  . . . . .
`);

const policyOf =
  (evaluator: Evaluator): PolicyFunction =>
  async (position) =>
    (await evaluator.evaluate([position]))[0]!.policy;

/** Likes one move above all. */
const fond =
  (move: number, probability = 0.9): PolicyFunction =>
  async (position) => {
    const rest = (1 - probability) / position.area;
    return Float32Array.from({ length: position.area + 1 }, (_, i) =>
      i === move ? probability : rest,
    );
  };

interface Asked {
  readonly moves: readonly number[];
  readonly visits: number;
}

function setUp(options: Partial<ExplainOptions> = {}) {
  const evaluator = new OpinionatedEvaluator(5);
  const searched: Asked[] = [];
  const updates: Explanation[] = [];
  const all: ExplainOptions = {
    selfTaught: policyOf(evaluator),
    search: (position, limits, run) => {
      const more = position.moveNumber - BOARD.moveNumber;
      const moves = Array.from({ length: more }, (_, i) => position.lastMove(more - 1 - i));
      searched.push({ moves, visits: limits.visits });
      return new Search(evaluator).run(position, limits, run);
    },
    visits: 200,
    strength: 'stronger',
    onUpdate: (update) => updates.push(update),
    ...options,
  };
  return { all, searched, updates, run: (move = at('a')) => explain(BOARD, move, all) };
}

function people(favourite: number): HumanSource {
  const policy = fond(favourite);
  return { rank: 'OGS 5k', atRank: policy, strongest: policy, smallOnesTested: false };
}

describe('explain', () => {
  it('searches the root, and the compared moves with a quarter of its visits', async () => {
    const { searched, run } = setUp({ human: people(0) });
    const told = await run();
    const best = told.selfTaught.favourite;
    const pass = BOARD.pass;
    const move = at('a');
    const wanted = [[], [move], ...(best === move ? [] : [[best]]), [0], [pass], [move, pass]];
    expect(searched.map(({ moves }) => moves.join()).sort()).toEqual(
      wanted.map((moves) => moves.join()).sort(),
    );
    expect(searched.map(({ visits }) => visits)).toEqual([200, ...wanted.slice(1).map(() => 50)]);
    expect(told.visits).toMatchObject({ root: 200, move: 50, favourite: 50, pass: 50 });
    expect(told.complete).toBe(true);
  });

  it('has the fields that are promised, without people as with them', async () => {
    const alone = await setUp().run();
    expect(alone.human).toBeNull();
    expect(alone.habit).toBeNull();
    expect(alone.selfTaught.prior).toBeGreaterThan(0);
    expect(alone.facts.length).toBeGreaterThan(0);
    expect(alone.sequence[0]).toBe(at('a'));
    expect(alone.price).not.toBeNull();
    const told = await setUp({ human: people(at('a')) }).run();
    expect(told.human).toMatchObject({ rank: 'OGS 5k', favourite: at('a') });
    expect(told.human?.probability).toBeCloseTo(0.9);
    expect(told.habit).toMatchObject({ points: 0, error: 0, against: at('a') });
  });

  it('tells facts and instincts before any search, and refines without taking anything back', async () => {
    const { updates, run } = setUp({ reportEveryMs: 1 });
    const last = await run();
    const [first] = updates;
    expect(first).toMatchObject({
      verdict: { kind: 'unsure', reason: 'visits' },
      price: null,
      visits: { root: 0, move: 0 },
      complete: false,
    });
    expect(first?.facts).toEqual(last.facts);
    expect(first?.selfTaught.prior).toBe(last.selfTaught.prior);
    const visits = updates.map((update) => update.visits.root + update.visits.move);
    expect(visits).toEqual([...visits].sort((a, b) => a - b));
    expect(updates.at(-1)).toEqual(last);
    expect(updates.filter(({ complete }) => complete)).toHaveLength(1);
  });

  it.each<[VerdictKind, number]>([
    ['forced', 1],
    ['outside-human-habit', 5],
  ])('gives one verdict, %s, once all that it rests on is searched', async (kind, second) => {
    const best = at('a');
    const [favourite, other] = [0, 4];
    const leads: Record<string, number> = { [best]: 6, [other]: second, [favourite]: 1 };
    const search: ExplainOptions['search'] = async (position, { visits }, run) => {
      const real = await new Search(new CountingEvaluator()).run(position, { visits: 2 }, run);
      const row = { winrate: 0.5, lcb: 0.4, prior: 0.1 };
      const first = position.moveNumber === BOARD.moveNumber ? undefined : position.lastMove(0);
      if (first !== undefined) return { ...real, visits, scoreLead: -(leads[first] ?? 0) };
      const moves = [best, other].map((move, i) => {
        return { ...row, move, visits: visits - 100 * i, scoreLead: leads[move]!, pv: [move] };
      });
      return { ...real, visits, scoreSpread: 1, moves };
    };
    const human = {
      ...people(favourite),
      strongest: fond(favourite, 0.999),
      smallOnesTested: true,
    };
    const { updates, run } = setUp({ search, human, selfTaught: fond(0), visits: 400 });
    expect((await run()).verdict.kind).toBe(kind);
    const told = updates.map(({ verdict }) => verdict.reason ?? verdict.kind);
    expect(told.indexOf(kind)).toBe(told.lastIndexOf('visits') + 1);
    expect(new Set(told)).toEqual(new Set(['visits', kind]));
  });

  it('stops when it is cancelled, at whatever step', async () => {
    for (const steps of [0, 1, 2, 3, 4]) {
      const abort = new AbortController();
      let seen = 0;
      const { all, updates } = setUp({ signal: abort.signal });
      const options = {
        ...all,
        onUpdate: (update: Explanation) => {
          updates.push(update);
          if (++seen > steps) abort.abort(new Error('enough'));
        },
      };
      await expect(explain(BOARD, at('a'), options)).rejects.toThrow('enough');
      expect(updates).toHaveLength(steps + 1);
    }
  });

  it('refuses what cannot be explained, and passes on what breaks', async () => {
    await expect(setUp().run(6)).rejects.toThrow(/not legal/);
    const over: Position = BOARD.clone();
    over.play(over.pass);
    over.play(over.pass);
    await expect(explain(over, 0, setUp().all)).rejects.toThrow(/over/);
    const search = (): Promise<never> => Promise.reject(new Error('The network is gone'));
    await expect(setUp({ search }).run()).rejects.toThrow('The network is gone');
  });

  it('explains a pass, also the one that ends the game', async () => {
    const counting = new CountingEvaluator();
    const search: ExplainOptions['search'] = (position, limits, run) =>
      new Search(counting).run(position, limits, run);
    const after = BOARD.clone();
    after.play(after.pass);
    const { all } = setUp({ search, selfTaught: policyOf(counting) });
    const told = await explain(after, after.pass, all);
    expect(told.facts).toEqual([{ kind: 'pass' }]);
    expect(told).toMatchObject({ gain: null, threat: null, regions: [] });
    // White owns more of the board, and passing ends the game so.
    expect(told.visits.move).toBe(50);
  });

  it('leaves the position as it was', async () => {
    const before = BOARD.situationHash();
    await setUp().run();
    expect(BOARD.situationHash()).toBe(before);
  });
});
