import { describe, expect, it } from 'vitest';
import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { gumbelSearch } from './gumbel.ts';
import { createRandom } from './random.ts';

const SIZE = 5;
const GOOD = 7;

/** The game is won either way; after `GOOD` the side that played it leads by more. */
class SureOfTheWinner implements Evaluator {
  readonly name = 'sure';
  readonly networkHash = 'sure';

  evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    return Promise.resolve(positions.map((position) => this.one(position)));
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  private one(position: Position): Evaluation {
    const legal = new Uint8Array(position.area + 1);
    const count = position.legalMoves(legal);
    const blackToPlay = position.moveNumber % 2 === 0;
    const lead = position.board.stones[GOOD] === 1 ? 12 : 4;
    return {
      policy: Float32Array.from(legal, (one) => one / count),
      value: blackToPlay ? 0.99 : -0.99,
      scoreLead: blackToPlay ? lead : -lead,
      scoreSpread: 1,
      ownership: new Float32Array(position.area),
    };
  }
}

function search(scoreWeight: number) {
  return gumbelSearch(new Position(SIZE, RULE_SETS.chinese, 0), new SureOfTheWinner(), {
    visits: 64,
    consideredMoves: 26,
    gumbelScale: 0,
    random: createRandom(1),
    scoreWeight,
  });
}

describe('a Gumbel search that wants points as well', () => {
  it('tells moves apart by the lead where the winner is known', async () => {
    const { move, improvedPolicy } = await search(0.3);
    expect(move).toBe(GOOD);
    const others = improvedPolicy.filter((_, i) => i !== GOOD);
    expect(improvedPolicy[GOOD]!).toBeGreaterThan(4 * Math.max(...others));
  });

  it('sees no difference without that wish', async () => {
    const { improvedPolicy } = await search(0);
    expect(improvedPolicy[GOOD]!).toBeCloseTo(1 / 26, 3);
  });

  it('reports values and leads as they are, whatever it wants', async () => {
    const { rootValue, scoreLead } = await search(0.3);
    expect(rootValue).toBeCloseTo(0.99, 6);
    expect(scoreLead).toBeGreaterThanOrEqual(4);
  });
});
