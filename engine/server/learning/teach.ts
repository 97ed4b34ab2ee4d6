/** One learning run from its folder to its end: puts players, learner and loop together, whoever started it. */

import { readGames } from '../../dataset/game-file.ts';
import { shapeName } from '../../network/shape.ts';
import { freshState, networkPath } from '../../run/checkpoints.ts';
import { loadGames, makeFolders, seedsFrom, type RunFolder } from '../../run/folder.ts';
import { afterGames } from '../../run/game-numbers.ts';
import type { Hold } from '../../run/hold.ts';
import { learn } from '../../run/learn.ts';
import type { Generation } from '../../run/learn-parts.ts';
import { takeLock } from '../../run/lock.ts';
import { appendMetrics, type LooksLine, type StrengthLine } from '../../run/metrics.ts';
import { ProgressMeter, type RunProgress } from '../../run/progress.ts';
import { createRunRandom, restoreRunRandom } from '../../run/random.ts';
import type { RunSettings } from '../../run/settings.ts';
import { recallSpent } from '../../run/spent.ts';
import { runStateSchema, type RunState } from '../../run/state.ts';
import type { Shown } from '../../selfplay/worker-messages.ts';
import type { GradientCrew } from '../../training/gradient-crew.ts';
import { openCrew } from './forked-gradients.ts';
import { createLearner } from './learner.ts';
import { lookAround } from './looks.ts';
import { openNewest } from './newest-checkpoint.ts';
import { openRun, readRunSettings, type NewRun } from './open-run.ts';
import { restoreNetwork } from './restore-network.ts';
import { SelfPlayPool } from './selfplay-pool.ts';
import { unmeasured } from '../../run/strength.ts';
import { measureGeneration, runMeasurement } from './run-measurement.ts';
import { compareExports } from './unseen-games.ts';

export interface RunBegin {
  readonly state: RunState;
  /** Which TensorFlow does the arithmetic, for people. */
  readonly backend: string;
  /** Where the network begins larger than it was: `6x64` and `10x64`, for people. */
  readonly grown?: { readonly from: string; readonly to: string };
}

/** Who is told how it goes. */
export interface RunWatcher {
  onBegin(begin: RunBegin): void;
  onProgress(progress: RunProgress): void;
  onGeneration(generation: Generation): void;
  onStrength(strength: StrengthLine): void;
  onLooks(looks: LooksLine): void;
  /** Moves of a few games while they are played; none are told where it is missing. */
  onShown?(shown: Shown): void;
}

export interface TeachOptions {
  readonly folder: RunFolder;
  /** Of a run that does not exist yet. */
  readonly newRun: NewRun;
  /** The folder of the network that such a run goes on from. */
  readonly from?: string | undefined;
  readonly cores: number;
  readonly concurrentGames: number;
  /** Stop after so many generations in all. */
  readonly generations?: number | undefined;
  readonly signal: AbortSignal;
  readonly hold?: Hold;
  readonly watcher: RunWatcher;
}

/** Throws `RunInUseError` where another process works on the run. What was finished is on disk in any case. */
export async function teach(options: TeachOptions): Promise<void> {
  const { folder, newRun, from, cores } = options;
  makeFolders(folder);
  const release = takeLock(folder.lock);
  try {
    const settings = openRun(folder, newRun, from);
    const crew = openCrew(cores);
    try {
      await goOn(options, settings, crew);
    } finally {
      crew.close();
    }
  } finally {
    release();
  }
}

/** Measures every kept network of a run that has not been measured, oldest first. */
export async function measureAll(
  options: Pick<TeachOptions, 'folder' | 'cores' | 'signal' | 'watcher'>,
): Promise<void> {
  const { folder, signal, watcher } = options;
  const settings = readRunSettings(folder);
  const release = takeLock(folder.lock);
  const meter = new ProgressMeter();
  try {
    for (const generation of unmeasured(folder)) {
      if (signal.aborted) return;
      await measureGeneration(
        {
          ...options,
          settings,
          hold: undefined,
          onProgress: (_, done, wanted) => {
            watcher.onProgress(meter.measuring({ generation, done, wanted }));
          },
          onStrength: (line) => {
            watcher.onStrength(line);
          },
        },
        generation,
      );
    }
  } finally {
    release();
  }
}

async function goOn(
  options: TeachOptions,
  settings: RunSettings,
  crew: GradientCrew,
): Promise<void> {
  const { folder, cores, concurrentGames, generations, signal, hold, watcher } = options;
  const open = (path?: string) => createLearner(folder.root, settings, path, crew);
  const found = await openNewest(folder, runStateSchema, open, complain);
  const learner = found?.opened ?? (await open());
  const state = found?.state ?? freshState([]);
  recallSpent(folder, state);
  await restoreNetwork(folder, settings, state, learner, complain);
  const random = found ? restoreRunRandom(state.random) : createRunRandom(settings.seed);
  const unfinished = loadGames(folder, state.generation);
  const pool = new SelfPlayPool({
    workers: cores,
    concurrentGames,
    runSeed: settings.seed,
    numbers: afterGames(state, seedsFrom(folder, state.generation), settings.seed),
    ...(watcher.onShown && {
      onShown: (shown) => {
        watcher.onShown?.(shown);
      },
    }),
  });
  const meter = new ProgressMeter();
  const endHold = hold?.onChange(() => {
    meter.restart();
  });
  let games = unfinished.length;
  const { backend, grownFrom } = learner;
  watcher.onBegin({
    state: { ...state },
    backend,
    ...(grownFrom && { grown: { from: shapeName(grownFrom), to: shapeName(settings.network) } }),
  });
  try {
    await learn({
      folder,
      settings,
      state,
      random,
      players: pool,
      learner,
      decode: (framed) => {
        const [game] = readGames(framed).games;
        if (!game) throw new Error('A worker handed over a damaged game record');
        return game;
      },
      complain,
      signal,
      ...(hold && { hold }),
      ...(generations === undefined ? {} : { generations }),
      measure: runMeasurement({
        folder,
        settings,
        cores,
        signal,
        hold,
        onProgress: (generation, done, wanted) => {
          watcher.onProgress(meter.measuring({ generation, done, wanted }));
        },
        onStrength: (line) => {
          watcher.onStrength(line);
        },
      }),
      compareExports,
      events: {
        onGame: ({ generation, games: played, samples, wanted }) => {
          games = played;
          watcher.onProgress(meter.playing({ generation, games, done: samples, wanted }));
        },
        onTraining: ({ generation, step, steps }) => {
          const { batchSize } = settings;
          watcher.onProgress(
            meter.training({ generation, games, done: step, wanted: steps, batchSize }),
          );
        },
        onTrained: (report) => {
          appendMetrics(folder.metrics, report);
        },
        onGeneration: async (report) => {
          watcher.onGeneration(report);
          watcher.onLooks(await lookAgain(folder, settings, report.generation));
        },
      },
    });
  } finally {
    endHold?.();
    await pool.stop();
  }
}

/** On standard error, as whoever started the run, command or engine, shows it. */
function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

async function lookAgain(
  folder: RunFolder,
  settings: RunSettings,
  generation: number,
): Promise<LooksLine> {
  const { size } = settings.selfPlay;
  const looks = await lookAround(networkPath(folder, generation), size);
  const line: LooksLine = { kind: 'looks', generation, size, looks };
  appendMetrics(folder.metrics, line);
  return line;
}
