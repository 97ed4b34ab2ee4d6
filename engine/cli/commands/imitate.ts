/** `move37 imitate`: teaches a network to play as people of each rank do, from records of their games. */

import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { imitatesPeople } from '../../network/manifest.ts';
import { loadNetwork } from '../../network/network-folder.ts';
import { writeFileWhole } from '../../disk/write-whole.ts';
import { appendLine } from '../../disk/append-whole.ts';
import { makeFolders, runFolder, type RunFolder } from '../../run/folder.ts';
import { imitate } from '../../run/imitation/imitate.ts';
import {
  DEFAULT_IMITATION,
  imitationSettingsSchema,
  type ImitationSettings,
} from '../../run/imitation/settings.ts';
import { freshImitation, imitationStateSchema } from '../../run/imitation/state.ts';
import { takeLock } from '../../run/lock.ts';
import { createRunRandom, restoreRunRandom } from '../../run/random.ts';
import type { GradientCrew } from '../../training/gradient-crew.ts';
import { measureAgreement } from '../../training/imitation/measure-agreement.ts';
import type { RankTable } from '../../training/imitation/rank-table.ts';
import { openForeteller } from '../foretell.ts';
import { createImitationLearner } from '../imitation-learner.ts';
import { ImitationDisplay } from '../imitation-display.ts';
import { openStreams, surveyOfRun, validationGames } from '../imitation-run.ts';
import { openCrew } from '../../server/learning/forked-gradients.ts';
import { openNewest } from '../../server/learning/newest-checkpoint.ts';
import { parseSizeShares } from '../board-shares.ts';
import { complain } from '../complain.ts';
import { readSettingsFile } from '../settings-file.ts';
import { wholeNumber } from '../whole-number.ts';
import { onStopSignal } from '../stop-signals.ts';
import { UsageError, type Command } from './command.ts';

const usage = `move37 imitate --data FILES… --run NAME [options]

Trains a network on people's games and goes on where it stopped. Ctrl+C stops it after the step; nothing is lost.

  --data FILES…     .tsv.gz files of human games, SGF files or folders of them; for a new run
  --run NAME        folder of the run: NAME under ./runs, or a path with a slash
  --cores N         processor cores to use (default: all)
  --steps N         training steps in all; the learning rate falls towards the last (default ${DEFAULT_IMITATION.steps})
  --minutes N       stop after so many minutes
  --size LIST       board sizes of a new run, with how often each has its turn, as 9:2,19:1 (default 9)
  --from FOLDER     a new run begins with the weights of this network, which imitates people, instead of random ones
  --seed N          seed of a new run (default ${DEFAULT_IMITATION.seed})
  --settings FILE   JSON whose values replace defaults of a new run

Records name no players, so very active ones cannot be held back; copies of a game count once for splitting.
`;

const options = {
  data: { type: 'string', multiple: true },
  run: { type: 'string' },
  cores: { type: 'string' },
  steps: { type: 'string' },
  minutes: { type: 'string' },
  size: { type: 'string' },
  from: { type: 'string' },
  seed: { type: 'string' },
  settings: { type: 'string' },
} as const;

type Values = Partial<Record<Exclude<keyof typeof options, 'data'>, string>>;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { data: first = [], ...rest } = values;
  const data = [...first, ...positionals];
  if (!rest.run) throw new UsageError('imitate needs --run NAME');
  const cores = wholeNumber(rest.cores, 'cores', 1, 256) ?? availableParallelism();
  const minutes = wholeNumber(rest.minutes, 'minutes', 1, 1e6);
  const name = rest.run;
  const folder = runFolder(name.includes('/') || name.includes('\\') ? name : join('runs', name));
  makeFolders(folder);
  const release = takeLock(folder.lock);
  try {
    const settings = settingsOf(folder, data, rest);
    const crew = openCrew(cores);
    try {
      await teach(folder, settings, { cores, crew }, minutes);
    } finally {
      crew.close();
    }
  } finally {
    release();
  }
  return 0;
}

