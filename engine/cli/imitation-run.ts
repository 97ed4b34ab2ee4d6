/** Puts the parts of a run that imitates people together: its folder, its files of games, its streams. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HumanGame } from '../dataset/human/human-game.ts';
import { readHumanGames } from '../dataset/human/read-games.ts';
import { gamesOfSplit } from '../dataset/human/split-games.ts';
import { writeFileWhole } from '../disk/write-whole.ts';
import type { RunFolder } from '../run/folder.ts';
import type { ImitationSettings } from '../run/imitation/settings.ts';
import type { ImitationState } from '../run/imitation/state.ts';
import { createRunRandom } from '../run/random.ts';
import { PositionStream } from '../training/imitation/position-stream.ts';
import { rankTableSchema } from '../training/imitation/rank-table.ts';
import { movesByGroup, rankWeights } from '../training/imitation/rank-weights.ts';
import { surveyFiles, type FilesSurvey } from '../training/imitation/survey-files.ts';

const surveySchema = z.strictObject({
  files: z.array(z.strictObject({ path: z.string(), training: z.record(z.string(), z.number()) })),
  table: rankTableSchema,
  games: z.number(),
  problems: z.number(),
});

/** What the run's files hold: counted once, then kept in the run's folder. */
export async function surveyOfRun(
  folder: RunFolder,
  settings: ImitationSettings,
  onProgress: (path: string, games: number) => void,
  signal: AbortSignal,
): Promise<FilesSurvey> {
  const path = join(folder.root, 'survey.json');
  if (existsSync(path)) return surveySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const survey = await surveyFiles(settings.data, { onProgress, signal });
  writeFileWhole(path, `${JSON.stringify(survey, null, 2)}\n`);
  return survey;
}

/** One stream a board size. Throws where the files have no games of a size. */
export function openStreams(
  settings: ImitationSettings,
  survey: FilesSurvey,
  state: ImitationState,
): Map<number, PositionStream> {
  const streams = new Map<number, PositionStream>();
  for (const { size } of settings.sizes) {
    const files = survey.files.filter(({ training }) => (training[size] ?? 0) > 0);
    const table = survey.table.sizes[size];
    if (files.length === 0 || !table) {
      throw new Error(
        `The files hold no games on ${size}×${size} to train on. Name other files, or leave the size out.`,
      );
    }
    const sources = files.map(({ path, training }) => ({
      games: training[size] ?? 0,
      read: (skip: number) => readHumanGames(path, { skip }),
    }));
    const { blockGames, positionsPerGame, seed } = settings;
    const stream = new PositionStream(
      sources,
      {
        size,
        blockGames,
        positionsPerGame,
        weights: rankWeights(movesByGroup(table)),
        random: (epoch, block) => {
          const random = createRunRandom(
            Math.imul(seed + 1, 0x9e3779b1) ^ hash(size, epoch, block),
          );
          return () => random.next();
        },
      },
      state.streams[size],
    );
    streams.set(size, stream);
  }
  return streams;
}

function hash(...numbers: number[]): number {
  return numbers.reduce((sum, n) => Math.imul(sum ^ (n + 1), 0x85ebca6b) ^ (sum >>> 13), 0x37);
}

/** Some games of each size that are not trained on, an equal part from each file. */
export async function validationGames(
  settings: ImitationSettings,
  survey: FilesSurvey,
): Promise<ReadonlyMap<number, readonly HumanGame[]>> {
  const found = new Map<number, HumanGame[]>();
  for (const { size } of settings.sizes) {
    const games: HumanGame[] = [];
    const files = survey.files.filter(({ training }) => (training[size] ?? 0) > 0);
    for (const { path } of files) {
      let positions = 0;
      for await (const game of gamesOfSplit([path], 'validation', { size })) {
        games.push(game);
        positions += game.moves.length;
        if (positions * files.length >= settings.validationPositions) break;
      }
    }
    found.set(size, games);
  }
  return found;
}
