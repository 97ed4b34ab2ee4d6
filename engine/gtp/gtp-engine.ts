/** What GTP's commands work on: the game, the clocks, and the search that thinks for them. */

import { afterMove, startClock, type Clock, type TimeControl } from '../rules/clock.ts';
import { DEFAULT_LAG_MS, timeForMove } from '../player/time-plan.ts';
import { BLACK, WHITE, type Color } from '../rules/color.ts';
import type { RulesName } from '../rules/rule-set.ts';
import type {
  Manners,
  NetworkPlace,
  SearchOutcome,
  SearchService,
  SearchTask,
  TaskOptions,
} from '../server/search-service.ts';
import { GtpGame } from './gtp-game.ts';

export interface GtpSettings {
  /** What the program calls itself. */
  readonly name: string;
  readonly version: string;
  readonly network: NetworkPlace;
  /** Of each move, whatever the clock says; undefined: as `usualVisits` has it. */
  readonly visits?: number | undefined;
  readonly usualVisits: { readonly untimed: number; readonly timed: number };
  /** An analysis ends at so many, to keep within the memory; it goes on showing what it has. */
  readonly analysisVisits: number;
  /** Milliseconds a move at most, whatever the clock says. */
  readonly timeMs?: number | undefined;
  /** `companion` when left out. */
  readonly manners?: Manners | undefined;
  /** Rules of the first game. */
  readonly rules: RulesName;
}

/** Trees are kept by owner: one for the game, one for looking at it. */
export const OWNER = 'gtp';

const LAG_SAFETY = 1.5;
/** What is kept of the lag from move to move while nothing is late. */
const LAG_KEPT = 0.9;

export class GtpEngine {
  readonly settings: GtpSettings;
  readonly game: GtpGame;
  private readonly search: SearchService;
  private warm: Promise<void> = Promise.resolve();
  private readonly clocks = new Map<Color, Clock>();
  /** Milliseconds kept at each move for a search that ends late. */
  private lagMs = DEFAULT_LAG_MS;
  private control: TimeControl = { kind: 'none' };

  constructor(search: SearchService, settings: GtpSettings) {
    this.search = search;
    this.settings = settings;
    this.game = new GtpGame(settings.rules);
    this.restartClocks();
  }

  /** Opens the network before a clock runs; what is wrong with it is told by the first command that needs it. */
  warmUp(): Promise<void> {
    const { network } = this.settings;
    const position = this.game.query();
    const task = { kind: 'genmove', owner: OWNER, position, network, visits: 1 } as const;
    const { signal } = new AbortController();
    this.warm = this.search.run(task, { signal }).then(
      () => undefined,
      () => undefined,
    );
    return this.warm;
  }

  /** Settles when the network is open, or is known not to open: before that no clock should be started. */
  get ready(): Promise<void> {
    return this.warm;
  }

  /** As `SearchService.run`, one task at a time. */
  async think(task: SearchTask, options: TaskOptions): Promise<SearchOutcome> {
    await this.warm;
    return this.search.run(task, options);
  }

  /** Of a move that has so much time. */
  visitsFor(timeMs: number | undefined): number {
    const { visits, usualVisits } = this.settings;
    return visits ?? (timeMs === undefined ? usualVisits.untimed : usualVisits.timed);
  }

  setTime(control: TimeControl): void {
    this.control = control;
    this.restartClocks();
  }

  /** For a new game. */
  restartClocks(): void {
    for (const color of [BLACK, WHITE]) this.clocks.set(color, startClock(this.control));
  }

  clockOf(color: Color): Clock {
    return this.clocks.get(color) ?? startClock(this.control);
  }

  setClock(color: Color, clock: Clock): void {
    this.clocks.set(color, clock);
  }

  spend(color: Color, elapsedMs: number): void {
    this.setClock(color, afterMove(this.clockOf(color), elapsedMs));
  }

  /** A move took so much longer than planned: large boards and busy machines do that, and will again. */
  noteLate(lateMs: number): void {
    this.lagMs = Math.max(DEFAULT_LAG_MS, this.lagMs * LAG_KEPT, lateMs * LAG_SAFETY);
  }

  /** Milliseconds to think about a move of this side; undefined where neither clock nor setting limits it. */
  timeFor(color: Color): number | undefined {
    const { size, moves } = this.game;
    const at = { moveNumber: moves.length, area: size * size, lagMs: this.lagMs };
    const planned = timeForMove(this.clockOf(color), at);
    const { timeMs } = this.settings;
    if (planned === undefined || timeMs === undefined) return planned ?? timeMs;
    return Math.min(planned, timeMs);
  }
}
