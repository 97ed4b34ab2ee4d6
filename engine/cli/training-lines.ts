/** Progress of a learning run as lines for other programs: one JSON object an event, told apart by its `kind`. */

import type { RunFolder } from '../run/folder.ts';
import { historyOf } from '../run/history.ts';
import { readMetrics } from '../run/metrics.ts';
import type { RunWatcher } from '../server/learning/teach.ts';

export function trainingLines(folder: RunFolder, write: (line: string) => unknown): RunWatcher {
  const say = (kind: string, event: object): void => {
    write(`${JSON.stringify({ kind, ...event })}\n`);
  };
  return {
    onBegin: ({ state, backend, grown }) => {
      const { generation, gamesPlayed, coreSeconds } = state;
      const coreHours = coreSeconds / 3600;
      say('begin', {
        run: folder.root,
        generation,
        gamesPlayed,
        coreHours,
        backend,
        ...(grown && { grown }),
      });
    },
    onProgress: (progress) => {
      say('progress', progress);
    },
    onGeneration: (generation) => {
      say('generation', generation);
    },
    onStrength: ({ generation }) => {
      const { strengths, people } = historyOf(readMetrics(folder.metrics));
      const strength = strengths.find((measured) => measured.generation === generation);
      if (strength) say('strength', { ...strength, above: people ? 'people' : 'random' });
    },
    onLooks: (looks) => {
      say('looks', looks);
    },
  };
}
