/** A map that keeps the few entries that were asked for last. */

export class RecentlyUsed<T> {
  private readonly entries = new Map<string, T>();
  private readonly most: number;
  private readonly onDrop: (key: string, value: T) => void;

  /** `onDrop` hears of entries that had to make room. */
  constructor(most: number, onDrop: (key: string, value: T) => void = () => undefined) {
    this.most = most;
    this.onDrop = onDrop;
  }

  /** The entry, made when it is not there; it is now the most recently used. */
  get(key: string, make: () => T): T {
    const known = this.entries.has(key);
    const value = known ? (this.entries.get(key) as T) : make();
    this.entries.delete(key);
    this.entries.set(key, value);
    if (!known) this.makeRoom();
    return value;
  }

  delete(key: string): void {
    this.entries.delete(key);
  }

  /** Takes entries out, without `onDrop`. */
  removeWhere(matches: (key: string) => boolean): T[] {
    const removed: T[] = [];
    for (const [key, value] of [...this.entries]) {
      if (!matches(key)) continue;
      this.entries.delete(key);
      removed.push(value);
    }
    return removed;
  }

  private makeRoom(): void {
    for (const [key, value] of [...this.entries]) {
      if (this.entries.size <= this.most) return;
      this.entries.delete(key);
      this.onDrop(key, value);
    }
  }
}
