/** Whether a run is to rest. Who works for it looks here at places where nothing is lost by waiting. */

export class Hold {
  private isHeld = false;
  private readonly listeners = new Set<(held: boolean) => void>();

  get held(): boolean {
    return this.isHeld;
  }

  set(held: boolean): void {
    if (held === this.isHeld) return;
    this.isHeld = held;
    for (const listener of [...this.listeners]) listener(held);
  }

  /** Returns what ends that. */
  onChange(listener: (held: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves once the run may go on, or is told to stop. */
  released(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.isHeld && !signal.aborted) return;
        end();
        signal.removeEventListener('abort', look);
        resolve();
      };
      const end = this.onChange(look);
      signal.addEventListener('abort', look);
      look();
    });
  }
}
