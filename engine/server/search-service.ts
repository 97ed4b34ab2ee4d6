/**
 * The seam between those who talk and those who think: a task goes in, reports and an outcome come out. The
 * scheduler, the host of the worker thread and the searcher inside that thread all have this one form.
 */

import { PLAYOUT_HASH } from '../evaluator/playout-evaluator.ts';
import type { Condition } from '../network/conditioning.ts';
import type { HumanHabits } from '../player/human-player.ts';
import type { PositionQuery, WireColor } from '../protocol/position-query.ts';
import type { Move } from '../rules/point.ts';
import type { SearchReport } from '../search/report.ts';

/** A network on disk. The hash tells a folder's network from the one that stood there before. */
export interface NetworkPlace {
  readonly folder: string;
  readonly hash: string;
  /** For a network that imitates people, and needed there: which people. */
  readonly condition?: Condition | undefined;
}

/** In place of a network: a search by random games, which knows nothing but the rules. */
export const NO_NETWORK: NetworkPlace = Object.freeze({ folder: '', hash: PLAYOUT_HASH });

/** Also after the place went from thread to thread. */
export function isNoNetwork({ folder, hash }: NetworkPlace): boolean {
  return folder === NO_NETWORK.folder && hash === NO_NETWORK.hash;
}

/** Moves that a search may not look at: for one side, in the first moves of every line. */
export interface Restriction {
  readonly toPlay: WireColor;
  readonly forbidden: readonly Move[];
  /** 1 restricts the move to be found alone, 2 the answer to it as well, and so on. */
  readonly depth: number;
}

interface TaskBase {
  /** The connection that asks: trees are kept for each, and never shared. */
  readonly owner: string;
  /** Its game has been replayed without fault, and is not over. */
  readonly position: PositionQuery;
  readonly network: NetworkPlace;
  /** Visits of the root, a reused tree included. */
  readonly visits: number;
  readonly timeMs?: number | undefined;
  readonly reportEveryMs?: number | undefined;
  /** Searches with restrictions start anew each time. */
  readonly restrictions?: readonly Restriction[] | undefined;
}

export interface AnalyzeTask extends TaskBase {
  readonly kind: 'analyze';
  readonly ownership: boolean;
  /**
   * `count` and `explanation` go before `analysis`: someone waits for their end. Searches of explanations share
   * evaluations but no trees, so that each gets the visits it asks for. An `instinct` keeps no tree and goes with
   * the analyses: a game takes several of them.
   */
  readonly purpose: 'analysis' | 'count' | 'explanation' | 'instinct';
  /** Of an `instinct`: of how many positions of its game, from the last one back, the policy is told; 1 if left out. */
  readonly line?: number | undefined;
}

/**
 * `companion`: openings vary and lost games are given up, as people like it. `watched`: the same with openings that
 * vary more. `match`: always the best move, and every game to its end.
 */
export type Manners = 'companion' | 'watched' | 'match';

/** What people of a rank do beside choosing points. */
export interface People {
  readonly habits: HumanHabits;
  /** The network that says when games are over and lost; the board and the imitating network do where there is none. */
  readonly judge: NetworkPlace | undefined;
}

export interface GenmoveTask extends TaskBase {
  readonly kind: 'genmove';
  /** Plays as they do, without search, each side by a player of its own. Of a network that imitates people. */
  readonly people?: People | undefined;
  /** `companion` when left out, or `watched` where the game is. */
  readonly manners?: Manners | undefined;
  /**
   * Its place among games that are only watched: it takes turns with the analyses, and each side of each place has a
   * player of its own.
   */
  readonly watched?: number | undefined;
}

export type SearchTask = AnalyzeTask | GenmoveTask;

export interface SearchOutcome {
  /** From the side to play, as everything in the engine. */
  readonly report: SearchReport;
  /** Of an `instinct`: `[area + 1]` for each position of its line, in the order of the game. */
  readonly policies?: readonly Float32Array[];
  /** Of a `genmove` task. */
  readonly move?: Move | 'resign';
}

export interface TaskOptions {
  readonly signal: AbortSignal;
  readonly onReport?: ((report: SearchReport) => void) | undefined;
}

export interface SearchService {
  /** When the signal aborts: what was found so far, or a rejection where there is nothing yet. */
  run(task: SearchTask, options: TaskOptions): Promise<SearchOutcome>;
  /** The connection is gone: its trees are of no more use. */
  forget(owner: string): void;
  close(): Promise<void>;
}
