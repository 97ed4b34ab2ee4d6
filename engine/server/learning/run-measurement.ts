/** The players of a run's measurements of strength, which rest while the run rests. */

import type { Contestant } from '../../arena/contestant.ts';
import type { Evaluator } from '../../evaluator/evaluator.ts';
import type { RunFolder } from '../../run/folder.ts';
import type { Hold } from '../../run/hold.ts';
import type { StrengthLine } from '../../run/metrics.ts';
import type { RunSettings } from '../../run/settings.ts';
import { isDue, measureStrength } from '../../run/strength.ts';
import { loadForGames, networkContestant, randomContestant } from '../contestants.ts';

export interface RunMeasurement {
  readonly folder: RunFolder;
  readonly settings: RunSettings;
  readonly cores: number;
  readonly signal: AbortSignal;
  readonly hold: Hold | undefined;
  readonly onProgress: (generation: number, done: number, wanted: number) => void;
  readonly onStrength: (line: StrengthLine) => void;
}

/** What the loop calls between generations: measures the newest one where that is due. */
export function runMeasurement(
  options: RunMeasurement,
): (state: { readonly generation: number }) => Promise<void> {
  const { folder, settings } = options;
  return async ({ generation }) => {
    if (isDue(folder, settings, generation)) await measureGeneration(options, generation);
  };
}

export async function measureGeneration(
  options: RunMeasurement,
  generation: number,
): Promise<void> {
  const { folder, settings, cores, signal, hold } = options;
  const opened: Evaluator[] = [];
  const line = await measureStrength(
    {
      folder,
      settings,
      signal,
      open: async (name, network) => {
        if (network === undefined) return resting(randomContestant(name), hold, signal);
        const evaluator = await loadForGames(network, { threads: cores });
        opened.push(evaluator);
        const { visits } = settings.measure;
        return resting(networkContestant(name, evaluator, { visits }), hold, signal);
      },
      close: async () => {
        await Promise.all(opened.splice(0).map((evaluator) => evaluator.dispose()));
      },
      onProgress: (done, wanted) => {
        options.onProgress(generation, done, wanted);
      },
    },
    generation,
  );
  if (line) options.onStrength(line);
}

/** The same contestant, whose players move only while nobody holds the run. */
function resting(contestant: Contestant, hold: Hold | undefined, signal: AbortSignal): Contestant {
  if (!hold) return contestant;
  return {
    ...contestant,
    sitDown: async (game) => {
      const player = await contestant.sitDown(game);
      return {
        name: player.name,
        genmove: async (position, options) => {
          if (hold.held) await hold.released(signal);
          return player.genmove(position, options);
        },
      };
    },
  };
}
