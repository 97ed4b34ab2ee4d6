/** Reads files of human games once from end to end and tells what is in them. */

import { readHumanGames, type RecordProblem } from '../../dataset/human/read-games.ts';
import { splitOf } from '../../dataset/human/split.ts';
import { basename } from 'node:path';
import type { RankTable } from './rank-table.ts';
import { Survey } from './survey.ts';

export interface SurveyedFile {
  readonly path: string;
  /** Games for training by board size. */
  readonly training: Readonly<Record<string, number>>;
}

export interface FilesSurvey {
  readonly files: readonly SurveyedFile[];
  readonly table: RankTable;
  readonly games: number;
  /** Records that were of no use. */
  readonly problems: number;
}

export interface SurveyOptions {
  readonly onProgress?: (path: string, games: number) => void;
  readonly onProblem?: (problem: RecordProblem) => void;
  readonly signal?: AbortSignal;
}

export async function surveyFiles(
  paths: readonly string[],
  { onProgress, onProblem, signal }: SurveyOptions = {},
): Promise<FilesSurvey> {
  const survey = new Survey();
  const files: SurveyedFile[] = [];
  let games = 0;
  let problems = 0;
  for (const path of paths) {
    const training: Record<string, number> = {};
    const count = (problem: RecordProblem): void => {
      problems++;
      onProblem?.(problem);
    };
    for await (const { game } of readHumanGames(path, { onProblem: count })) {
      signal?.throwIfAborted();
      const split = splitOf(game);
      survey.add(game, split);
      if (split === 'train') training[game.size] = (training[game.size] ?? 0) + 1;
      games++;
      onProgress?.(path, games);
    }
    files.push({ path, training });
  }
  return { files, table: survey.table(paths.map((path) => basename(path))), games, problems };
}
