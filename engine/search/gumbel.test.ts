import { describe, expect, it } from 'vitest';
import { BatchingEvaluator } from '../evaluator/batching.ts';
import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { WHITE } from '../rules/color.ts';
import type { Position } from '../rules/position.ts';
import { readDiagram } from '../testkit/diagrams.ts';
import {
  CountingEvaluator,
  FailingEvaluator,
  OpinionatedEvaluator,
  WatchingEvaluator,
} from '../testkit/fake-evaluators.ts';
import { after } from '../testkit/positions.ts';
import { gumbelSearch, type GumbelOptions, type GumbelResult } from './gumbel.ts';
import { createRandom, gumbel } from './random.ts';
import { halvingSchedule } from './sequential-halving.ts';
import { terminalLead } from './terminal.ts';

function options(change: Partial<GumbelOptions> = {}): GumbelOptions {
  return { visits: 32, consideredMoves: 16, gumbelScale: 1, random: createRandom(1), ...change };
}

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

async function ask(evaluator: Evaluator, position: Position): Promise<Evaluation> {
  const [evaluation] = await evaluator.evaluate([position]);
  if (!evaluation) throw new Error('no answer');
  return evaluation;
}

/** `[moves]` how far the search moved each move's logit from the network's. */
async function shifts(valueScale: number): Promise<number[]> {
  const position = after([12, 6, 7]);
  const evaluator = new OpinionatedEvaluator(3);
  // Each considered move is visited once, so that which leaves are seen does not depend on their values.
  const search = options({ visits: 8, consideredMoves: 8, gumbelScale: 0, valueScale });
  const { improvedPolicy } = await gumbelSearch(position, evaluator, search);
  const { policy } = await ask(evaluator, position);
  const moves = [...improvedPolicy.keys()].filter((move) => improvedPolicy[move]! > 0);
  const logits = moves.map((move) => Math.log(improvedPolicy[move]! / policy[move]!));
  return logits.map((logit) => logit - logits[0]!);
}

