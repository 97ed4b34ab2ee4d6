/** The time that the side to move has taken for its move so far, and the call when its clock is over. */

export interface Turn {
  /** On the clock of `TurnTimer`, in milliseconds. */
  readonly began: number;
  /** Milliseconds, once the move was chosen and only waits to be shown. */
  readonly stoppedAt?: number | undefined;
}

/** Longest wait that timers know. */
const LONGEST_MS = 2 ** 31 - 1;

export class TurnTimer {
  private readonly now: () => number;
  private turn: Turn | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `now` gives milliseconds that only go on. */
  constructor(now: () => number) {
    this.now = now;
  }

  /** The clock runs from now on; `onOver` is called after so many milliseconds. */
  start(untilFlagMs: number, onOver: () => void): Turn {
    this.clear();
    this.turn = { began: this.now() };
    if (untilFlagMs <= LONGEST_MS) this.timer = setTimeout(onOver, Math.max(0, untilFlagMs));
    return this.turn;
  }

  /** The move is chosen: the clock stands. */
  stop(): Turn | undefined {
    clearTimeout(this.timer);
    if (this.turn?.stoppedAt === undefined) {
      this.turn = this.turn && { ...this.turn, stoppedAt: this.now() - this.turn.began };
    }
    return this.turn;
  }

  /** Milliseconds; undefined where no clock runs. */
  get elapsedMs(): number | undefined {
    return this.turn && (this.turn.stoppedAt ?? this.now() - this.turn.began);
  }

  clear(): void {
    clearTimeout(this.timer);
    this.turn = undefined;
  }
}
