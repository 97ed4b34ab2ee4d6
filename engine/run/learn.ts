/**
 * The loop of one learning run: play, add to the window, train, export, keep. It owns the order of things and
 * what is remembered; who plays and who trains is handed in.
 */

import type { GameRecord } from '../dataset/game-record.ts';
import type { SelfPlaySettings } from '../selfplay/settings.ts';
import type { Batch } from '../training/batch.ts';
import { BatchMaker } from '../training/samples.ts';
import { SampleWindow, windowSize } from '../training/window.ts';
import { keepCheckpoint, networkPath } from './checkpoints.ts';
import { appendGame, gameFile, loadGames, type RunFolder } from './folder.ts';
import { numberAfter } from './game-numbers.ts';
import { learningRateAt, selfPlayAt, type RunSettings } from './settings.ts';
import type { RunRandom } from './random.ts';
import type { RunState } from './state.ts';
import { gameStatistics, type GameStatistics } from './statistics.ts';

/** Somebody who plays games for the run; `play` is called again after each `pause`. */
export interface GamePlayers {
  play(network: string | undefined, settings: SelfPlaySettings): void;
  /** Resolves when all games are held; tells how many evaluations were made since the run's process started. */
  pause(): Promise<number>;
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
  saveCheckpoint(folder: string): Promise<void>;
  /** Writes a network that players can load; its 8-bit form is calibrated on the games. */
  exportNetwork(folder: string, progress: RunState, games: readonly GameRecord[]): Promise<void>;
}

export interface Generation {
  readonly generation: number;
  readonly games: GameStatistics;
  readonly window: number;
  readonly samplesMade: number;
  readonly samplesTrained: number;
  readonly learningRate: number;
  /** Averages over the generation's training steps. */
  readonly losses: Readonly<Record<string, number>>;
  readonly coreHours: number;
  readonly gamesPlayed: number;
  readonly evaluations: number;
}

export interface LearnEvents {
  /** After each game: how far this generation is. */
  onGame(progress: { generation: number; games: number; samples: number; wanted: number }): void;
  onTraining(progress: { generation: number; step: number; steps: number }): void;
  onGeneration(report: Generation): void;
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
  readonly signal: AbortSignal;
  /** Stop after so many generations in all. */
  readonly generations?: number;
}

/** Runs until the signal says stop or the wanted generation is reached; what was finished is on disk by then. */
export async function learn(parts: LearnParts): Promise<void> {
  const { settings, folder, state, signal } = parts;
  const window = openWindow(folder, settings, state);
  const cpu = cpuClock(state.coreSeconds);
  const playedBefore = state.evaluations;
  while (!signal.aborted && state.generation < (parts.generations ?? Infinity)) {
    const games = await playGeneration(parts);
    if (!games) break;
    window.add(games.records);
    state.gamesPlayed += games.records.length;
    state.evaluations = playedBefore + games.evaluations;
    const trained = await train(parts, window);
    if (!trained) break;
    state.samplesMade = window.made;
    state.generation++;
    state.coreSeconds = cpu();
    state.random = parts.random.state();
    await parts.learner.exportNetwork(networkPath(folder, state.generation), state, games.records);
    await keepCheckpoint(folder, state, (path) => parts.learner.saveCheckpoint(path));
    parts.events.onGeneration({
      generation: state.generation,
      games: gameStatistics(games.records),
      window: window.size,
      samplesMade: state.samplesMade,
      samplesTrained: state.samplesTrained,
      learningRate: learningRateAt(settings, state.samplesTrained),
      losses: trained,
      coreHours: state.coreSeconds / 3600,
      gamesPlayed: state.gamesPlayed,
      evaluations: state.evaluations,
    });
  }
}

/** The window as it was when the last checkpoint was made, from the games on disk. */
function openWindow(folder: RunFolder, settings: RunSettings, state: RunState): SampleWindow {
  const wanted = windowSize(settings.window, state.samplesMade);
  const newestFirst: GameRecord[][] = [];
  let samples = 0;
  for (let generation = state.generation - 1; generation >= 0 && samples < wanted; generation--) {
    const games = loadGames(folder, generation);
    newestFirst.push(games);
    samples += gameStatistics(games).samples;
  }
  const window = new SampleWindow(settings.window, state.samplesMade - samples);
  for (const games of newestFirst.reverse()) window.add(games);
  return window;
}

interface GenerationGames {
  readonly records: GameRecord[];
  readonly evaluations: number;
}

/** Games until the generation has its samples; those already on disk count. Undefined when told to stop. */
async function playGeneration(parts: LearnParts): Promise<GenerationGames | undefined> {
  const { folder, settings, state, players, signal } = parts;
  const { generation } = state;
  const path = gameFile(folder, generation);
  const records = loadGames(folder, generation);
  // The checkpoint may be older than these games: their numbers are not given again.
  const seeds = records.map(({ seed }) => seed);
  state.nextGame = numberAfter(seeds, settings.seed, state.nextGame);
  let samples = gameStatistics(records).samples;
  const done = (): boolean =>
    generation === 0
      ? records.length >= settings.firstGames
      : samples >= settings.samplesPerGeneration;

  const outcome = done()
    ? 'done'
    : await new Promise<'done' | 'stopped'>((resolve, reject) => {
        const stop = (): void => {
          resolve('stopped');
        };
        signal.addEventListener('abort', stop, { once: true });
        players.onFailure(reject);
        players.onGame(({ number, framed }) => {
          try {
            appendGame(path, framed);
            const record = parts.decode(framed);
            records.push(record);
            samples += record.turns.length;
            state.nextGame = Math.max(state.nextGame, number + 1);
            parts.events.onGame({
              generation,
              games: records.length,
              samples: generation === 0 ? records.length : samples,
              wanted: generation === 0 ? settings.firstGames : settings.samplesPerGeneration,
            });
            if (done()) {
              signal.removeEventListener('abort', stop);
              resolve('done');
            }
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
        const network = generation === 0 ? undefined : networkPath(folder, generation);
        players.play(network, selfPlayAt(settings, generation));
      });
  const evaluations = await players.pause();
  return outcome === 'done' ? { records, evaluations } : undefined;
}

/** Trains as often as the new samples are worth; average losses, or undefined when told to stop midway. */
async function train(
  parts: LearnParts,
  window: SampleWindow,
): Promise<Record<string, number> | undefined> {
  const { settings, state, random, learner, events, signal } = parts;
  const { generation } = state;
  const fresh = window.made - state.samplesMade;
  const steps = Math.max(1, Math.round((fresh * settings.epochs) / settings.batchSize));
  const maker = new BatchMaker(settings.selfPlay.size);
  const draw = (): number => random.next();
  const sums: Record<string, number> = {};
  for (let step = 0; step < steps; step++) {
    if (signal.aborted) return undefined;
    const entries = Array.from({ length: settings.batchSize }, () =>
      window.at(Math.floor(random.next() * window.size)),
    );
    const losses = await learner.step(
      maker.make(entries, draw),
      learningRateAt(settings, state.samplesTrained),
    );
    state.samplesTrained += settings.batchSize;
    for (const [name, value] of Object.entries(losses))
      sums[name] = (sums[name] ?? 0) + value / steps;
    events.onTraining({ generation, step: step + 1, steps });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return sums;
}

/** Seconds of processor time of this process, added to what earlier processes of the run used. */
function cpuClock(before: number): () => number {
  return () => {
    const { user, system } = process.cpuUsage();
    return before + (user + system) / 1e6;
  };
}
