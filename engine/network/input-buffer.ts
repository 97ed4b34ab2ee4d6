/** Reused input arrays of one board size, filled from positions. */

import { writeFeatures } from '../features/features.ts';
import { GLOBALS, HISTORY_MOVES, PLANES } from '../features/layout.ts';
import type { Position } from '../rules/position.ts';
import type { RuleSet, RulesName } from '../rules/rule-set.ts';
import type { ConditionInputs } from './conditioning.ts';
import { nearestLearned } from './learned-rules.ts';

/** What a network is told of a position beside what is on the board. */
export interface Told {
  /** Rules that it learned under; those of the position where this is left out. */
  readonly rules?: readonly RulesName[] | undefined;
  /** Of a network that wants to be told more than the position. */
  readonly condition?: ConditionInputs | undefined;
}

export class InputBuffer {
  readonly area: number;
  /** `[capacity, area * PLANES]` */
  readonly planes: Float32Array;
  /** `[capacity, globalsWidth]` the features' global inputs, then those of the condition. */
  readonly globals: Float32Array;
  /** `[capacity, area + 1]` 1 for legal moves. */
  private readonly legal: readonly Uint8Array[];
  readonly globalsWidth: number;
  private readonly condition: ConditionInputs | undefined;
  private readonly rules: readonly RulesName[] | undefined;

  constructor(size: number, capacity: number, { rules, condition }: Told = {}) {
    this.condition = condition;
    this.rules = rules;
    this.globalsWidth = GLOBALS + (condition?.count ?? 0);
    this.area = size * size;
    this.planes = new Float32Array(capacity * this.area * PLANES);
    this.globals = new Float32Array(capacity * this.globalsWidth);
    this.legal = Array.from({ length: capacity }, () => new Uint8Array(this.area + 1));
  }

  fill(positions: readonly Position[]): void {
    positions.forEach((position, index) => {
      writeFeatures(
        position,
        this.planes,
        index * this.area * PLANES,
        this.globals,
        index * this.globalsWidth,
        HISTORY_MOVES,
        this.told(position.rules),
      );
      this.condition?.write(position, this.globals, index * this.globalsWidth + GLOBALS);
      position.legalMoves(this.legalOf(index));
    });
  }

  private told(rules: RuleSet): RuleSet {
    return this.rules ? nearestLearned(this.rules, rules) : rules;
  }

  /** The planes and the globals of the first `count` positions; views, not copies. */
  first(count: number): [planes: Float32Array, globals: Float32Array] {
    return [
      this.planes.subarray(0, count * this.area * PLANES),
      this.globals.subarray(0, count * this.globalsWidth),
    ];
  }

  /** `[area + 1]` of position `index` of the last `fill`. */
  legalOf(index: number): Uint8Array {
    const legal = this.legal[index];
    if (!legal)
      throw new RangeError(`The buffer holds ${this.legal.length} positions, not ${index + 1}`);
    return legal;
  }
}
