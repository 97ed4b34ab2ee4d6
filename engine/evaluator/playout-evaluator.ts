/**
 * Search without learning, the older way: no move is likelier than another, and a position is worth what one random
 * game from it comes to. A search averages the games (Coulom 2006, "Efficient Selectivity and Backup Operators in
 * Monte-Carlo Tree Search").
 */

import { BLACK } from '../rules/color.ts';
import type { Position } from '../rules/position.ts';
import type { Evaluation, Evaluator } from './evaluator.ts';
import { Playout, type RandomNumbers } from './playout.ts';
import { UniformEvaluator } from './uniform-evaluator.ts';

/** In place of a network's hash. */
export const PLAYOUT_HASH = 'random games';

export class PlayoutEvaluator implements Evaluator {
  readonly name = 'plain search';
  readonly networkHash = PLAYOUT_HASH;
  private readonly uniform = new UniformEvaluator();
  private readonly createRandom: (seed: number) => RandomNumbers;
  private playout: Playout | undefined;

  /** The game from a position is the same each time: the generator's seed is the position's hash. */
  constructor(createRandom: (seed: number) => RandomNumbers) {
    this.createRandom = createRandom;
  }

  async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    const opinions = await this.uniform.evaluate(positions);
    return opinions.map(({ policy }, i) => ({ policy, ...this.playedOut(positions[i]!) }));
  }

  dispose(): Promise<void> {
    return this.uniform.dispose();
  }

  private playedOut(position: Position): Omit<Evaluation, 'policy'> {
    const { size, area, toPlay, komi } = position;
    if (this.playout?.owners.length !== area) this.playout = new Playout(size);
    const random = this.createRandom(position.situationHash());
    const sign = toPlay === BLACK ? 1 : -1;
    const scoreLead = sign * (this.playout.play(position, random) - komi);
    return {
      value: Math.sign(scoreLead),
      scoreLead,
      scoreSpread: area / 2,
      ownership: Float32Array.from(this.playout.owners, (owner) => sign * owner),
    };
  }
}
