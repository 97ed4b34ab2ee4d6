/** The arrays of one training step: `count` positions of one board size, all seen by their side to play. */

import { GLOBALS, PLANES } from '../features/layout.ts';

export interface Batch {
  /** Lines of the board. */
  readonly size: number;
  readonly count: number;
  /** `[count, size, size, PLANES]` */
  readonly planes: Float32Array;
  /** `[count, globals]` as many as the network's shape has. */
  readonly globals: Float32Array;
  /** `[count, area + 1]` what is to be imitated, as the search's improved policy; all 0 where `policyWeight` is 0. */
  readonly policy: Float32Array;
  readonly policyWeight: Float32Array;
  /** `[count, area + 1]` one-hot: the opponent's next move. */
  readonly reply: Float32Array;
  readonly replyWeight: Float32Array;
  /** `[count]` 1 won, 0.5 drawn, 0 lost. */
  readonly value: Float32Array;
  readonly valueWeight: Float32Array;
  /** `[count]` final lead in points, komi included. */
  readonly score: Float32Array;
  /** `[count, area]` final owner: 1 own, -1 the opponent's, 0 nobody's. */
  readonly ownership: Float32Array;
  /** `[count]` 1 where the score is known: the game was played out or counted. */
  readonly finalWeight: Float32Array;
  /** `[count]` 1 where the ownership is known. */
  readonly ownershipWeight: Float32Array;
}

/** All zero; `globals` is how many global inputs a position has. */
export function emptyBatch(size: number, count: number, globals = GLOBALS): Batch {
  const area = size * size;
  return {
    size,
    count,
    planes: new Float32Array(count * area * PLANES),
    globals: new Float32Array(count * globals),
    policy: new Float32Array(count * (area + 1)),
    policyWeight: new Float32Array(count),
    reply: new Float32Array(count * (area + 1)),
    replyWeight: new Float32Array(count),
    value: new Float32Array(count),
    valueWeight: new Float32Array(count),
    score: new Float32Array(count),
    ownership: new Float32Array(count * area),
    finalWeight: new Float32Array(count),
    ownershipWeight: new Float32Array(count),
  };
}

/** The batch cut into so many parts of nearly equal length, or fewer where it has fewer positions; they share its memory. */
export function partsOf(batch: Batch, parts: number): Batch[] {
  const { size, count } = batch;
  const wanted = Math.max(1, Math.min(parts, count));
  return Array.from({ length: wanted }, (_, part) => {
    const from = Math.floor((part * count) / wanted);
    const to = Math.floor(((part + 1) * count) / wanted);
    const cut = Object.entries(batch).map(([name, values]: [string, unknown]) => {
      if (!(values instanceof Float32Array)) return [name, values];
      const each = values.length / count;
      return [name, values.subarray(from * each, to * each)];
    });
    return {
      ...(Object.fromEntries(cut) as Omit<Batch, 'size' | 'count'>),
      size,
      count: to - from,
    };
  });
}