async function teach(
  folder: RunFolder,
  settings: ImitationSettings,
  { cores, crew }: { readonly cores: number; readonly crew: GradientCrew },
  minutes: number | undefined,
): Promise<void> {
  const display = new ImitationDisplay(process.stderr);
  const stop = new AbortController();
  const onSignal = (): void => {
    display.note('stopping…');
    stop.abort(new Error('stopped; the same command goes on'));
  };
  const release = onStopSignal(onSignal);
  const timer = minutes === undefined ? undefined : setTimeout(onSignal, minutes * 60_000);
  try {
    const survey = await surveyOfRun(
      folder,
      settings,
      (path, games) => {
        display.reading(path, games);
      },
      stop.signal,
    );
    const { learner, state } = await openLearner(folder, settings, survey.table, crew);
    const random = state.step > 0 ? restoreRunRandom(state.random) : createRunRandom(settings.seed);
    const streams = openStreams(settings, survey, state);
    const validation = await validationGames(settings, survey);
    display.note(
      `${folder.root}: ${survey.games} games (${survey.problems} records of no use), step ${state.step}, ` +
        `${(state.coreSeconds / 3600).toFixed(2)} core-hours so far; training on ${learner.backend}`,
    );
    const measure = async (network: string): Promise<unknown> => {
      const foreteller = await openForeteller(network, cores);
      try {
        const figures: Record<string, unknown> = {};
        for (const [size, games] of validation) {
          figures[size] = await measureAgreement(eachOf(games), foreteller.foretell);
        }
        return figures;
      } finally {
        await foreteller.close();
      }
    };
    try {
      await imitate({
        folder,
        settings,
        state,
        random,
        streams,
        learner,
        measure,
        onStep: (step, size, losses) => {
          display.step(step, settings.steps, size, losses['policy'] ?? Number.NaN);
        },
        onReport: (report) => {
          const time = new Date().toISOString();
          appendLine(folder.metrics, JSON.stringify({ time, ...report }));
          display.report(report);
        },
        signal: stop.signal,
      });
    } finally {
      for (const stream of streams.values()) await stream.close();
    }
  } finally {
    clearTimeout(timer);
    release();
  }
}

/** The learner at the newest checkpoint that can be read, or a new one. */
async function openLearner(
  folder: RunFolder,
  settings: ImitationSettings,
  table: RankTable,
  crew: GradientCrew,
) {
  const open = (path?: string) => createImitationLearner(folder.root, settings, table, path, crew);
  const found = await openNewest(folder, imitationStateSchema, open, complain);
  return {
    learner: found?.opened ?? (await open()),
    state: found?.state ?? freshImitation([]),
  };
}

async function* eachOf<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

/** The run's own settings, with more or fewer steps where asked for; those of a new run are written down first. */
function settingsOf(folder: RunFolder, data: readonly string[], values: Values): ImitationSettings {
  const steps = wholeNumber(values.steps, 'steps', 1, 1e9);
  if (existsSync(folder.settings)) {
    const known = imitationSettingsSchema.parse(JSON.parse(readFileSync(folder.settings, 'utf8')));
    const fixed = [values.size, values.seed, values.settings, values.from].some(
      (value) => value !== undefined,
    );
    const others = data.map((path) => resolve(path)).join() !== known.data.join();
    if (fixed || (data.length > 0 && others)) {
      throw new UsageError(
        `${folder.root} exists with settings of its own; --data, --size, --from, --seed and --settings are for new runs`,
      );
    }
    return steps === undefined ? known : { ...known, steps };
  }
  if (data.length === 0) throw new UsageError('a new run needs --data FILES…');
  const missing = data.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`there is no file or folder ${missing}`);
  const settings = imitationSettingsSchema.parse({
    ...DEFAULT_IMITATION,
    data: data.map((path) => resolve(path)),
    sizes: parseSizeShares(values.size ?? '9'),
    ...(steps === undefined ? {} : { steps }),
    ...(values.seed === undefined ? {} : { seed: wholeNumber(values.seed, 'seed', 0, 0x7fffffff) }),
    ...readSettingsFile(values.settings),
    ...(values.from === undefined ? {} : beginningWith(values.from)),
  });
  writeFileWhole(folder.settings, `${JSON.stringify(settings, null, 2)}\n`);
  return settings;
}

/** Throws where the network cannot be read or does not imitate people. */
function beginningWith(folder: string): Pick<ImitationSettings, 'from' | 'network'> {
  const { manifest } = loadNetwork(folder);
  if (!imitatesPeople(manifest)) {
    throw new UsageError(`${folder} does not imitate people; a run cannot begin with its weights`);
  }
  const { blocks, channels } = manifest.shape;
  return { from: resolve(folder), network: { blocks, channels } };
}

export const command: Command = { name: 'imitate', usage, run };
