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
  private games: GameRecord[] = [];
  /** `ends[i]`: samples in games 0..i; for drawing a sample in logarithmic time. */
  private ends: number[] = [];
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
    return this.ends.at(-1) ?? 0;
  }

  get gameCount(): number {
    return this.games.length;
  }

  /** Adds games in the order in which they were finished and lets the oldest go. */
  add(games: readonly GameRecord[]): void {
    for (const game of games) {
      this.games.push(game);
      this.madeSoFar += game.turns.length;
    }
    const wanted = windowSize(this.settings, this.madeSoFar);
    let kept = 0;
    let first = this.games.length;
    while (first > 0 && kept < wanted) kept += this.games[--first]!.turns.length;
    this.games = this.games.slice(first);
    let end = 0;
    this.ends = this.games.map((game) => (end += game.turns.length));
  }

  /** The sample at a place 0..size-1. */
  at(place: number): WindowEntry {
    let low = 0;
    let high = this.ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle]! > place) high = middle;
      else low = middle + 1;
    }
    const game = this.games[low];
    if (!game || place < 0 || place >= this.size) throw new RangeError(`No sample at ${place}`);
    return { game, turn: place - (this.ends[low]! - game.turns.length) };
  }
}
