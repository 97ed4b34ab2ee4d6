/**
 * Conducts the game on the board: takes what people choose, asks the engine when it is its turn, journals every
 * change. Each change of the game takes back what the engine was asked about the game before.
 */

import { untilFlag } from '../../../engine/rules/clock.ts';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { opponent } from '../../../engine/rules/color.ts';
import { passMove, type Move, type Point } from '../../../engine/rules/point.ts';
import type { GameJournal } from '../../shared/host.ts';
import { clocksOf, isTimed } from './game-clock.ts';
import {
  FIRST_GAME,
  humanColor,
  isWatched,
  playerOf,
  swapped,
  type GameSettings,
} from './game-settings.ts';
import { newGameName } from './game-name.ts';
import { makeRecord } from './game-record.ts';
import * as rules from './game.ts';
import type { Game } from './game.ts';
import { goOn } from './go-on.ts';
import { JournalWriter } from './journal-writer.ts';
import {
  askForDead,
  askForEstimate,
  askForHint,
  askForMove,
  LEAST_ANSWER_MS,
  type GameEngine,
} from './opponent.ts';
import type { MachinePlayer, NetworkOpponent } from './player.ts';
import { strangers, withoutPrograms } from './programs.ts';
import { Questions } from './questions.ts';
import { restoreLast } from './restore.ts';
import { NOTHING_SAID, quietState, type TableState } from './table-state.ts';
import { TurnTimer } from './turn.ts';

export interface ConductorOptions {
  readonly engine: GameEngine;
  readonly journal: GameJournal;
  readonly publish: (state: TableState) => void;
  readonly now?: () => Date;
  /** Milliseconds that only go on, for the clocks. */
  readonly monotonic?: () => number;
  readonly leastAnswerMs?: number;
}

/** Visits of a hint where two people play. */
const HINT_VISITS = 100;

export class Conductor {
  private current: TableState;
  private readonly engine: GameEngine;
  private readonly journal: GameJournal;
  private readonly writer: JournalWriter;
  private readonly publish: (state: TableState) => void;
  private readonly now: () => Date;
  private readonly leastAnswerMs: number;
  private readonly questions: Questions;
  private readonly timer: TurnTimer;
  /** Command lines that somebody at this table has chosen or allowed; no other is ever started. */
  private readonly allowed = new Set<string>();
  /** Nobody's clock runs before somebody has moved since the game came to the table. */
  private moved = false;

  constructor(options: ConductorOptions) {
    this.engine = options.engine;
    this.journal = options.journal;
    this.publish = options.publish;
    this.now = options.now ?? (() => new Date());
    this.leastAnswerMs = options.leastAnswerMs ?? LEAST_ANSWER_MS;
    this.timer = new TurnTimer(options.monotonic ?? (() => performance.now()));
    this.writer = new JournalWriter(options.journal, (unsaved) => {
      this.set({ unsaved });
    });
    this.questions = new Questions((change) => {
      const stopped = change.trouble?.about === 'move';
      if (stopped) this.timer.clear();
      this.set({ ...change, ...(stopped && { turn: undefined }) });
    });
    this.current = quietState(this.start(FIRST_GAME));
  }

  get state(): TableState {
    return this.current;
  }

  /** Puts back the game that was being played; with the last one finished, a new one between the same players. */
  async restore(): Promise<void> {
    const before = this.current.game;
    const { game, setAside, problem } = await restoreLast(this.journal);
    this.set({ setAside, unread: problem });
    // Whoever has begun to play meanwhile goes on with that.
    if (!game || this.current.game !== before) return;
    const next = game.phase === 'finished' ? this.start(game.settings) : game;
    this.moved = false;
    this.set({ halted: isWatched(next.settings) });
    this.enter(next);
  }

  /** The engine has told of its grades: the gentlest waits at the board where nobody has chosen or played yet. */
  meetGentlest(gentlest: NetworkOpponent): void {
    const { game } = this.current;
    if (game.settings !== FIRST_GAME || rules.movesOf(game).length > 0) return;
    this.enter(this.start({ ...FIRST_GAME, white: gentlest }));
  }

  play(move: Move): void {
    const { game } = this.current;
    if (game.phase === 'placing') {
      this.placeHandicap(move);
      return;
    }
    if (rules.playerToMove(game)?.kind !== 'human') return;
    const reason = rules.refusalOf(game, move);
    if (reason) this.set({ refusal: { move, reason } });
    else this.move(move);
  }