describe('the Gumbel search', () => {
  it('trusts its values as far as it is told', async () => {
    const whole = await shifts(0.2);
    const half = await shifts(0.1);
    expect(Math.max(...whole.map(Math.abs))).toBeGreaterThan(1);
    expect(half).toHaveLength(whole.length);
    half.forEach((shift, i) => {
      expect(shift).toBeCloseTo(whole[i]! / 2, 3);
    });
  });

  it('makes as many simulations as it is told, on legal moves, and a policy of them', async () => {
    const position = after([12, 6, 7]);
    for (const visits of [0, 1, 2, 7, 16, 64, 200]) {
      for (let seed = 0; seed < 5; seed++) {
        const watching = new WatchingEvaluator(new OpinionatedEvaluator(seed));
        const random = createRandom(seed);
        const before = position.situationHash();
        const result = await gumbelSearch(position, watching, options({ visits, random }));
        expect(position.situationHash()).toBe(before);
        expect(sum(result.visits)).toBe(visits);
        expect(sum(result.improvedPolicy)).toBeCloseTo(1, 5);
        expect(result.improvedPolicy).toHaveLength(26);
        expect(result.visits).toHaveLength(26);
        expect(position.isLegal(result.move)).toBe(true);
        result.improvedPolicy.forEach((probability, move) => {
          if (!position.isLegal(move)) expect(probability).toBe(0);
          if (result.visits[move]! > 0) expect(position.isLegal(move)).toBe(true);
        });
        expect(result.visits.filter((count) => count > 0).length).toBeLessThanOrEqual(16);
        expect(Math.max(...watching.batches)).toBe(1);
        expect(watching.positions).toBeLessThanOrEqual(visits + 1);
      }
    }
  });

  it('plays legal moves in whole games with superko and suicide, on the smallest boards too', async () => {
    for (const rules of ['chinese', 'tromp-taylor', 'new-zealand', 'japanese'] as const) {
      for (let seed = 0; seed < 5; seed++) {
        const random = createRandom(seed);
        const position = after([], 2 + (seed % 3), 0.5, rules);
        for (let move = 0; move < 60 && !position.gameOver; move++) {
          const evaluator = new OpinionatedEvaluator(seed);
          const result = await gumbelSearch(position, evaluator, options({ visits: 12, random }));
          expect(position.isLegal(result.move)).toBe(true);
          position.play(result.move);
        }
      }
    }
  });

  it('says what a plain reading of the paper says', async () => {
    for (let seed = 0; seed < 10; seed++) {
      const position = seed % 2 ? after([12, 6, 7], 5, 2) : after([5, 16], 4, 2);
      const evaluator = seed % 3 ? new OpinionatedEvaluator(seed) : new UniformEvaluator();
      const settings = { visits: 10 + 20 * seed, consideredMoves: 9, gumbelScale: 1 };
      const result = await gumbelSearch(position, evaluator, {
        ...settings,
        random: createRandom(seed),
      });
      const plain = await plainGumbel(position, evaluator, settings, seed);
      expect([...result.visits]).toEqual(plain.visits);
      expect(result.move).toBe(plain.move);
      result.improvedPolicy.forEach((probability, move) => {
        expect(probability).toBeCloseTo(plain.policy[move] ?? 0, 5);
      });
      expect(result.rootValue).toBeCloseTo(plain.value, 9);
    }
  });

  it('is the same again with the same seed, and varied with others', async () => {
    const moves = new Set<number>();
    for (let seed = 0; seed < 20; seed++) {
      const search = (): Promise<GumbelResult> =>
        gumbelSearch(after([]), new UniformEvaluator(), options({ random: createRandom(seed) }));
      const [one, two] = [await search(), await search()];
      expect(one).toEqual(two);
      moves.add(one.move);
    }
    expect(moves.size).toBeGreaterThan(5);
  });

  it('takes the best move without noise, whatever the seed', async () => {
    const moves = new Set<number>();
    for (let seed = 0; seed < 5; seed++) {
      const random = createRandom(seed);
      const search = options({ gumbelScale: 0, random });
      moves.add((await gumbelSearch(after([12]), new OpinionatedEvaluator(), search)).move);
    }
    expect(moves.size).toBe(1);
  });

  it('finds the capture that decides the game for either side, and the policy learns it', async () => {
    // Two large chains have one liberty, the same: whoever takes it captures the other one.
    const rows = `X X X X X
                  X X X X X
                  O O O O a
                  X X X O O
                  . X . X X`;
    const swapped = rows.replaceAll(/[XO]/g, (mark) => (mark === 'X' ? 'O' : 'X'));
    for (let seed = 0; seed < 10; seed++) {
      const results: GumbelResult[] = [];
      for (const { position, at } of [readDiagram(rows), readDiagram(swapped, { toPlay: WHITE })]) {
        const search = options({ visits: 64, random: createRandom(seed) });
        const result = await gumbelSearch(position, new CountingEvaluator(), search);
        expect(result.move).toBe(at('a'));
        expect(result.improvedPolicy[at('a')]).toBeGreaterThan(0.9);
        expect(result.evaluation.policy[at('a')]).toBe(0.25);
        expect(result.rootValue).toBeGreaterThan(0.3);
        expect(result.scoreLead).toBeGreaterThan(5);
        results.push(result);
      }
      expect(results[1]).toEqual(results[0]);
    }
  });

  it('does not ask about the root when it is told, and hands on what it learnt of the next position', async () => {
    const position = after([12, 6]);
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const evaluation = await ask(new OpinionatedEvaluator(), position);
    const search = (known?: Evaluation): Promise<GumbelResult> =>
      gumbelSearch(position, watching, options({ evaluation: known, random: createRandom(5) }));
    const one = await search();
    const asked = watching.positions;
    const two = await search(evaluation);
    expect(watching.positions - asked).toBe(asked - 1);
    expect(two).toEqual(one);
    position.play(one.move);
    expect(one.next).toEqual(await ask(new OpinionatedEvaluator(), position));
  });

  it('tells the values before and after search from the side to play', async () => {
    const position = after([12, 6]);
    const raw = await ask(new OpinionatedEvaluator(), position);
    const nothing = await gumbelSearch(
      position,
      new OpinionatedEvaluator(),
      options({ visits: 0 }),
    );
    expect(nothing.rootValue).toBe(raw.value);
    expect(nothing.networkValue).toBe(raw.value);
    expect(nothing.scoreLead).toBe(raw.scoreLead);
    expect(nothing.evaluation).toEqual(raw);
    expect(nothing.next).toBeUndefined();
    const searched = await gumbelSearch(position, new OpinionatedEvaluator(), options());
    expect(searched.networkValue).toBe(raw.value);
    // This evaluator's lead is ten times its value, and no game ends within these visits.
    expect(searched.scoreLead).toBeCloseTo(10 * searched.rootValue, 6);
    expect(searched.rootValue).not.toBe(raw.value);
  });

  it('gives each of many games at once what it would get alone', async () => {
    const play = async (evaluator: Evaluator, seed: number): Promise<GumbelResult> =>
      gumbelSearch(after([seed % 25]), evaluator, options({ random: createRandom(seed) }));
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const batching = new BatchingEvaluator(watching, { maxBatch: 32 });
    const seeds = Array.from({ length: 16 }, (_, seed) => seed);
    const together = await Promise.all(seeds.map((seed) => play(batching, seed)));
    expect(watching.batches.slice(0, 10)).toEqual(new Array(10).fill(16));
    for (const seed of seeds) {
      expect(together[seed]).toEqual(await play(new OpinionatedEvaluator(), seed));
    }
  });

  it('searches no finished game and passes failures on', async () => {
    const uniform = new UniformEvaluator();
    await expect(gumbelSearch(after([25, 25]), uniform, options())).rejects.toThrow('over');
    const failing = new FailingEvaluator(uniform, 5);
    await expect(gumbelSearch(after([]), failing, options())).rejects.toThrow('gave up');
    failing.answersLeft = Infinity;
    expect(sum((await gumbelSearch(after([]), failing, options())).visits)).toBe(32);
  });

  it('improves on the policy that it is given, on average over the noise', async () => {
    // Each first move is worth what the opponent's evaluation of it says; nothing is looked at beyond.
    const position = after([12]);
    const evaluator = new OpinionatedEvaluator(9);
    const { policy } = await ask(evaluator, position);
    let expected = 0;
    const values = new Map<number, number>();
    for (const [move, probability] of policy.entries()) {
      if (probability === 0) continue;
      const next = after([12, move]);
      const value = -(await ask(evaluator, next)).value;
      values.set(move, value);
      expected += probability * value;
    }
    let chosen = 0;
    const games = 200;
    for (let seed = 0; seed < games; seed++) {
      const random = createRandom(seed);
      const search = options({ visits: 4, consideredMoves: 4, random });
      const { move } = await gumbelSearch(position, evaluator, search);
      chosen += (values.get(move) ?? 0) / games;
    }
    expect(chosen).toBeGreaterThan(expected + 0.1);
  });
});

