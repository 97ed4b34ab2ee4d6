/**
 * Shows games at the pace of those who watch: on each board a move at a time, a rest at the end, then the next game.
 * It never hurries or holds up a run whose games it shows; games that the engine plays for it wait while it is paused.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import { isCancelled } from '../../../engine/protocol/errors.ts';
import type { Move } from '../../../engine/rules/point.ts';
import type { Position } from '../../../engine/rules/position.ts';
import { faultOf, type Fault } from '../fault/fault.ts';
import type { GameSource } from './game-source.ts';
import { emptyPosition, positionAfter, type WatchedGame } from './watched-game.ts';

/** Boards on the wall. */
export const COUNTS = [1, 4, 9, 16] as const;
export type Count = (typeof COUNTS)[number];

/** Moves a second on each board, at most. */
export const SPEEDS = [0.5, 1, 2, 4, 10] as const;
type Speed = (typeof SPEEDS)[number];

/** How long the end of a game stands (ms). */
const REST_MS = 2500;
const FINISHED_KEPT = 100;

export interface ShownBoard {
  /** Undefined until the first game has begun. */
  readonly game: WatchedGame | undefined;
  /** Moves on the board. */
  readonly at: number;
  /** `[area]`: 0 empty, 1 black, 2 white. */
  readonly stones: Uint8Array | undefined;
  readonly lastMove: Move | undefined;
  /** The end has been shown. */
  readonly over: boolean;
}

export interface ShowState {
  readonly started: boolean;
  /** How often it has begun. */
  readonly round: number;
  readonly paused: boolean;
  readonly speed: Speed;
  readonly count: Count;
  /** One a place; only those that changed are new objects. */
  readonly boards: readonly ShownBoard[];
  /** The board that is looked at alone; `nothing` where no board is looked at. The others rest meanwhile. */
  readonly focus: number | 'nothing' | undefined;
  /** The newest first. */
  readonly finished: readonly WatchedGame[];
  /** What the engine could not do, until the show goes on. */
  readonly trouble: Fault | undefined;
}

const NO_BOARD: ShownBoard = {
  game: undefined,
  at: 0,
  stones: undefined,
  lastMove: undefined,
  over: false,
};