  pass(): void {
    this.play(passMove(this.current.game.settings.size));
  }

  takeBack(): void {
    const { game } = this.current;
    if (rules.movesToTakeBack(game) > 0) this.change(rules.takenBack(game));
  }

  /** The person gives up; with two at the board, whoever is to move. */
  resign(): void {
    const { game } = this.current;
    if (game.phase !== 'playing' || isWatched(game.settings)) return;
    this.change(rules.resigned(game, humanColor(game.settings) ?? rules.positionOf(game).toPlay));
  }

  toggleDead(stone: Point): void {
    const { game } = this.current;
    if (game.phase === 'counting') this.change(rules.withChainToggled(game, stone));
  }

  acceptCount(): void {
    const { game } = this.current;
    if (game.phase === 'counting') this.change(rules.withCountAccepted(game));
  }

  resumePlay(): void {
    const { game } = this.current;
    if (game.phase === 'counting') this.change(rules.resumed(game));
  }

  /** After one side's time was over: the game goes on without clocks. */
  playOn(): void {
    const { result } = this.current.game;
    if (result?.kind === 'win' && result.by === 'time') {
      this.change(rules.playedOn(this.current.game));
    }
  }

  /** Where the position has come back. */
  endWithoutResult(): void {
    const { game } = this.current;
    if (rules.isRepeated(game)) this.change(rules.withNoResult(game));
  }

  /** Stops two machines before their next move. */
  halt(): void {
    const { game } = this.current;
    if (!isWatched(game.settings) || game.phase !== 'playing') return;
    this.set({ halted: true });
    this.enter(game);
  }

  /** Lets two machines go on. */
  goOn(): void {
    this.set({ halted: false });
    this.enter(this.current.game);
  }

  /** Between players that somebody has just chosen: their programs may be started. */
  newGame(settings: GameSettings): void {
    for (const { command } of strangers(settings, this.allowed)) this.allowed.add(command);
    this.begin(settings);
  }

  rematch(): void {
    this.begin(swapped(this.current.game.settings));
  }

  /** Plays on from a place in a record; says whether that can be done. */
  goOnFrom(record: GameTree, at: NodeId): boolean {
    const { id, date } = newGameName(this.now());
    const game = goOn(id, record, at, date, this.current.game.settings);
    if (!game) return false;
    this.moved = false;
    this.set({ halted: false });
    this.change(game);
    return true;
  }

  /** The programs that the game names may be started. */
  allowPrograms(): void {
    for (const { command } of this.current.strangers) this.allowed.add(command);
    this.enter(this.current.game);
  }

  /** The game goes on without the programs that it names. */
  playWithoutPrograms(): void {
    this.change(withoutPrograms(this.current.game));
  }

  hint(): void {
    const { game } = this.current;
    if (!this.mayAsk() || this.current.hint) return;
    const { toPlay } = rules.positionOf(game);
    const other = playerOf(game.settings, opponent(toPlay));
    const visits = other.kind === 'network' ? other.visits : HINT_VISITS;
    this.set({ refusal: undefined });
    void this.questions.ask('hint', async (signal) => {
      const hint = await askForHint(this.engine, game, visits, signal);
      return () => {
        const counted = rules.withHint(this.current.game, toPlay);
        this.set({ game: counted, hint, estimate: undefined });
        this.save(counted);
      };
    });
  }

  /** A move of the game that goes on was explained to a person who plays: that is help, as a hint is. */
  countExplanation(): void {
    const { game } = this.current;
    if (game.phase !== 'playing' || isWatched(game.settings)) return;
    const helped = humanColor(game.settings) ?? rules.positionOf(game).toPlay;
    const counted = rules.withHint(game, helped);
    this.set({ game: counted });
    this.save(counted);
  }

  /** Who is ahead, by how much, and whose the points look. */
  estimate(): void {
    const { game } = this.current;
    if (!this.mayAsk() || this.current.estimate) return;
    const { toPlay } = rules.positionOf(game);
    this.set({ refusal: undefined });
    void this.questions.ask('estimate', async (signal) => {
      const estimate = await askForEstimate(this.engine, game, signal);
      return () => {
        const counted = rules.withEstimate(this.current.game, toPlay);
        this.set({ game: counted, estimate });
        this.save(counted);
      };
    });
  }

