/** `move37 train`: teaches a network by self-play, for as long as it is left running. */

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readGames } from '../../dataset/game-file.ts';
import { makeFolders, runFolder, loadGames, writeWhole, type RunFolder } from '../../run/folder.ts';
import { findCheckpoints, freshState } from '../../run/checkpoints.ts';
import { continueFrom, keepElsewhere } from '../../run/continue-from.ts';
import { learn } from '../../run/learn.ts';
import { takeLock } from '../../run/lock.ts';
import { createRunRandom, restoreRunRandom } from '../../run/random.ts';
import { DEFAULT_RUN, type RunSettings } from '../../run/settings.ts';
import { runSettingsSchema } from '../../run/settings-schema.ts';
import { createLearner, limitTrainingThreads } from '../learner.ts';
import { openNewest } from '../newest-checkpoint.ts';
import { SelfPlayPool } from '../selfplay-pool.ts';
import { TrainingDisplay } from '../training-display.ts';
import { wholeNumber } from '../whole-number.ts';
import { UsageError, type Command } from './command.ts';

const usage = `move37 train --run NAME [options]

Plays games against itself, trains on them, and goes on where it stopped. Ctrl+C stops it; nothing finished is lost.

  --run NAME            folder of the run: NAME under ./runs, or a path with a slash
  --cores N             processor cores to use (default: all)
  --games N             games played side by side on each core (default 32)
  --generations N       stop once the run has so many generations (default: never)
  --size N              board size of a new run, 5 to 19 (default 9)
  --seed N              seed of a new run (default ${DEFAULT_RUN.seed})
  --settings FILE       JSON whose values replace defaults of a new run
  --from FOLDER         begins a new run where the network in this folder stopped, as models/self-taught
  --keep FOLDER         trains nothing: copies the run's newest network and checkpoint there, for --from
`;

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      run: { type: 'string' },
      cores: { type: 'string' },
      games: { type: 'string' },
      generations: { type: 'string' },
      size: { type: 'string' },
      seed: { type: 'string' },
      settings: { type: 'string' },
      from: { type: 'string' },
      keep: { type: 'string' },
    },
  });
  if (!values.run) throw new UsageError('train needs --run NAME');
  const cores = wholeNumber(values.cores, 'cores', 1, 256) ?? availableParallelism();
  const concurrentGames = wholeNumber(values.games, 'games', 1, 512) ?? 32;
  const generations = wholeNumber(values.generations, 'generations', 1, 1e6);
  const name = values.run;
  const folder = runFolder(name.includes('/') || name.includes('\\') ? name : join('runs', name));
  if (values.keep !== undefined) {
    keepElsewhere(folder.root, values.keep);
    return 0;
  }
  if (values.from !== undefined) {
    if (existsSync(folder.settings)) {
      throw new UsageError(`${folder.root} exists and goes on by itself; --from begins a new run`);
    }
    continueFrom(values.from, folder);
  }
  makeFolders(folder);
  const release = takeLock(folder.lock);
  try {
    const settings = settingsOf(folder, values);
    limitTrainingThreads(cores);
    await teach({ folder, settings, cores, concurrentGames, generations });
  } finally {
    release();
  }
  return 0;
}

interface Teaching {
  readonly folder: RunFolder;
  readonly settings: RunSettings;
  readonly cores: number;
  readonly concurrentGames: number;
  readonly generations: number | undefined;
}

async function teach({
  folder,
  settings,
  cores,
  concurrentGames,
  generations,
}: Teaching): Promise<void> {
  const open = (path?: string) => createLearner(folder.root, settings, path);
  const found = await openNewest(findCheckpoints(folder), folder.checkpoint, open);
  const learner = found?.learner ?? (await open());
  const state = found?.state ?? freshState([]);
  const random = found ? restoreRunRandom(state.random) : createRunRandom(settings.seed);
  const unfinished = loadGames(folder, state.generation);
  const pool = new SelfPlayPool({
    workers: cores,
    concurrentGames,
    runSeed: settings.seed,
    firstGame: state.nextGame,
    seedsDone: unfinished.map((game) => game.seed),
  });
  const stop = new AbortController();
  const onSignal = (): void => {
    display.note('stopping…');
    stop.abort();
  };
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  const display = new TrainingDisplay(process.stderr);
  display.note(
    `${folder.root}: generation ${state.generation}, ${state.gamesPlayed} games, ` +
      `${(state.coreSeconds / 3600).toFixed(2)} core-hours so far; training on ${learner.backend}`,
  );
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
      signal: stop.signal,
      ...(generations === undefined ? {} : { generations }),
      events: {
        onGame: (progress) => {
          display.game(progress);
        },
        onTraining: (progress) => {
          display.training(progress);
        },
        onGeneration: (report) => {
          appendFileSync(
            folder.metrics,
            `${JSON.stringify({ time: new Date().toISOString(), ...report })}\n`,
          );
          display.generation(report);
        },
      },
    });
  } finally {
    process.removeListener('SIGINT', onSignal);
    process.removeListener('SIGTERM', onSignal);
    await pool.stop();
  }
}

/** The run's own settings; those of a new run are written down first. */
function settingsOf(
  folder: RunFolder,
  values: { size?: string | undefined; seed?: string | undefined; settings?: string | undefined },
): RunSettings {
  if (existsSync(folder.settings)) {
    const known = runSettingsSchema.parse(JSON.parse(readFileSync(folder.settings, 'utf8')));
    if (values.size !== undefined || values.seed !== undefined || values.settings !== undefined) {
      throw new UsageError(
        `${folder.root} exists with settings of its own; --size, --seed and --settings are for new runs`,
      );
    }
    return known;
  }
  const changes: unknown =
    values.settings === undefined ? {} : JSON.parse(readFileSync(values.settings, 'utf8'));
  const size = wholeNumber(values.size, 'size', 5, 19) ?? DEFAULT_RUN.selfPlay.size;
  const seed = wholeNumber(values.seed, 'seed', 0, 0x7fffffff) ?? DEFAULT_RUN.seed;
  const changed = runSettingsSchema.parse({
    ...DEFAULT_RUN,
    seed,
    selfPlay: { ...DEFAULT_RUN.selfPlay, size, maxMoves: 2 * size * size },
    ...(typeof changes === 'object' && changes !== null ? changes : {}),
  });
  writeWhole(folder.settings, `${JSON.stringify(changed, null, 2)}\n`);
  return changed;
}

export const command: Command = {
  name: 'train',
  usage,
  run,
};