/** What is known of a place's game beyond what is shown of it. */
interface Place {
  known: WatchedGame | undefined;
  position: Position | undefined;
  at: number;
  over: boolean;
  /** Everything is shown, and more has been asked for. */
  waiting: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class Show {
  readonly store: StoreApi<ShowState> = createStore<ShowState>()(() => ({
    started: false,
    round: 0,
    paused: false,
    speed: 1,
    count: 4,
    boards: Array.from({ length: 4 }, () => NO_BOARD),
    focus: undefined,
    finished: [],
    trouble: undefined,
  }));
  private source: GameSource | undefined;
  private places: Place[] = [];
  private present = false;

  /** Begins with another source; what was shown before goes, but for the finished games. */
  start(source: GameSource): void {
    this.source?.close();
    this.source = source;
    source.listen({
      onGame: (game) => {
        if (this.source === source) this.hear(game);
      },
      onTrouble: (error) => {
        if (this.source === source && !isCancelled(error)) this.fail(error);
      },
    });
    this.restAll();
    this.places = [];
    const { count, focus } = this.state;
    const kept = typeof focus === 'number' && focus < count ? focus : undefined;
    this.set({
      started: true,
      round: this.state.round + 1,
      paused: false,
      trouble: undefined,
      focus: kept,
      boards: Array.from({ length: count }, () => NO_BOARD),
    });
    this.goOn();
  }

  /** Somebody looks. */
  enter(): void {
    this.present = true;
    this.goOn();
  }

  /** Nobody looks: nothing is asked of the engine. */
  leave(): void {
    this.present = false;
    this.restAll();
  }

  pause(): void {
    this.set({ paused: true });
    this.restAll();
  }

  resume(): void {
    this.set({ paused: false, trouble: undefined });
    this.goOn();
  }

  /** One move on each board that is looked at; the show is paused from then on. */
  step(): void {
    if (!this.state.started) return;
    this.set({ paused: true, trouble: undefined });
    for (const at of this.active()) {
      clearTimeout(this.place(at).timer);
      this.advance(at);
    }
  }

  setSpeed(speed: Speed): void {
    this.set({ speed });
    this.restart();
  }

  setCount(count: Count): void {
    this.restAll();
    this.set({
      count,
      focus: undefined,
      boards: Array.from({ length: count }, (_, at) => shownOf(this.places[at])),
    });
    this.goOn();
  }

  setFocus(focus: ShowState['focus']): void {
    if (focus === this.state.focus) return;
    this.set({ focus });
    this.restart();
  }

  private get state(): ShowState {
    return this.store.getState();
  }

  private set(part: Partial<ShowState>): void {
    this.store.setState(part);
  }

  /** Places that are looked at. */
  private active(): readonly number[] {
    const { focus, count } = this.state;
    if (focus === 'nothing') return [];
    return focus === undefined ? Array.from({ length: count }, (_, at) => at) : [focus];
  }

  private place(at: number): Place {
    return (this.places[at] ??= {
      known: undefined,
      position: undefined,
      at: 0,
      over: false,
      waiting: false,
      timer: undefined,
    });
  }

  private get running(): boolean {
    const { started, paused } = this.state;
    return started && this.present && !paused;
  }

  private restart(): void {
    this.restAll();
    this.goOn();
  }

  private restAll(): void {
    this.places.forEach((place, at) => {
      clearTimeout(place.timer);
      place.waiting = false;
      this.source?.rest(at);
    });
  }

  /** The boards begin a little after one another, so that their moves do not all fall at once. */
  private goOn(): void {
    if (!this.running) return;
    const active = this.active();
    active.forEach((at, index) => {
      this.schedule(at, (index / active.length) * this.interval);
    });
  }

  private get interval(): number {
    return 1000 / this.state.speed;
  }

  private schedule(at: number, ms: number): void {
    const place = this.place(at);
    clearTimeout(place.timer);
    place.timer = setTimeout(() => {
      this.advance(at);
    }, ms);
  }

  /** Shows what comes next on a board, or asks for it. */
  private advance(at: number): void {
    const place = this.place(at);
    const { known } = place;
    if (known && place.at < known.moves.length) this.showMove(at, place, known);
    else if (known?.end && !place.over) this.showEnd(at, place, known);
    else if (known && !place.over) {
      place.waiting = true;
      this.source?.more(known);
    } else {
      const next = this.source?.next(at, known);
      if (next) this.begin(at, place, next);
      else place.waiting = true;
    }
  }

  private showMove(at: number, place: Place, known: WatchedGame): void {
    place.position?.play(known.moves[place.at]!);
    place.at++;
    this.publish(at, place);
    if (!this.running) return;
    // One move is looked for while the one before is looked at.
    if (place.at === known.moves.length && !known.end) this.source?.more(known);
    this.schedule(at, this.interval);
  }

  private showEnd(at: number, place: Place, known: WatchedGame): void {
    place.over = true;
    this.publish(at, place);
    this.set({ finished: [known, ...this.state.finished].slice(0, FINISHED_KEPT) });
    if (this.running) this.schedule(at, REST_MS);
  }

  private begin(at: number, place: Place, game: WatchedGame): void {
    place.known = game;
    place.position = emptyPosition(game);
    place.at = 0;
    place.over = false;
    place.waiting = false;
    this.publish(at, place);
    if (this.running) this.schedule(at, this.interval);
  }

  private hear(game: WatchedGame): void {
    const place = this.places[game.place];
    if (!place) return;
    const same = place.known?.key === game.key;
    if (same) place.known = game;
    if (!place.waiting) return;
    place.waiting = false;
    if (same) this.advance(game.place);
    else this.begin(game.place, place, game);
  }

  private fail(error: unknown): void {
    this.pause();
    this.set({ trouble: faultOf(error) });
  }

  private publish(at: number, place: Place): void {
    const board = shownOf(place);
    this.set({ boards: this.state.boards.map((one, index) => (index === at ? board : one)) });
  }
}

function shownOf(place: Place | undefined): ShownBoard {
  if (!place?.known || !place.position) return NO_BOARD;
  const { known: game, position, at, over } = place;
  const last = game.moves[at - 1];
  return {
    game,
    at,
    stones: position.board.stones.slice(),
    lastMove: last === position.pass ? undefined : last,
    over,
  };
}

/** The stones after so many moves of a game. */
export function stonesAfter(game: WatchedGame, moves: number): Uint8Array {
  return positionAfter(game, moves).board.stones;
}
