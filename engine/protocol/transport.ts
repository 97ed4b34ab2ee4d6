/**
 * What carries frames between a client and the engine. Adapters turn each kind of connection into a `Transport`;
 * nothing else knows which one is used.
 */

export interface Transport {
  /** Does nothing once closed. */
  send(frame: unknown): void;
  /** Frames that came before the first listener are kept for it. */
  onMessage(listener: (frame: unknown) => void): void;
  /** Called once, whichever side closed or died; soon, where it is closed already. */
  onClose(listener: () => void): void;
  close(): void;
}

/** Delivered in place of a frame that could not be decoded: no schema takes it. */
export class UnreadableFrame {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** The half of a transport that every adapter needs: listeners, early frames, one close. */
export class TransportListeners {
  private readonly messageListeners: ((frame: unknown) => void)[] = [];
  private readonly closeListeners: (() => void)[] = [];
  private early: unknown[] = [];
  closed = false;

  onMessage(listener: (frame: unknown) => void): void {
    this.messageListeners.push(listener);
    const early = this.early;
    this.early = [];
    for (const frame of early) listener(frame);
  }

  onClose(listener: () => void): void {
    if (this.closed) queueMicrotask(listener);
    else this.closeListeners.push(listener);
  }

  deliver(frame: unknown): void {
    if (this.closed) return;
    if (this.messageListeners.length === 0) this.early.push(frame);
    else for (const listener of this.messageListeners) listener(frame);
  }

  markClosed(): void {
    if (this.closed) return;
    this.closed = true;
    this.early = [];
    for (const listener of this.closeListeners) listener();
  }
}