interface PlainNode {
  readonly position: Position;
  readonly prior: Map<number, number>;
  readonly ownValue: number;
  /** The values of each simulation through each move, for this node's side to play. */
  readonly values: Map<number, number[]>;
  readonly children: Map<number, PlainNode>;
}

async function plainNode(position: Position, evaluator: Evaluator): Promise<PlainNode> {
  const node = {
    position,
    values: new Map<number, number[]>(),
    children: new Map<number, PlainNode>(),
  };
  if (position.gameOver) {
    return { ...node, prior: new Map(), ownValue: Math.sign(terminalLead(position)) };
  }
  const { policy, value } = await ask(evaluator, position);
  const prior = new Map([...policy.entries()].filter(([, probability]) => probability > 0));
  return { ...node, prior, ownValue: value };
}

const countOf = (node: PlainNode, move: number): number => node.values.get(move)?.length ?? 0;
const totalOf = (node: PlainNode): number =>
  sum([...node.values.values()].map((all) => all.length));

/** Equations 8 to 14 and appendix D of the paper: sigma of the completed values, in 0..1. */
function plainSigma(node: PlainNode, move: number): number {
  const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
  const zeroToOne = (value: number): number => (value + 1) / 2;
  const visited = [...node.values.keys()];
  const priorOf = (a: number): number => node.prior.get(a) ?? 0;
  const weighted = sum(visited.map((a) => priorOf(a) * zeroToOne(mean(node.values.get(a) ?? []))));
  const visitedPrior = sum(visited.map(priorOf));
  const total = totalOf(node);
  const own = zeroToOne(node.ownValue);
  const mixed = total > 0 ? (own + (total / visitedPrior) * weighted) / (1 + total) : own;
  const most = Math.max(0, ...visited.map((a) => countOf(node, a)));
  const values = node.values.get(move);
  return (50 + most) * (values ? zeroToOne(mean(values)) : mixed);
}

