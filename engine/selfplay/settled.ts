/** Notices when a game's winner is no longer in doubt, so that no time is spent on playing it out. */

import type { Random } from '../search/random.ts';
import type { SelfPlaySettings } from './settings.ts';

export class SettledWatch {
  private readonly threshold: number;
  private readonly turnsNeeded: number;
  private readonly hopelessTurns: [black: number, white: number] = [0, 0];
  /** Who won, once `sees` has returned true. */
  winnerIsBlack = false;

  /** Draws at once whether this game would be played out all the same. */
  constructor(settings: SelfPlaySettings, random: Random) {
    const playOut = random.next() < settings.settledPlayOut;
    this.threshold = playOut ? 1 : settings.settledValue;
    this.turnsNeeded = settings.settledTurns;
  }

  /** Told a side's root value (-1..1, its own view) at its turn; true when that side's game is hopeless. */
  sees(black: boolean, rootValue: number): boolean {
    if (this.threshold >= 1) return false;
    const side = black ? 0 : 1;
    const running = rootValue < -this.threshold ? this.hopelessTurns[side] + 1 : 0;
    this.hopelessTurns[side] = running;
    if (running < this.turnsNeeded) return false;
    this.winnerIsBlack = !black;
    return true;
  }
}
