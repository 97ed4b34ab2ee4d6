/** No opinion: every legal move is as good as any other. What self-play starts from before there is a network. */

import type { Position } from '../rules/position.ts';
import type { Evaluation, Evaluator } from './evaluator.ts';

export class UniformEvaluator implements Evaluator {
  readonly name = 'uniform';
  readonly networkHash = 'uniform';
  private legal = new Uint8Array(0);

  evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    return Promise.resolve(positions.map((position) => this.one(position)));
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  private one(position: Position): Evaluation {
    if (this.legal.length !== position.area + 1) this.legal = new Uint8Array(position.area + 1);
    const count = position.legalMoves(this.legal);
    const policy = new Float32Array(position.area + 1);
    for (let move = 0; move < policy.length; move++) {
      if (this.legal[move]) policy[move] = 1 / count;
    }
    return {
      policy,
      value: 0,
      scoreLead: 0,
      scoreSpread: position.area / 2,
      ownership: new Float32Array(position.area),
    };
  }
}