  hideEstimate(): void {
    this.set({ estimate: undefined });
  }

  /** Asks the engine once more for what it could not answer. */
  retry(): void {
    const { trouble } = this.current;
    this.set({ trouble: undefined });
    if (trouble?.about === 'hint') this.hint();
    else if (trouble?.about === 'estimate') this.estimate();
    else this.enter(this.current.game);
  }

  /** Tries once more to write the game into the journal. */
  saveAgain(): void {
    this.save(this.current.game);
  }

  /** Takes the notices of the start off the screen. */
  dismissNotices(): void {
    this.set({ setAside: [], unread: undefined });
  }

  private begin(settings: GameSettings): void {
    const { game } = this.current;
    this.moved = false;
    this.set({ halted: false });
    if (rules.movesOf(game).length === 0) this.writer.remove(game.id);
    this.change(this.start(settings));
  }

  private start(settings: GameSettings): Game {
    const { id, date } = newGameName(this.now());
    return rules.startGame(id, settings, date);
  }

  private placeHandicap(point: Point): void {
    const { game } = this.current;
    const area = game.settings.size ** 2;
    if (!(point >= 0 && point < area)) return;
    if (rules.handicapStones(game).includes(point)) {
      this.set({ refusal: { move: point, reason: 'occupied' } });
    } else this.change(rules.withHandicapStone(game, point));
  }

  /** Whether a person is to move and the engine is free to be asked about it. */
  private mayAsk(): boolean {
    const { game, asking } = this.current;
    return rules.playerToMove(game)?.kind === 'human' && !asking;
  }

  /** The side to move has chosen. */
  private move(move: Move): void {
    this.moved = true;
    this.change(rules.withMove(this.current.game, move, this.timer.elapsedMs ?? 0));
  }

  private change(game: Game): void {
    this.enter(game);
    this.save(game);
  }

  private enter(game: Game): void {
    this.questions.takeBack();
    this.set({ strangers: strangers(game.settings, this.allowed) });
    this.set({ game, ...NOTHING_SAID, turn: this.startTurn(game) });
    this.consider();
  }

  private startTurn(game: Game): TableState['turn'] {
    this.timer.clear();
    const player = rules.playerToMove(game);
    const waits = player?.kind === 'human' ? !this.moved : this.machinesWait;
    if (!player || !isTimed(game) || waits) return undefined;
    const clock = clocksOf(game)[rules.positionOf(game).toPlay];
    return this.timer.start(untilFlag(clock), () => {
      this.change(rules.outOfTime(game));
    });
  }

  /** Whether the machines wait for a word from somebody. */
  private get machinesWait(): boolean {
    return this.current.halted || this.current.strangers.length > 0;
  }

  private save(game: Game): void {
    this.writer.write(game.id, () => makeRecord(game));
  }

  /** Asks the engine where it is the engine's turn to say something. */
  private consider(): void {
    const { game } = this.current;
    const player = rules.playerToMove(game);
    if (player && player.kind !== 'human') {
      if (!this.machinesWait) this.askOpponent(game, player);
    } else if (game.phase === 'counting' && !game.dead) {
      void this.questions.ask('count', async (signal) => {
        const dead = await askForDead(this.engine, game, signal);
        return () => {
          this.change(rules.withDead(game, dead));
        };
      });
    }
  }

  private askOpponent(game: Game, player: MachinePlayer): void {
    void this.questions.ask('move', async (signal) => {
      const held = new Promise((resolve) => setTimeout(resolve, this.leastAnswerMs));
      const move = await askForMove(this.engine, game, player, signal);
      const reason = move === 'resign' ? undefined : rules.refusalOf(game, move);
      if (reason) throw new Error(`The engine chose a move that is not legal: ${reason}`);
      // What it waits from here on is for the eye, and not on its clock.
      if (!signal.aborted) this.set({ turn: this.timer.stop() });
      await held;
      return () => {
        if (move === 'resign') this.change(rules.resigned(game, rules.positionOf(game).toPlay));
        else this.move(move);
      };
    });
  }

  private set(part: Partial<TableState>): void {
    this.current = { ...this.current, ...part };
    this.publish(this.current);
  }
}
