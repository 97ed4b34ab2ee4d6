/** The arrays of one training step: `count` positions of one board size, all seen by their side to play. */

export interface Batch {
  /** Lines of the board. */
  readonly size: number;
  readonly count: number;
  /** `[count, size, size, PLANES]` */
  readonly planes: Float32Array;
  /** `[count, GLOBALS]` */
  readonly globals: Float32Array;
  /** `[count, area + 1]` the search's improved policy; all 0 where `policyWeight` is 0. */
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
  /** `[count]` 1 where the game was played out, so that `score` and `ownership` are known. */
  readonly finalWeight: Float32Array;
}
