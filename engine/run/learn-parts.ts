/** What a learning run is made of: who plays, who learns, who is told, and what they hand each other. */

import type { GameRecord } from '../dataset/game-record.ts';
import type { Board } from '../selfplay/boards.ts';
import type { Batch } from '../training/batch.ts';
import type { Complain, RunFolder } from './folder.ts';
import type { Hold } from './hold.ts';
import type { RunRandom } from './random.ts';
import type { RunSettings } from './settings.ts';
import type { RunState } from './state.ts';
import type { GameStatistics } from './statistics.ts';

/** Somebody who plays games for the run; `play` is called again after each `pause`. */
export interface GamePlayers {
  play(network: string | undefined, boards: readonly Board[]): void;
  /**
   * Resolves when all games are held; tells how many evaluations were made since the run's process started. Throws
   * what a player failed with.
   */
  pause(): Promise<number>;
  /** The same number at any time, without holding them up. */
  evaluationsSoFar(): Promise<number>;
  /** Called with each finished game. */
  onGame(listener: (game: FinishedGame) => void): void;
  onFailure(listener: (error: Error) => void): void;
}

export interface FinishedGame {
  readonly number: number;
  readonly framed: Uint8Array;
}

/** Somebody who learns from batches and can write down what was learnt. */
export interface Learner {
  step(batch: Batch, learningRate: number): Promise<Readonly<Record<string, number>>>;
  /** Processor time of other processes that learn along, in seconds since they began; none where it is missing. */
  helperSeconds?(): number;
  saveCheckpoint(folder: string): Promise<void>;
  /** Writes a network that players can load; its 8-bit form is calibrated on the games, evenly by their sizes. */
  exportNetwork(folder: string, progress: RunState, games: readonly GameRecord[]): Promise<void>;
}

/** What a network makes of games that it was not trained on: means over some of their samples. */
export interface UnseenGames {
  /** How many. */
  readonly samples: number;
  /** Losses in nats, the policy's over legal moves alone; none of ownership where no game was played out. */
  readonly policy: number;
  readonly value: number;
  readonly ownership?: number;
  /** From the policy of the network that follows, which was trained on the games, to this one's, in nats. */
  readonly exportKl: number;
}

export interface Generation {
  readonly generation: number;
  readonly games: GameStatistics;
  /** Of the games, by the network before this one, which played them; undefined where there was none. */
  readonly unseen?: UnseenGames;
  readonly window: number;
  readonly samplesMade: number;
  readonly samplesTrained: number;
  readonly learningRate: number;
  /** Averages over the generation's training steps. */
  readonly losses: Readonly<Record<string, number>>;
  readonly coreHours: number;
  readonly gamesPlayed: number;
  readonly evaluations: number;
  /** While this process played, pauses left out; undefined where all games were on disk already. */
  readonly gamesPerHour?: number;
  /** While it trained: samples a second. */
  readonly samplesPerSecond: number;
}

export interface LearnEvents {
  /** After each game: how far this generation is. */
  onGame(progress: { generation: number; games: number; samples: number; wanted: number }): void;
  onTraining(progress: { generation: number; step: number; steps: number }): void;
  /**
   * Before the checkpoint is kept: who writes it down here loses no generation to a kill. After a kill in between
   * the generation is trained and told again.
   */
  onTrained(report: Generation): void;
  /** Once it is kept. The next generation waits for it. */
  onGeneration(report: Generation): void | Promise<void>;
}

export interface LearnParts {
  readonly folder: RunFolder;
  readonly settings: RunSettings;
  readonly state: RunState;
  readonly random: RunRandom;
  readonly players: GamePlayers;
  readonly learner: Learner;
  readonly events: LearnEvents;
  readonly decode: (framed: Uint8Array) => GameRecord;
  readonly complain?: Complain;
  readonly signal: AbortSignal;
  /** Stop after so many generations in all. */
  readonly generations?: number;
  /** Lets somebody pause the run; it is never paused without. */
  readonly hold?: Hold;
  /** Called between generations, while nobody plays; the processor time that it takes is not the run's. */
  readonly measure?: (state: RunState) => Promise<void>;
  /**
   * Called with two networks in a row, once the second is exported, and the games that only it was trained on.
   * Undefined where there is nothing to say. Its processor time is not the run's either.
   */
  readonly compareExports?: (
    before: string,
    exported: string,
    games: readonly GameRecord[],
  ) => Promise<UnseenGames | undefined>;
}
