/** From game records to the arrays that one training step reads. */

import { writeFeatures } from '../features/features.ts';
import { GLOBALS, HISTORY_MOVES, PLANES } from '../features/layout.ts';
import { BLACK } from '../rules/color.ts';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { SYMMETRIES, symmetryTable } from '../rules/symmetry.ts';
import type { GameRecord, SearchedTurn } from '../dataset/game-record.ts';
import { emptyBatch, type Batch } from './batch.ts';
import type { WindowEntry } from './window.ts';

/** Share of the samples whose last moves are hidden, so that positions set up by hand are understood. */
const HIDDEN_HISTORY = 0.05;

/** Draws a number in 0..1. */
export type Draw = () => number;

/** Makes batches of one board size; keeps the position that it replays games on. */
export class BatchMaker {
  private readonly size: number;
  private readonly planes: Float32Array;
  private readonly globals = new Float32Array(GLOBALS);

  constructor(size: number) {
    this.size = size;
    this.planes = new Float32Array(size * size * PLANES);
  }

  /** One sample an entry, each turned by a symmetry drawn for it. All games must have this board size. */
  make(entries: readonly WindowEntry[], draw: Draw): Batch {
    const batch = emptyBatch(this.size, entries.length);
    entries.forEach((entry, index) => {
      this.fill(batch, index, entry, draw);
    });
    return batch;
  }

  private fill(batch: Batch, index: number, entry: WindowEntry, draw: Draw): void {
    const { size } = this;
    const { game } = entry;
    if (game.size !== size)
      throw new RangeError(`A ${game.size}×${game.size} game in a batch of ${size}×${size}`);
    const searched = searchedTurn(entry);
    const area = size * size;
    const symmetry = symmetryTable(size, Math.floor(draw() * SYMMETRIES));

    const position = positionOfSample(entry);
    const history = draw() < HIDDEN_HISTORY ? 0 : HISTORY_MOVES;
    writeFeatures(position, this.planes, 0, this.globals, 0, history);
    for (let point = 0; point < area; point++) {
      const from = point * PLANES;
      const to = (index * area + symmetry[point]!) * PLANES;
      for (let plane = 0; plane < PLANES; plane++)
        batch.planes[to + plane] = this.planes[from + plane]!;
    }
    batch.globals.set(this.globals, index * GLOBALS);

    const policyAt = index * (area + 1);
    searched.moves.forEach((move, i) => {
      batch.policy[policyAt + symmetry[move]!] = searched.probabilities[i]!;
    });
    batch.policyWeight[index] = 1;
    const reply = game.moves[searched.turn + 1];
    if (reply !== undefined) {
      batch.reply[policyAt + symmetry[reply]!] = 1;
      batch.replyWeight[index] = 1;
    }

    const view = position.toPlay === BLACK ? 1 : -1;
    const lead = game.score * view;
    batch.value[index] = lead > 0 ? 1 : lead < 0 ? 0 : 0.5;
    batch.valueWeight[index] = 1;
    if (game.ending === 'settled') return;
    batch.finalWeight[index] = 1;
    batch.ownershipWeight[index] = 1;
    batch.score[index] = lead;
    for (let point = 0; point < area; point++) {
      batch.ownership[index * area + symmetry[point]!] = game.ownership[point]! * view;
    }
  }
}

function searchedTurn({ game, turn }: WindowEntry): SearchedTurn {
  const searched = game.turns[turn];
  if (!searched) throw new RangeError(`The game has no searched turn ${turn}`);
  return searched;
}

/** The position that the sample is about. */
export function positionOfSample(entry: WindowEntry): Position {
  const { game } = entry;
  const { turn } = searchedTurn(entry);
  const position = new Position(game.size, RULE_SETS.chinese, game.komi);
  for (let move = 0; move < turn; move++) position.play(game.moves[move]!);
  return position;
}

/** Up to `count` samples, evenly from the sizes of the games, smallest first; fewer where a size has not its part. */
export function spreadOverSizes(games: readonly GameRecord[], count: number): WindowEntry[] {
  const sampled = games.filter(({ turns }) => turns.length > 0);
  const sizes = [...new Set(sampled.map(({ size }) => size))].sort((a, b) => a - b);
  const end = (sizesBefore: number): number => Math.floor((sizesBefore * count) / sizes.length);
  return sizes.flatMap((size, i) => {
    const same = sampled.filter((game) => game.size === size);
    return spreadSamples(same, end(i + 1) - end(i));
  });
}

/** Up to `count` samples, spread evenly over all that the games have. */
export function spreadSamples(games: readonly GameRecord[], count: number): WindowEntry[] {
  const all = games.flatMap((game) => game.turns.map((_, turn) => ({ game, turn })));
  const wanted = Math.min(count, all.length);
  return Array.from({ length: wanted }, (_, i) => all[Math.floor((i * all.length) / wanted)]!);
}
