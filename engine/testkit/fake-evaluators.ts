/** Evaluators for tests: opinions out of thin air that are the same every time, and observers of how one is asked. */

import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { BLACK } from '../rules/color.ts';
import type { Position } from '../rules/position.ts';
import { areaScore } from '../rules/score.ts';
import { mix } from '../rules/zobrist.ts';
import { seededRandom } from './seeded-random.ts';

/** A strong opinion about every position, drawn from its stones, side to play and last move; of no use as advice. */
export class OpinionatedEvaluator implements Evaluator {
  readonly name = 'opinionated';
  readonly networkHash: string;
  private readonly seed: number;

  constructor(seed = 1) {
    this.seed = seed;
    this.networkHash = `opinionated-${seed}`;
  }

  evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    return Promise.resolve(positions.map((position) => this.one(position)));
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  private one(position: Position): Evaluation {
    const { board, area, toPlay } = position;
    const random = seededRandom(
      mix(mix(board.hashLow ^ this.seed, toPlay), position.lastMove(0) + 1),
    );
    const legal = new Uint8Array(area + 1);
    position.legalMoves(legal);
    const weights = Float32Array.from(legal, (yes) => (yes ? random() ** 6 + 1e-3 : 0));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const value = 2 * random() - 1;
    return {
      policy: weights.map((weight) => weight / total),
      value,
      scoreLead: value * 10,
      scoreSpread: 5,
      ownership: Float32Array.from({ length: area }, () => 2 * random() - 1),
    };
  }
}

/** Counts the board as it stands, all stones alive, and likes every legal move the same. */
export class CountingEvaluator implements Evaluator {
  readonly name = 'counting';
  readonly networkHash = 'counting';
  private readonly uniform = new UniformEvaluator();

  async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    const evaluations = await this.uniform.evaluate(positions);
    return evaluations.map((evaluation, i) => {
      const position = positions[i]!;
      const black = areaScore(position.board) - position.komi;
      const scoreLead = position.toPlay === BLACK ? black : -black;
      return { ...evaluation, value: Math.tanh(scoreLead / position.size), scoreLead };
    });
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}

/** The same, and expects every point to end as it is told: `owners` is `[area]`, 1 Black's .. -1 White's. */
export class OwningEvaluator extends CountingEvaluator {
  private readonly owners: Float32Array;

  constructor(owners: Iterable<number>) {
    super();
    this.owners = Float32Array.from(owners);
  }

  override async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    const evaluations = await super.evaluate(positions);
    return evaluations.map((evaluation, i) => {
      const sign = positions[i]!.toPlay === BLACK ? 1 : -1;
      return { ...evaluation, ownership: this.owners.map((owner) => sign * owner) };
    });
  }
}

/**
 * Passes questions on after a turn of the event loop, notes how many positions each had, and rejects when a
 * position was changed while its question was open.
 */
export class WatchingEvaluator implements Evaluator {
  readonly batches: number[] = [];
  disposed = false;
  private readonly inner: Evaluator;

  constructor(inner: Evaluator) {
    this.inner = inner;
  }

  get name(): string {
    return this.inner.name;
  }

  get networkHash(): string {
    return this.inner.networkHash;
  }

  get positions(): number {
    return this.batches.reduce((sum, count) => sum + count, 0);
  }

  async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    this.batches.push(positions.length);
    const before = positions.map((position) => position.situationHash());
    await new Promise((resolve) => setImmediate(resolve));
    const evaluations = await this.inner.evaluate(positions);
    const changed = positions.some((position, i) => position.situationHash() !== before[i]);
    if (changed) throw new Error('A position was changed while it was being evaluated');
    return evaluations;
  }

  dispose(): Promise<void> {
    this.disposed = true;
    return this.inner.dispose();
  }
}

/** Answers so many questions and rejects the next ones until it is told to go on. */
export class FailingEvaluator implements Evaluator {
  readonly name = 'failing';
  readonly networkHash = 'failing';
  answersLeft: number;
  private readonly inner: Evaluator;

  constructor(inner: Evaluator, answersLeft: number) {
    this.inner = inner;
    this.answersLeft = answersLeft;
  }

  evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    if (this.answersLeft <= 0) return Promise.reject(new Error('The evaluator gave up'));
    this.answersLeft--;
    return this.inner.evaluate(positions);
  }

  dispose(): Promise<void> {
    return this.inner.dispose();
  }
}