function plainPolicy(node: PlainNode): Map<number, number> {
  const logits = [...node.prior].map(([move, p]) => Math.log(p) + plainSigma(node, move));
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - highest));
  const total = sum(weights);
  return new Map([...node.prior.keys()].map((move, i) => [move, weights[i]! / total]));
}

async function plainVisit(node: PlainNode, move: number, evaluator: Evaluator): Promise<number> {
  let value: number;
  const child = node.children.get(move);
  if (!child) {
    const position = node.position.clone();
    position.play(move);
    const made = await plainNode(position, evaluator);
    node.children.set(move, made);
    value = -made.ownValue;
  } else if (child.prior.size === 0) value = -child.ownValue;
  else {
    const lag = (a: number, p: number): number => p - countOf(child, a) / (1 + totalOf(child));
    const best = [...plainPolicy(child)].sort((a, b) => lag(...b) - lag(...a))[0];
    value = -(await plainVisit(child, best?.[0] ?? -1, evaluator));
  }
  node.values.set(move, [...(node.values.get(move) ?? []), value]);
  return value;
}

async function plainGumbel(
  position: Position,
  evaluator: Evaluator,
  { visits, consideredMoves }: { visits: number; consideredMoves: number },
  seed: number,
): Promise<{ visits: number[]; move: number; policy: number[]; value: number }> {
  const root = await plainNode(position.clone(), evaluator);
  const random = createRandom(seed);
  const moves = [...root.prior.keys()];
  const noisy = new Map(
    moves.map((move) => [
      move,
      Math.fround(Math.fround(Math.log(root.prior.get(move)!)) + gumbel(random)),
    ]),
  );
  const bestOf = (count: number): number => {
    const score = (move: number): number => (noisy.get(move) ?? 0) + plainSigma(root, move);
    const open = moves.filter((move) => countOf(root, move) === count);
    return open.sort((a, b) => score(b) - score(a))[0] ?? -1;
  };
  for (const before of halvingSchedule(Math.min(consideredMoves, moves.length), visits)) {
    await plainVisit(root, bestOf(before), evaluator);
  }
  const counts = Array.from({ length: position.area + 1 }, (_, move) => countOf(root, move));
  const policy = plainPolicy(root);
  const all = [root.ownValue, ...[...root.values.values()].flat()];
  return {
    visits: counts,
    move: bestOf(Math.max(...counts)),
    policy: counts.map((_, move) => policy.get(move) ?? 0),
    value: sum(all) / all.length,
  };
}
