/** A learning run without threads and without TensorFlow: players and a learner that do the same every time. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGames, frameGame } from '../dataset/game-file.ts';
import type { GameRecord } from '../dataset/game-record.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { mix } from '../rules/zobrist.ts';
import { freshState } from '../run/checkpoints.ts';
import { makeFolders, runFolder, seedsFrom } from '../run/folder.ts';
import { afterGames } from '../run/game-numbers.ts';
import { learn } from '../run/learn.ts';
import type {
  FinishedGame,
  GamePlayers,
  Generation,
  Learner,
  LearnParts,
} from '../run/learn-parts.ts';
import { createRunRandom, restoreRunRandom } from '../run/random.ts';
import { DEFAULT_RUN, type RunSettings } from '../run/settings.ts';
import { recallSpent } from '../run/spent.ts';
import { runStateSchema, type RunState } from '../run/state.ts';
import { openNewest } from '../server/learning/newest-checkpoint.ts';
import { boardOf, type Board } from '../selfplay/boards.ts';
import { numberToPlay, type GameNumbers } from '../selfplay/game-numbers.ts';
import { playSelfPlayGame } from '../selfplay/play-game.ts';
import { DEFAULT_SELF_PLAY } from '../selfplay/settings.ts';
import { gameSeed } from '../selfplay/worker-messages.ts';
import type { Batch } from '../training/batch.ts';

export const FAKE_RUN: RunSettings = {
  ...DEFAULT_RUN,
  selfPlay: {
    ...DEFAULT_SELF_PLAY,
    size: 5,
    fullVisits: 4,
    cheapVisits: 2,
    fullShare: 0.25,
    consideredMoves: 4,
    maxMoves: 30,
  },
  firstGames: 5,
  samplesPerGeneration: 20,
  epochs: 2,
  batchSize: 8,
  window: { smallest: 40, largest: 200, exponent: 0.7 },
};

/** Plays one game after the other, each numbered one a turn of the event loop; it counts as one evaluation. */
export class FakePlayers implements GamePlayers {
  readonly numbers: number[] = [];
  readonly networks: (string | undefined)[] = [];
  private playing: symbol | undefined;
  private readonly given: GameNumbers;
  private readonly endless: readonly number[];
  private boards: readonly Board[] = [];
  private begun = 0;
  private listener: (game: FinishedGame) => void = () => undefined;
  private failure: (error: Error) => void = () => undefined;

  /** `endless`: numbers of games that are begun and never end. */
  constructor(given: GameNumbers, endless: readonly number[] = []) {
    this.given = given;
    this.endless = endless;
  }

  play(network: string | undefined, boards: readonly Board[]): void {
    this.networks.push(network);
    this.boards = boards;
    const turn = Symbol('turn');
    this.playing = turn;
    void this.loop(turn).catch((error: unknown) => {
      this.failure(error as Error);
    });
  }

  pause(): Promise<number> {
    this.playing = undefined;
    return Promise.resolve(this.numbers.length);
  }

  evaluationsSoFar(): Promise<number> {
    return Promise.resolve(this.numbers.length);
  }

  onGame(listener: (game: FinishedGame) => void): void {
    this.listener = listener;
  }

  onFailure(listener: (error: Error) => void): void {
    this.failure = listener;
  }

  private async loop(turn: symbol): Promise<void> {
    while (this.playing === turn) {
      const begun = this.begun++;
      const number = numberToPlay(this.given, begun);
      if (this.endless.includes(number)) continue;
      const seed = gameSeed(FAKE_RUN.seed, number);
      const game = await playSelfPlayGame(new UniformEvaluator(), boardOf(this.boards, seed), seed);
      await new Promise((resolve) => setImmediate(resolve));
      // A game that is held up by a pause is finished after it.
      if (this.playing !== turn) {
        this.begun = begun;
        return;
      }
      this.numbers.push(number);
      this.listener({ number, framed: frameGame(game) });
    }
  }
}

/** Its weights are one number, into which every batch is mixed. */
export class FakeLearner implements Learner {
  weights: number;
  /** Of each network that was exported: the sizes of the games that it was calibrated on. */
  readonly calibratedOn: number[][] = [];

  /** Goes on from a checkpoint's folder; throws where that is damaged. */
  constructor(checkpoint?: string) {
    const read = (): number =>
      (JSON.parse(readFileSync(join(checkpoint ?? '', 'weights.json'), 'utf8')) as [number])[0];
    this.weights = checkpoint === undefined ? 1 : read();
  }

  step(batch: Batch, learningRate: number): Promise<Record<string, number>> {
    for (const values of [batch.planes, batch.policy, batch.value, batch.score]) {
      for (const value of values) this.weights = mix(this.weights, Math.round(value * 1e6));
    }
    this.weights = mix(this.weights, Math.round(learningRate * 1e9));
    return Promise.resolve({ loss: 1 });
  }

  saveCheckpoint(folder: string): Promise<void> {
    writeFileSync(join(folder, 'weights.json'), JSON.stringify([this.weights]));
    return Promise.resolve();
  }

  exportNetwork(folder: string, _: RunState, games: readonly GameRecord[]): Promise<void> {
    this.calibratedOn.push(games.map(({ size }) => size));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'network.json'), JSON.stringify([this.weights]));
    return Promise.resolve();
  }
}

export interface FakeRunOptions {
  readonly root: string;
  readonly generations: number;
  /** `FAKE_RUN` where left out. */
  readonly settings?: RunSettings;
  /** Numbers of games that this process begins and never ends. */
  readonly endless?: readonly number[];
  /** Told the number of games that this process has played. */
  readonly onGame?: (games: number, stop: () => void) => void;
  readonly onTraining?: (generation: number, step: number, stop: () => void) => void;
  readonly onTrained?: (report: Generation) => void;
  readonly compareExports?: LearnParts['compareExports'];
  readonly complain?: (message: string) => void;
}

/** Runs until it is stopped or done, as the command does, from the newest checkpoint that can be read. */
export async function fakeRun(options: FakeRunOptions): Promise<{
  readonly learner: FakeLearner;
  readonly state: RunState;
  readonly players: FakePlayers;
}> {
  const folder = runFolder(options.root);
  makeFolders(folder);
  const open = (path?: string): Promise<FakeLearner> =>
    Promise.resolve().then(() => new FakeLearner(path));
  const found = await openNewest(
    folder,
    runStateSchema,
    open,
    options.complain ?? (() => undefined),
  );
  const learner = found?.opened ?? (await open());
  const state = found?.state ?? freshState([]);
  recallSpent(folder, state);
  const random = found ? restoreRunRandom(state.random) : createRunRandom(FAKE_RUN.seed);
  const numbers = afterGames(state, seedsFrom(folder, state.generation), FAKE_RUN.seed);
  const players = new FakePlayers(numbers, options.endless);
  const abort = new AbortController();
  const stop = (): void => {
    abort.abort();
  };
  await learn({
    folder,
    settings: options.settings ?? FAKE_RUN,
    state,
    random,
    players,
    learner,
    decode: (framed) => readGames(framed).games[0]!,
    signal: abort.signal,
    generations: options.generations,
    ...(options.compareExports && { compareExports: options.compareExports }),
    ...(options.complain && { complain: options.complain }),
    events: {
      onGame: () => options.onGame?.(players.numbers.length, stop),
      onTraining: ({ generation, step }) => options.onTraining?.(generation, step, stop),
      onTrained: (report) => options.onTrained?.(report),
      onGeneration: () => undefined,
    },
  });
  return { learner, state, players };
}
