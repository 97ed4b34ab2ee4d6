/** `move37 headline`: measures people's imitator against networks of a run, and draws the picture of both. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pairing } from '../../arena/ratings.ts';
import { writeFileWhole } from '../../disk/write-whole.ts';
import { VISITS_MAX } from '../../protocol/limits.ts';
import { HISTORY } from '../../run/continue-from.ts';
import { historyOf } from '../../run/history.ts';
import { appendMetrics, readMetrics, type PeopleLine } from '../../run/metrics.ts';
import { newestPeople } from '../../run/people.ts';
import { ANCHOR } from '../../run/strength.ts';
import { BUNDLED_HUMAN, BUNDLED_SELF_TAUGHT } from '../bundled-networks.ts';
import { generationsIn, imitatorOn, pairsOf, withPair } from '../headline/people-matches.ts';
import { headlinePicture, inWords } from '../headline/picture.ts';
import { newBoard, PAIR_OPTIONS, pairPlan, playPair, type PairPlan } from '../ladder-pair.ts';
import { MatchDisplay } from '../match-display.ts';
import { Players } from '../players.ts';
import { onStopSignal } from '../stop-signals.ts';
import { wholeNumber } from '../whole-number.ts';
import type { Command } from './command.ts';

const usage = `move37 headline [FOLDER…] [options]

Draws how strong a run became over its core-hours, with the network that imitates people as levels: without search,
and with the same search. Before, it plays the games that this needs: the imitator against the networks of the run
that are named by their folders (default: the bundled one), and these against each other. What comes out is added to
the history of the run. Stopped and started again, it goes on with the game where it was.

  --history FILE   what was measured of the run, a line of JSON each (default: that of the bundled network)
  --human FOLDER   the network that imitates people (default: the bundled one)
  --rank RANK      whom it imitates (default: the strongest people that it knows)
  --visits N       of each move with search, ${VISITS_MAX} at most (default 32, with which runs are measured)
  --games N        games of each pair (default 40)
  --picture FILE   the picture, an SVG (default assets/headline.svg)
  --matches DIR    folder of the matches (default runs/headline)
  --parallel K     games at the same time (default 8)
  --threads N      threads that each network runs in (default: all cores)
  --seed N         chooses the openings and every other random choice (default 1)
  --no-play        only draws what was measured
  --json           prints the levels as JSON
`;

const SIZE = 9;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...PAIR_OPTIONS,
      history: { type: 'string', default: join(BUNDLED_SELF_TAUGHT, HISTORY) },
      human: { type: 'string', default: BUNDLED_HUMAN },
      rank: { type: 'string' },
      visits: { type: 'string' },
      picture: { type: 'string', default: join('assets', 'headline.svg') },
      matches: { type: 'string', default: join('runs', 'headline') },
      'no-play': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const visits = wholeNumber(values.visits, 'visits', 2, VISITS_MAX) ?? 32;
  const plan = pairPlan(values, 40);
  if (!values['no-play']) {
    const folders = positionals.length > 0 ? positionals : [BUNDLED_SELF_TAUGHT];
    const line = await measure({ ...values, folders, visits, plan });
    appendMetrics(values.history, line);
  }
  const history = historyOf(readMetrics(values.history));
  if (history.strengths.length === 0) {
    throw new Error(
      `${values.history} holds no measurement of strength. Measure the run first: move37 train --run NAME --measure.`,
    );
  }
  writeFileWhole(values.picture, headlinePicture(history, visits));
  process.stdout.write(
    values.json ? `${JSON.stringify(history.people ?? null)}\n` : `${inWords(history, visits)}\n`,
  );
  return 0;
}

interface Measurement {
  readonly history: string;
  readonly human: string;
  readonly rank?: string | undefined;
  readonly folders: readonly string[];
  readonly visits: number;
  readonly plan: PairPlan;
}

async function measure(options: Measurement): Promise<Omit<PeopleLine, 'time'>> {
  const { folders, visits, plan } = options;
  const imitator = imitatorOn(SIZE, options.human, options.rank);
  const generations = generationsIn(folders);
  const known = newestPeople(readMetrics(options.history));
  const same = known?.network === imitator.hash && known.people === imitator.people;
  const display = new MatchDisplay(process.stderr);
  const stop = new AbortController();
  const release = onStopSignal(() => {
    stop.abort(new Error('stopped; the same command goes on where it was'));
  });
  const players = new Players({ threads: plan.threads });
  let pairs: readonly Pairing[] = same ? known.pairs : [];
  try {
    for (const [a, b] of await pairsOf(imitator, generations, visits, players)) {
      const pair = await playPair(a, b, newBoard(SIZE, ANCHOR), plan, display, stop.signal);
      pairs = withPair(pairs, pair);
    }
  } finally {
    display.end();
    release();
    await players.close();
  }
  return { kind: 'people', network: imitator.hash, people: imitator.people, pairs: [...pairs] };
}

export const command: Command = { name: 'headline', usage, run };
