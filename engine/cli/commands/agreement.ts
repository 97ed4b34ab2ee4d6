/** `move37 agreement`: how well a network foretells the moves of people, on games that it was not trained on. */

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { HumanGame } from '../../dataset/human/human-game.ts';
import type { RecordProblem } from '../../dataset/human/read-games.ts';
import { SPLITS, type Split } from '../../dataset/human/split.ts';
import { gamesOfSplit } from '../../dataset/human/split-games.ts';
import type { Condition } from '../../network/conditioning.ts';
import { writeFileWhole } from '../../disk/write-whole.ts';
import { RANK_LEVELS, parseRank } from '../../rules/rank.ts';
import type { Agreement } from '../../training/imitation/agreement.ts';
import { conditionOf } from '../../training/imitation/condition-of.ts';
import { measureAgreement } from '../../training/imitation/measure-agreement.ts';
import { AGREEMENT_FILE } from '../../training/imitation/kept-agreement.ts';
import { BUNDLED_HUMAN } from '../bundled-networks.ts';
import { openForeteller } from '../foretell.ts';
import { wholeNumber } from '../whole-number.ts';
import { UsageError, type Command } from './command.ts';

const usage = `move37 agreement --network human|FOLDER --games FILES… [options]

Compares each move of the games with what the network would have played, and prints how often they are the same.

  --network NAME   human for the bundled network, or a network's folder
  --games FILES…   .tsv.gz files of human games, SGF files or folders of them
  --split NAME     train, validation or test (default test)
  --rank RANK      what the network is told: true, the recorded ranks (default); a rank for everybody, as 15k; or
                   ranks shifted by so many stones, as --rank=+10 or --rank=-10, to the end of the scale at most
  --keep           also writes the figures beside the network as ${AGREEMENT_FILE}: explanations trust its small
                   probabilities on boards where the test split says that they hold
  --every N        takes each Nth game of the split, for a share of it that comes from all files (default 1)
  --limit N        stops after the game in which so many positions are reached
  --json           prints the figures as JSON
`;

/** Problems that are shown; the rest is counted. */
const SHOWN_PROBLEMS = 5;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      network: { type: 'string' },
      games: { type: 'string', multiple: true, default: [] },
      split: { type: 'string', default: 'test' },
      rank: { type: 'string', default: 'true' },
      every: { type: 'string' },
      limit: { type: 'string' },
      keep: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const paths = [...values.games, ...positionals];
  if (values.network === undefined) throw new UsageError('agreement needs --network');
  if (paths.length === 0) throw new UsageError('agreement needs --games FILES…');
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`there is no file or folder ${missing}`);
  const split = splitOf(values.split);
  const condition = conditionFor(values.rank);
  if (values.keep && (split !== 'test' || values.rank !== 'true' || values.limit !== undefined)) {
    throw new UsageError('--keep is for the test split with the recorded ranks, without --limit');
  }
  const limit = limitOf(values.limit);
  const every = wholeNumber(values.every, 'every', 1, 1000) ?? 1;
  const stop = new AbortController();
  const onSignal = (): void => {
    stop.abort(new Error('stopped'));
  };
  process.once('SIGINT', onSignal);
  let problems = 0;
  const onProblem = ({ place, reason }: RecordProblem): void => {
    if (++problems <= SHOWN_PROBLEMS) process.stderr.write(`${place} ${reason}\n`);
  };
  const folder = values.network === 'human' ? BUNDLED_HUMAN : values.network;
  const foreteller = await openForeteller(folder, availableParallelism());
  try {
    const agreement = await measureAgreement(
      gamesOfSplit(paths, split, { every, onProblem }),
      foreteller.foretell,
      { limit, condition, signal: stop.signal, onProgress: showProgress },
    );
    const { name: network, networkHash } = foreteller;
    const head = { network, networkHash, split, rank: values.rank, every, problems };
    const told = { ...head, ...agreement };
    if (values.keep) {
      writeFileWhole(join(folder, AGREEMENT_FILE), `${JSON.stringify(told, null, 2)}\n`);
    }
    const text = values.json ? JSON.stringify(told) : tableOf(agreement);
    process.stdout.write(`${text}\n`);
    return 0;
  } finally {
    process.removeListener('SIGINT', onSignal);
    await foreteller.close();
  }
}

function showProgress(positions: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${positions} positions read…`);
}

function splitOf(text: string): Split {
  const split = SPLITS.find((name) => name === text);
  if (!split) throw new UsageError(`--split takes ${SPLITS.join(', ')}, not ${text}`);
  return split;
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return Infinity;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError(`--limit takes a whole number of positions, not ${JSON.stringify(text)}`);
  }
  return limit;
}

/** What the network is told of a game. */
function conditionFor(text: string): (game: HumanGame) => Condition {
  if (text === 'true') return conditionOf;
  if (/^[+-]\d{1,2}$/.test(text)) {
    const shift = (level: number | undefined): number | undefined =>
      level === undefined
        ? undefined
        : Math.min(RANK_LEVELS - 1, Math.max(0, level + Number(text)));
    return (game) => {
      const condition = conditionOf(game);
      return { ...condition, black: shift(condition.black), white: shift(condition.white) };
    };
  }
  const level = parseRank(text);
  if (level === undefined) {
    throw new UsageError(`--rank takes true, a rank as 15k, or a shift as +10, not ${text}`);
  }
  return (game) => ({ ...conditionOf(game), black: level, white: level });
}

function tableOf(agreement: Agreement): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const rows = [
    ['all', agreement] as const,
    ...Object.entries(agreement.bySize).map(([size, row]) => [`${size}×${size}`, row] as const),
    ...Object.entries(agreement.byRank),
  ];
  const { calibrationError, tail, games } = agreement;
  return [
    `${games} games; calibration error ${percent(calibrationError)}; of the moves given under 0.1 %, ` +
      `${(100 * tail.share).toFixed(3)} % were played`,
    ...rows.map(
      ([name, { positions, top1, top5, crossEntropy, neighbourBaseline }]) =>
        `${name.padEnd(8)} ${String(positions).padStart(8)} positions  top-1 ${percent(top1)}  ` +
        `top-5 ${percent(top5)}  cross-entropy ${crossEntropy.toFixed(3)}  neighbour ${percent(neighbourBaseline)}`,
    ),
  ].join('\n');
}

export const command: Command = { name: 'agreement', usage, run };
