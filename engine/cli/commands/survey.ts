/** `move37 survey`: counts records of people's games and writes the table of the ranks that they support. */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeFileWhole } from '../../disk/write-whole.ts';
import { surveyFiles } from '../../training/imitation/survey-files.ts';
import { ImitationDisplay } from '../imitation-display.ts';
import { UsageError, type Command } from './command.ts';

const usage = `move37 survey FILES… [--out FILE]

Reads files of human games (.tsv.gz, SGF, folders of SGF) from end to end and tells, as JSON: games by board size and
split, players by server and rank, the ranks with enough games to be imitated, when players of each rank pass and
resign. Records of no use are named on standard error.

  --out FILE   writes the table there instead of printing it
`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('survey needs files of games');
  const missing = positionals.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`there is no file or folder ${missing}`);
  const display = new ImitationDisplay(process.stderr);
  const { table, games, problems } = await surveyFiles(positionals, {
    onProgress: (path, read) => {
      display.reading(path, read);
    },
    onProblem: ({ place, reason }) => {
      display.note(`${place} ${reason}`);
    },
  });
  const json = `${JSON.stringify(table, null, 2)}\n`;
  if (values.out === undefined) process.stdout.write(json);
  else writeFileWhole(values.out, json);
  display.note(`${games} games, ${problems} records of no use`);
  return 0;
}

export const command: Command = { name: 'survey', usage, run };
