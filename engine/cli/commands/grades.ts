/** `move37 grades`: measures the graded opponents against their neighbours, for the labels that the app shows. */

import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingPairs, rated, withEntrants, withMatch } from '../../arena/ladder.ts';
import { readLadder, withBoard, writeLadder, type LadderBoard } from '../../arena/ladder-file.ts';
import { availableGrades, GRADES_FILE } from '../../server/grades.ts';
import { FolderCatalogue } from '../../server/networks.ts';
import { BUNDLED_SELF_TAUGHT } from '../bundled-networks.ts';
import { ladderText } from '../ladder-display.ts';
import { newBoard, PAIR_OPTIONS, pairPlan, playPair, type PairPlan } from '../ladder-pair.ts';
import { MatchDisplay } from '../match-display.ts';
import { Players } from '../players.ts';
import { wholeNumber } from '../whole-number.ts';
import { onStopSignal } from '../stop-signals.ts';
import type { Command } from './command.ts';

/** Grades so far apart play each other: neighbours, and every other one to tie the chain together. */
const REACH = 2;

const usage = `move37 grades [options]

Plays the games that are missing between the graded opponents that the networks here make, each against the next
two, and writes their Elo above the weakest. What was measured of a network that is gone is left out. Stopped and
started again, it goes on with the game where it was.

  --size N        board size, 5 to 19 (default 9); each is measured by itself
  --games N       games of each pair (default 100)
  --models DIR    folder of the networks, where the result is written as ${GRADES_FILE}
                  (default: the networks of the program)
  --matches DIR   folder of the matches (default runs/grades)
  --parallel K    games at the same time (default 8)
  --threads N     threads that each network runs in (default: all cores)
  --seed N        chooses the openings and every other random choice (default 1)
  --json          prints the result of this size as JSON
`;

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...PAIR_OPTIONS,
      size: { type: 'string' },
      models: { type: 'string', default: dirname(BUNDLED_SELF_TAUGHT) },
      matches: { type: 'string', default: join('runs', 'grades') },
      json: { type: 'boolean', default: false },
    },
  });
  const size = wholeNumber(values.size, 'size', 5, 19) ?? 9;
  const plan = pairPlan(values, 100);
  const board = await measure(values.models, size, plan);
  process.stdout.write(values.json ? `${JSON.stringify(board)}\n` : ladderText(board));
  return 0;
}

async function measure(models: string, size: number, plan: PairPlan): Promise<LadderBoard> {
  const file = join(models, GRADES_FILE);
  const display = new MatchDisplay(process.stderr);
  const networks = new FolderCatalogue([models], (text) => {
    display.note(text);
  });
  const grades = availableGrades(networks);
  const [weakest] = grades;
  if (!weakest) throw new Error(`There is no network in ${models}. Name a folder with --models.`);
  const ladder = await readLadder(file);
  const found = ladder.boards.find((one) => one.size === size) ?? newBoard(size, weakest.name);
  const known = new Set(grades.map(({ name }) => name));
  let board = rated(
    withEntrants(
      {
        ...found,
        anchor: weakest.name,
        players: found.players.filter(({ name }) => known.has(name)),
        pairs: found.pairs.filter(({ a, b }) => known.has(a) && known.has(b)),
      },
      grades,
    ),
  );
  const stop = new AbortController();
  const release = onStopSignal(() => {
    stop.abort(new Error('stopped; the same command goes on where it was'));
  });
  const players = new Players({ threads: plan.threads });
  try {
    const open = (at: number) => {
      const { name, identity, visits, info } = grades[at]!;
      return players.openGrade({
        name,
        identity,
        visits,
        folder: networks.find(info.id).folder,
      });
    };
    const missing = missingPairs(board, plan.games);
    const place = (name: string): number => grades.findIndex((grade) => grade.name === name);
    for (const [one, two] of missing) {
      const [low, high] = [place(one), place(two)].sort((a, b) => a - b) as [number, number];
      if (high - low > REACH) continue;
      const match = await playPair(
        await open(low),
        await open(high),
        board,
        plan,
        display,
        stop.signal,
      );
      board = withMatch(board, match);
      writeLadder(file, withBoard(ladder, board));
    }
    return board;
  } finally {
    display.end();
    release();
    await players.close();
  }
}

export const command: Command = { name: 'grades', usage, run };
