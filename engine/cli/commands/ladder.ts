/** `move37 ladder`: plays the matches that are missing and rates everybody on the ladder anew. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Contestant } from '../../arena/contestant.ts';
import { readLadder, withBoard, writeLadder, type LadderBoard } from '../../arena/ladder-file.ts';
import { missingPairs, rated, withEntrants, withMatch, type Entrant } from '../../arena/ladder.ts';
import { BUNDLED_LADDER } from '../bundled-networks.ts';
import { ladderText } from '../ladder-display.ts';
import { MatchDisplay } from '../match-display.ts';
import { newBoard, PAIR_OPTIONS, pairPlan, playPair, type PairPlan } from '../ladder-pair.ts';
import { GNUGO_JUDGE } from '../match-judge.ts';
import { playerOf } from '../match-names.ts';
import { PLAYER_NAMES_HELP } from '../player-name.ts';
import { Players } from '../players.ts';
import { wholeNumber } from '../whole-number.ts';
import { onStopSignal } from '../stop-signals.ts';
import { UsageError, type Command } from './command.ts';

const usage = `move37 ladder [PLAYER…] [options]

Plays every match that is missing between the players on the ladder and those named here, and writes the Elo of
greatest likelihood of them all. Stopped and started again, it goes on with the game where it was.

${PLAYER_NAMES_HELP}
  --size N        board size, 5 to 19 (default 9); each has a ladder of its own
  --games N       games that each two players have to play (default 40)
  --against NAME  plays only the pairs that this player is in, may be given several times: the cost grows with the
                  players then and not with the pairs of them
  --anchor NAME   the player whose Elo is 0 (default: as it was; random on a new ladder)
  --file FILE     the ladder (default models/ladder.json)
  --matches DIR   folder of the matches (default runs/ladder)
  --parallel K    games at the same time (default 8)
  --threads N     threads that each network runs in (default: all cores)
  --seed N        chooses the openings and every other random choice (default 1)
  --judge COMMAND the GTP program whose final_score counts games in which other programs play
                  (default ${GNUGO_JUDGE})
  --no-play       only rates the games that were played
  --json          prints the ladder of this size as JSON
`;

async function run(args: string[]): Promise<number> {
  const { values, positionals: named } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...PAIR_OPTIONS,
      size: { type: 'string' },
      against: { type: 'string', multiple: true },
      anchor: { type: 'string' },
      file: { type: 'string', default: BUNDLED_LADDER },
      matches: { type: 'string', default: join('runs', 'ladder') },
      judge: { type: 'string' },
      'no-play': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const size = wholeNumber(values.size, 'size', 5, 19) ?? 9;
  const plan: LadderPlan = {
    named: [...named, ...(values.against ?? [])],
    yardsticks: values.against,
    ...pairPlan(values, 40),
  };
  plan.named.forEach(playerOf);
  const ladder = await readLadder(values.file);
  const found = ladder.boards.find((one) => one.size === size) ?? newBoard(size, 'random');
  const before = { ...found, anchor: values.anchor ?? found.anchor };
  const save = (board: LadderBoard): void => {
    writeLadder(values.file, withBoard(ladder, board));
  };
  const board = values['no-play']
    ? rated(
        withEntrants(
          before,
          plan.named.map((name) => ({ name, identity: undefined })),
        ),
      )
    : await playMissing(before, plan, save);
  const { anchor } = board;
  if (!board.players.some(({ name }) => name === anchor)) {
    throw new UsageError(`The anchor ${anchor} is not on the ladder: name it among the players`);
  }
  save(board);
  process.stdout.write(values.json ? `${JSON.stringify(board)}\n` : ladderText(board));
  return 0;
}

interface LadderPlan extends PairPlan {
  readonly named: readonly string[];
  /** Only pairs that one of these is in are played; all when left out. */
  readonly yardsticks: readonly string[] | undefined;
}

async function playMissing(
  before: LadderBoard,
  plan: LadderPlan,
  save: (board: LadderBoard) => void,
): Promise<LadderBoard> {
  const display = new MatchDisplay(process.stderr);
  const stop = new AbortController();
  const release = onStopSignal(() => {
    stop.abort(new Error('stopped; the same command goes on where it was'));
  });
  const players = new Players({ threads: plan.threads, signal: stop.signal });
  try {
    const names = new Set([...plan.named, ...before.players.map(({ name }) => name)]);
    const note = (text: string): void => {
      display.note(text);
    };
    const contestants = await openAll(names, plan.named, players, stop.signal, note);
    const entrants = [...contestants].map(([name, { identity }]): Entrant => ({ name, identity }));
    let board = rated(withEntrants(before, entrants));
    for (const [nameA, nameB] of missingPairs(board, plan.games, plan.yardsticks)) {
      const a = contestants.get(nameA);
      const b = contestants.get(nameB);
      if (!a || !b) continue;
      board = withMatch(board, await playPair(a, b, board, plan, display, stop.signal));
      save(board);
    }
    return board;
  } finally {
    display.end();
    release();
    await players.close();
  }
}

/** Those who can play here. Who was named has to; of the others the games that they played go on counting. */
async function openAll(
  names: Iterable<string>,
  required: readonly string[],
  players: Players,
  signal: AbortSignal,
  note: (text: string) => void,
): Promise<Map<string, Contestant>> {
  const contestants = new Map<string, Contestant>();
  for (const name of names) {
    try {
      contestants.set(name, await players.open(name, playerOf(name)));
    } catch (error) {
      if (required.includes(name) || signal.aborted) throw error;
      const why = error instanceof Error ? error.message : String(error);
      note(`${name} cannot play here and keeps the games that it has: ${why}`);
    }
  }
  return contestants;
}

export const command: Command = { name: 'ladder', usage, run };
