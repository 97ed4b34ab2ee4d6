/**
 * Conducts the game on the board: takes what people choose, asks the engine when it is its turn, journals every
 * change. Each change of the game takes back what the engine was asked about the game before: no answer comes
 * too late to be recognised.
 */

import { isCancelled } from '../../../engine/protocol/errors.ts';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { opponent } from '../../../engine/rules/color.ts';
import { passMove, type Move, type Point } from '../../../engine/rules/point.ts';
import type { GameJournal } from '../../shared/host.ts';
import { FIRST_GAME, humanColor, playerOf, swapped, type GameSettings } from './game-settings.ts';
import { makeRecord } from './game-record.ts';
import * as rules from './game.ts';
import type { Game } from './game.ts';
import { goOn } from './go-on.ts';
import { JournalWriter, messageOf } from './journal-writer.ts';
import {
  askForDead,
  askForHint,
  askForMove,
  LEAST_ANSWER_MS,
  type GameEngine,
} from './opponent.ts';
import { restoreLast } from './restore.ts';
import { quietState, type TableState, type Trouble } from './table-state.ts';

export interface ConductorOptions {
  readonly engine: GameEngine;
  readonly journal: GameJournal;
  readonly publish: (state: TableState) => void;
  readonly now?: () => Date;
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
  /** Of everything that the engine is asked about the present game. */
  private asked = new AbortController();

  constructor(options: ConductorOptions) {
    this.engine = options.engine;
    this.journal = options.journal;
    this.publish = options.publish;
    this.now = options.now ?? (() => new Date());
    this.leastAnswerMs = options.leastAnswerMs ?? LEAST_ANSWER_MS;
    this.writer = new JournalWriter(options.journal, (unsaved) => {
      this.set({ unsaved });
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
    this.enter(game.phase === 'finished' ? this.start(game.settings) : game);
  }

  play(move: Move): void {
    const { game } = this.current;
    if (rules.playerToMove(game)?.kind !== 'human') return;
    const reason = rules.refusalOf(game, move);
    if (reason) this.set({ refusal: { move, reason } });
    else this.change(rules.withMove(game, move));
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
    if (game.phase !== 'playing') return;
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

  newGame(settings: GameSettings): void {
    const { game } = this.current;
    if (rules.movesOf(game).length === 0) this.writer.remove(game.id);
    this.change(this.start(settings));
  }

  /** Plays on from a place in a record; says whether that can be done. */
  goOnFrom(record: GameTree, at: NodeId): boolean {
    const { id, date } = this.name();
    const game = goOn(id, record, at, date);
    if (game) this.change(game);
    return game !== undefined;
  }

  rematch(): void {
    this.newGame(swapped(this.current.game.settings));
  }

  hint(): void {
    const { game } = this.current;
    const { asking, hint: shown } = this.current;
    if (rules.playerToMove(game)?.kind !== 'human' || asking || shown) return;
    const { toPlay } = rules.positionOf(game);
    const other = playerOf(game.settings, opponent(toPlay));
    const visits = other.kind === 'network' ? other.visits : HINT_VISITS;
    void this.ask('hint', async (signal) => {
      const hint = await askForHint(this.engine, game, visits, signal);
      return () => {
        const counted = rules.withHint(game, toPlay);
        this.set({ game: counted, hint });
        this.save(counted);
      };
    });
  }

  /** Asks the engine once more for what it could not answer. */
  retry(): void {
    const { trouble } = this.current;
    this.set({ trouble: undefined });
    if (trouble?.about === 'hint') this.hint();
    else this.consider();
  }

  /** Tries once more to write the game into the journal. */
  saveAgain(): void {
    this.save(this.current.game);
  }

  /** Takes the notices of the start off the screen. */
  dismissNotices(): void {
    this.set({ setAside: [], unread: undefined });
  }

  private start(settings: GameSettings): Game {
    const { id, date } = this.name();
    return rules.startGame(id, settings, date);
  }

  private name(): { readonly id: string; readonly date: string } {
    const iso = this.now().toISOString();
    const stamp = iso.slice(0, 19).replace(/[T:]/g, '-');
    // The rest tells apart games of the same second, begun in several windows or after a reload.
    const rest = Math.floor(Math.random() * 36 ** 4).toString(36);
    return { id: `${stamp}-${rest.padStart(4, '0')}`, date: iso.slice(0, 10) };
  }

  private change(game: Game): void {
    this.enter(game);
    this.save(game);
  }

  private enter(game: Game): void {
    this.asked.abort();
    this.asked = new AbortController();
    this.set({ game, asking: undefined, trouble: undefined, refusal: undefined, hint: undefined });
    this.consider();
  }

  private save(game: Game): void {
    this.writer.write(game.id, () => makeRecord(game));
  }

  /** Asks the engine where it is the engine's turn to say something. */
  private consider(): void {
    const { game } = this.current;
    const player = rules.playerToMove(game);
    if (player?.kind === 'network') {
      void this.ask('move', async (signal) => {
        const move = await askForMove(this.engine, game, player, signal, this.leastAnswerMs);
        const reason = move === 'resign' ? undefined : rules.refusalOf(game, move);
        if (reason) throw new Error(`The engine chose a move that is not legal: ${reason}`);
        return () => {
          this.change(
            move === 'resign'
              ? rules.resigned(game, rules.positionOf(game).toPlay)
              : rules.withMove(game, move),
          );
        };
      });
    } else if (game.phase === 'counting' && !game.dead) {
      void this.ask('count', async (signal) => {
        const dead = await askForDead(this.engine, game, signal);
        return () => {
          this.change(rules.withDead(game, dead));
        };
      });
    }
  }

  /** `work` gives what to do with the answer, which is done only if the game is still the one asked about. */
  private async ask(
    about: Trouble['about'],
    work: (signal: AbortSignal) => Promise<() => void>,
  ): Promise<void> {
    const { signal } = this.asked;
    this.set({ asking: about, trouble: undefined });
    try {
      const apply = await work(signal);
      if (signal.aborted) return;
      this.set({ asking: undefined });
      apply();
    } catch (error) {
      if (signal.aborted || isCancelled(error)) return;
      this.set({ asking: undefined, trouble: { about, message: messageOf(error) } });
    }
  }

  private set(part: Partial<TableState>): void {
    this.current = { ...this.current, ...part };
    this.publish(this.current);
  }
}
