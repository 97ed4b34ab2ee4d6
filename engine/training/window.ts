/** The latest games, as many as the window holds: what training draws its samples from. */

import type { GameRecord } from '../dataset/game-record.ts';

export interface WindowSettings {
  /** Samples in the window until so many were ever made. */
  readonly smallest: number;
  readonly largest: number;
  /** How the window grows with the samples ever made: `smallest * (made / smallest) ** exponent`. */
  readonly exponent: number;
}

/** How many samples the window holds once `made` samples were made (a power law, KataGo paper appendix C). */
export function windowSize(settings: WindowSettings, made: number): number {
  const grown = settings.smallest * (Math.max(made, 1) / settings.smallest) ** settings.exponent;
  return Math.round(Math.min(settings.largest, Math.max(settings.smallest, grown)));
}

export interface WindowEntry {
  readonly game: GameRecord;
  /** Index into `game.turns`. */
  readonly turn: number;
}

export class SampleWindow {
  private readonly settings: WindowSettings;
  private all = new Stock([]);
  private readonly bySize = new Map<number, Stock>();
  private madeSoFar: number;

  /** `madeBefore`: samples of games that are older than any that will be added. */
  constructor(settings: WindowSettings, madeBefore = 0) {
    this.settings = settings;
    this.madeSoFar = madeBefore;
  }

  /** Samples ever made, in the window or not. */
  get made(): number {
    return this.madeSoFar;
  }

  /** Samples in the window now. */
  get size(): number {
    return this.all.samples;
  }

  /** Those in the window on boards of this size, oldest first. */
  gamesOn(size: number): readonly GameRecord[] {
    return this.bySize.get(size)?.games ?? [];
  }

  /** Adds games in the order in which they were finished and lets the oldest go. */
  add(games: readonly GameRecord[]): void {
    const held = [...this.all.games, ...games];
    for (const { turns } of games) this.madeSoFar += turns.length;
    const wanted = windowSize(this.settings, this.madeSoFar);
    let kept = 0;
    let first = held.length;
    while (first > 0 && kept < wanted) kept += held[--first]!.turns.length;
    this.all = new Stock(held.slice(first));
    this.bySize.clear();
    for (const size of new Set(this.all.games.map((game) => game.size))) {
      const same = this.all.games.filter((game) => game.size === size);
      this.bySize.set(size, new Stock(same));
    }
  }

  /**
   * So many samples of one board size: that of the first, which is drawn from all, so that each size has its turn
   * as often as the window has samples of it. `next` draws a number in 0..1, 1 excluded.
   */
  draw(count: number, next: () => number): WindowEntry[] {
    const first = this.all.draw(next);
    const same = this.bySize.get(first.game.size)!;
    return [first, ...Array.from({ length: count - 1 }, () => same.draw(next))];
  }
}

/** Games with their samples counted. */
class Stock {
  readonly games: readonly GameRecord[];
  /** `ends[i]`: samples in games 0..i; for finding a sample in logarithmic time. */
  private readonly ends: readonly number[];

  constructor(games: readonly GameRecord[]) {
    let end = 0;
    this.games = games;
    this.ends = games.map(({ turns }) => (end += turns.length));
  }

  get samples(): number {
    return this.ends.at(-1) ?? 0;
  }

  draw(next: () => number): WindowEntry {
    return this.at(Math.floor(next() * this.samples));
  }

  /** The sample at a place 0..samples-1. */
  private at(place: number): WindowEntry {
    let low = 0;
    let high = this.ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle]! > place) high = middle;
      else low = middle + 1;
    }
    const game = this.games[low];
    if (!game || place < 0 || place >= this.samples) throw new RangeError(`No sample at ${place}`);
    return { game, turn: place - (this.ends[low]! - game.turns.length) };
  }
}
