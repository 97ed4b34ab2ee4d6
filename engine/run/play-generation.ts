/** The games of one generation: those on disk, then as many new ones as it needs. */

import type { GameRecord } from '../dataset/game-record.ts';
import { appendWhole } from '../disk/append-whole.ts';
import { networkPath } from './checkpoints.ts';
import { gameFile, loadGamesToGoOn } from './folder.ts';
import { afterGame, afterGames } from './game-numbers.ts';
import type { LearnParts } from './learn-parts.ts';
import { boardsAt } from './boards.ts';
import type { SpentMeter } from './spent.ts';
import { gameStatistics } from './statistics.ts';
import { StopWatch } from './stop-watch.ts';

export interface GenerationGames {
  readonly records: GameRecord[];
  /** Since the run's process started. */
  readonly evaluations: number;
  /** Undefined where no game had to be played. */
  readonly gamesPerHour: number | undefined;
}

/** Games until the generation has its samples; those already on disk count. Undefined when told to stop. */
export async function playGeneration(
  parts: LearnParts,
  spent: SpentMeter,
): Promise<GenerationGames | undefined> {
  const { folder, settings, state, players, signal, hold } = parts;
  const { generation } = state;
  const path = gameFile(folder, generation);
  const records = loadGamesToGoOn(folder, generation, parts.complain);
  // The checkpoint may be older than these games: their numbers are not given again.
  const seeds = records.map(({ seed }) => seed);
  Object.assign(state, afterGames(state, seeds, settings.seed));
  let samples = gameStatistics(records).samples;
  const done = (): boolean =>
    generation === 0
      ? records.length >= settings.firstGames
      : samples >= settings.samplesPerGeneration;

  const onDisk = records.length;
  const clock = new StopWatch();
  const play = (): void => {
    if (hold?.held) return;
    const network = generation === 0 ? undefined : networkPath(folder, generation);
    players.play(network, boardsAt(settings, generation));
    clock.start();
  };
  // Pauses and resumptions follow each other, however fast they are asked for.
  let changing = Promise.resolve();
  const release = hold?.onChange((held) => {
    changing = changing.then(async () => {
      if (!held) play();
      else {
        clock.stop();
        await players.pause();
      }
    });
    // It is waited for at the end; until then nobody hears of its failure but from the players.
    changing.catch(() => undefined);
  });
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
            appendWhole(path, framed);
            const record = parts.decode(framed);
            records.push(record);
            samples += record.turns.length;
            Object.assign(state, afterGame(state, number));
            parts.events.onGame({
              generation,
              games: records.length,
              samples: generation === 0 ? records.length : samples,
              wanted: generation === 0 ? settings.firstGames : settings.samplesPerGeneration,
            });
            spent.noteNowAndThen();
            if (done()) {
              signal.removeEventListener('abort', stop);
              resolve('done');
            }
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
        play();
      });
  release?.();
  await changing;
  const evaluations = await players.pause();
  clock.stop();
  if (outcome === 'stopped') return undefined;
  const played = records.length - onDisk;
  const gamesPerHour = played > 0 ? (played * 3600) / clock.seconds : undefined;
  return { records, evaluations, gamesPerHour };
}
