/** `move37 train`: teaches a network by self-play, for as long as it is left running. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runFolder, type RunFolder } from '../../run/folder.ts';
import { historyOf } from '../../run/history.ts';
import { readMetrics } from '../../run/metrics.ts';
import { DEFAULT_RUN } from '../../run/settings.ts';
import { keepRun } from '../../server/learning/keep-run.ts';
import type { NewRun } from '../../server/learning/open-run.ts';
import { PRIORITIES, isPriority, standBack } from '../../server/learning/priority.ts';
import { measureAll, teach, type RunWatcher } from '../../server/learning/teach.ts';
import { complain } from '../complain.ts';
import { TrainingDisplay } from '../training-display.ts';
import { trainingLines } from '../training-lines.ts';
import { parseSizeShares } from '../board-shares.ts';
import { watchReader } from '../read-lines.ts';
import { readSettingsFile } from '../settings-file.ts';
import { wholeNumber } from '../whole-number.ts';
import { onStopSignal } from '../stop-signals.ts';
import { UsageError, type Command } from './command.ts';

const usage = `move37 train --run NAME [options]

Plays games against itself, trains on them, and goes on where it stopped. Ctrl+C stops it; nothing finished is lost.
After every tenth generation (settings: measure.every, games, visits) it plays a few games against random play and its
own earlier networks; their time is not counted to the run's core-hours.

  --run NAME            folder of the run: NAME under ./runs, or a path with a slash
  --cores N             processor cores to use (default: all)
  --priority P          ${Object.keys(PRIORITIES).join(', ')}: how far it stands back (default: as it was started)
  --games N             games played side by side on each core (default 32)
  --generations N       stop once the run has so many generations (default: never)
  --size LIST           board sizes of a new run, with the share of the games on each, as 9:4,13:2,19:1 (default 9);
                        strength is measured on the first
  --seed N              seed of a new run (default ${DEFAULT_RUN.seed})
  --settings FILE       JSON whose values replace defaults of a new run
  --from FOLDER         begins a new run where the network in this folder stopped, as models/self-taught, with the
                        settings that it was taught with where --size, --seed and --settings say nothing else; where
                        these ask for more blocks or channels ({"network": {"blocks": 10}}) it grows and says at
                        first what it said
  --keep FOLDER         trains nothing: copies the run's newest network and checkpoint there, for --from, and its
                        history, which the Learn room shows
  --measure             trains nothing: plays what is missing of the games that measure the kept networks' strength
  --json                prints a JSON object a line for every event, with what it is as its "kind": begin, progress
                        (of the phase: done, wanted, secondsLeft), generation (losses, games, speed), strength (Elo
                        with its 95 % interval) and looks; engine/training/README.md tells what they hold
`;

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      run: { type: 'string' },
      cores: { type: 'string' },
      priority: { type: 'string' },
      games: { type: 'string' },
      generations: { type: 'string' },
      size: { type: 'string' },
      seed: { type: 'string' },
      settings: { type: 'string' },
      from: { type: 'string' },
      keep: { type: 'string' },
      measure: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values.run) throw new UsageError('train needs --run NAME');
  const cores = wholeNumber(values.cores, 'cores', 1, 256) ?? availableParallelism();
  const concurrentGames = wholeNumber(values.games, 'games', 1, 512) ?? 32;
  const generations = wholeNumber(values.generations, 'generations', 1, 1e6);
  const { priority } = values;
  if (priority !== undefined) {
    if (!isPriority(priority)) {
      throw new UsageError(
        `--priority takes ${Object.keys(PRIORITIES).join(', ')}, not ${priority}`,
      );
    }
    standBack(priority);
  }
  const name = values.run;
  const folder = runFolder(name.includes('/') || name.includes('\\') ? name : join('runs', name));
  if (values.keep !== undefined) {
    await keepRun(folder.root, values.keep, complain);
    return 0;
  }
  const { from } = values;
  if (values.measure && (from ?? values.size ?? values.seed ?? values.settings) !== undefined) {
    throw new UsageError(
      '--measure plays for a run that exists; --from, --size, --seed and --settings are for new runs',
    );
  }
  const newRun: NewRun = {
    sizes: values.size === undefined ? undefined : parseSizeShares(values.size),
    seed: wholeNumber(values.seed, 'seed', 0, 0x7fffffff),
    changes: readSettingsFile(values.settings),
  };
  const stop = new AbortController();
  const display = new TrainingDisplay(process.stderr);
  const release = onStopSignal(() => {
    display.note('stopping…');
    stop.abort();
  });
  if (values.json) {
    watchReader(process.stdout, () => {
      stop.abort();
    });
  }
  const watcher = values.json
    ? trainingLines(folder, (line) => process.stdout.write(line))
    : watcherOf(folder, display);
  const { signal } = stop;
  try {
    if (values.measure) await measureAll({ folder, cores, signal, watcher });
    else
      await teach({
        folder,
        newRun,
        from,
        cores,
        concurrentGames,
        generations,
        signal,
        watcher,
      });
  } finally {
    release();
  }
  return 0;
}

function watcherOf(folder: RunFolder, display: TrainingDisplay): RunWatcher {
  return {
    onBegin: ({ state, backend, grown }) => {
      display.note(
        `${folder.root}: generation ${state.generation}, ${state.gamesPlayed} games, ` +
          `${(state.coreSeconds / 3600).toFixed(2)} core-hours so far; training on ${backend}`,
      );
      if (grown) display.note(`the network grows from ${grown.from} to ${grown.to}`);
    },
    onProgress: (progress) => {
      display.progress(progress);
    },
    onGeneration: (report) => {
      display.generation(report);
    },
    onStrength: ({ generation }) => {
      display.strength(historyOf(readMetrics(folder.metrics)), generation);
    },
    onLooks: () => undefined,
  };
}

export const command: Command = {
  name: 'train',
  usage,
  run,
};
