/** From human games to the arrays that one training step reads: the next move is what is to be imitated. */

import type { HumanGame } from '../../dataset/human/human-game.ts';
import { positionBefore } from '../../dataset/human/replay-human.ts';
import { writeFeatures } from '../../features/features.ts';
import { GLOBALS, HISTORY_MOVES, PLANES } from '../../features/layout.ts';
import {
  globalInputs,
  writeCondition,
  type Condition,
  type Conditioning,
} from '../../network/conditioning.ts';
import { RULES_NAMES, RULE_SETS, type RuleSet } from '../../rules/rule-set.ts';
import { SYMMETRIES, symmetryTable } from '../../rules/symmetry.ts';
import { emptyBatch, type Batch } from '../batch.ts';
import type { LossWeights } from '../loss-weights.ts';
import type { Draw } from '../samples.ts';
import { conditionOf } from './condition-of.ts';
import { viewAt, type Outcome } from './outcome.ts';

/** The move at `turn` (from 0) of a game is the target; the position is the one before it. */
export interface HumanSample {
  readonly game: HumanGame;
  readonly turn: number;
  readonly outcome: Outcome;
}

/** A person's one move has no softer form. What the ending tells counts less: few games were counted. */
export const IMITATION_LOSS_WEIGHTS: LossWeights = Object.freeze({
  policy: 1,
  reply: 0.15,
  softPolicy: 0,
  value: 0.5,
  ownership: 0.3,
  score: 0.1,
  spread: 0.05,
});

/** Share of the samples whose last moves are hidden, so that positions set up by hand are understood. */
const HIDDEN_HISTORY = 0.05;
/** Share of the samples of which ranks, or era and server, are hidden, so that unknown ones mean the average. */
const HIDDEN_CONDITION = 0.1;

export const HUMAN_CONDITIONING: Conditioning = 'human-v1';

/** Makes batches of one board size. */
export class HumanBatchMaker {
  private readonly size: number;
  private readonly planes: Float32Array;
  private readonly globals = new Float32Array(globalInputs(HUMAN_CONDITIONING));

  constructor(size: number) {
    this.size = size;
    this.planes = new Float32Array(size * size * PLANES);
  }

  /** Each sample is turned by a symmetry drawn for it. All games must have this board size. */
  make(samples: readonly HumanSample[], draw: Draw): Batch {
    const batch = emptyBatch(this.size, samples.length, this.globals.length);
    samples.forEach((sample, index) => {
      this.fill(batch, index, sample, draw);
    });
    return batch;
  }

  private fill(batch: Batch, index: number, sample: HumanSample, draw: Draw): void {
    const { size } = this;
    const { game, turn, outcome } = sample;
    if (game.size !== size)
      throw new RangeError(`A ${game.size}×${game.size} game in a batch of ${size}×${size}`);
    const symmetry = symmetryTable(size, Math.floor(draw() * SYMMETRIES));
    this.fillInputs(batch, index, sample, symmetry, draw);
    const policyAt = index * (size * size + 1);
    const move = game.moves[turn];
    if (move === undefined) throw new RangeError(`The game has no move ${turn + 1}`);
    batch.policy[policyAt + symmetry[move]!] = 1;
    batch.policyWeight[index] = 1;
    const reply = game.moves[turn + 1];
    if (reply !== undefined) {
      batch.reply[policyAt + symmetry[reply]!] = 1;
      batch.replyWeight[index] = 1;
    }
    fillOutcome(batch, index, outcome, viewAt(game, turn), symmetry);
  }

  private fillInputs(
    batch: Batch,
    index: number,
    { game, turn }: HumanSample,
    symmetry: Int16Array,
    draw: Draw,
  ): void {
    const { size, planes, globals } = this;
    const area = size * size;
    const position = positionBefore(game, turn, drawRules(draw));
    const history = draw() < HIDDEN_HISTORY ? 0 : HISTORY_MOVES;
    writeFeatures(position, planes, 0, globals, 0, history);
    const condition = partlyHidden(conditionOf(game), draw);
    writeCondition(condition, viewAt(game, turn) < 0, globals, GLOBALS);
    for (let point = 0; point < area; point++) {
      const from = point * PLANES;
      const to = (index * area + symmetry[point]!) * PLANES;
      for (let plane = 0; plane < PLANES; plane++) batch.planes[to + plane] = planes[from + plane]!;
    }
    batch.globals.set(globals, index * globals.length);
  }
}

/** The records name no rules: drawn, so that the network learns to heed none of them. */
function drawRules(draw: Draw): RuleSet {
  return RULE_SETS[RULES_NAMES[Math.floor(draw() * RULES_NAMES.length)] ?? 'chinese'];
}

function partlyHidden({ black, white, year, server }: Condition, draw: Draw): Condition {
  const ranks = draw() < HIDDEN_CONDITION ? {} : { black, white };
  const place = draw() < HIDDEN_CONDITION ? {} : { year, server };
  return { ...ranks, ...place };
}

function fillOutcome(
  batch: Batch,
  index: number,
  { value, score, ownership }: Outcome,
  view: 1 | -1,
  symmetry: Int16Array,
): void {
  if (value !== undefined) {
    batch.value[index] = view > 0 ? value : 1 - value;
    batch.valueWeight[index] = 1;
  }
  if (score !== undefined) {
    batch.score[index] = score * view;
    batch.finalWeight[index] = 1;
  }
  if (ownership === undefined) return;
  batch.ownershipWeight[index] = 1;
  ownership.forEach((owner, point) => {
    batch.ownership[index * ownership.length + symmetry[point]!] = owner * view;
  });
}
