/** When a player gives a game up. */

import type { Position } from '../rules/position.ts';

export interface ResignationSettings {
  /** A turn is hopeless with a winrate below this; 0: never. */
  readonly resignWinrate: number;
  /** Resigns after so many hopeless turns running. */
  readonly resignTurns: number;
}

/** A third of the board: games with handicap begin hopeless. */
const EARLIEST_SHARE = 1 / 3;

export class Resignation {
  private readonly settings: ResignationSettings;
  private hopelessTurns = 0;
  private lastTurn = Number.NaN;

  constructor(settings: ResignationSettings) {
    this.settings = settings;
  }

  /**
   * Told the winrate (0..1) of the side to play at each of its turns; true when it resigns, which it does only once
   * `earliest` moves were played.
   */
  sees(position: Position, winrate: number, earliest = position.area * EARLIEST_SHARE): boolean {
    const { resignWinrate, resignTurns } = this.settings;
    const { moveNumber } = position;
    if (moveNumber !== this.lastTurn + 2) this.hopelessTurns = 0;
    this.lastTurn = moveNumber;
    if (winrate >= resignWinrate) {
      this.hopelessTurns = 0;
      return false;
    }
    this.hopelessTurns++;
    return this.hopelessTurns >= resignTurns && moveNumber >= earliest;
  }
}
