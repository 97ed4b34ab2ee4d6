/** `move37 gtp`: the engine for programs that speak the Go Text Protocol. */

import { parseArgs } from 'node:util';
import { GtpEngine } from '../../gtp/gtp-engine.ts';
import { GtpSession } from '../../gtp/gtp-session.ts';
import { VISITS_MAX } from '../../protocol/limits.ts';
import { parseRules } from '../../record/game-info.ts';
import { RULES_NAMES, type RulesName } from '../../rules/rule-set.ts';
import { engineSettings } from '../../server/engine-settings.ts';
import type { Manners } from '../../server/search-service.ts';
import { BUNDLED_SELF_TAUGHT } from '../bundled-networks.ts';
import { networkPlace } from '../network-place.ts';
import { readLines, watchReader } from '../read-lines.ts';
import { startSearch } from '../start-search.ts';
import { deviceOf, usableDevice } from '../usable-device.ts';
import { wholeNumber } from '../whole-number.ts';
import { UsageError, type Command } from './command.ts';

/** Without a limit of time. */
const DEFAULT_VISITS = 200;
/** Where time is the limit, and of an analysis: a tree of 19×19 keeps within the memory. */
const MOST_VISITS = 100_000;

const usage = `move37 gtp [options]

Speaks GTP 2 on standard input and output, with the analysis commands of Leela Zero and KataGo. Clocks are set by
the other program (time_settings, kgs-time_settings, time_left).

  --network FOLDER   the network that plays (default: the bundled self-taught one)
  --visits N         visits a move, ${VISITS_MAX} at most (default ${DEFAULT_VISITS}; with a limit of time ${MOST_VISITS})
  --time SECONDS     thinks about no move longer than this
  --threads N        processor cores to use (default: all)
  --device NAME      cpu, or gpu: the network runs on the graphics card, where there is one that can (default cpu,
                     which has mostly proved faster; "move37 bench --gpu" tells)
  --rules NAME       ${RULES_NAMES.join(', ')} (default chinese)
  --manners NAME     companion (openings vary, lost games are given up) or match (always the best move, every game
                     to its end); default companion
  --name NAME        what it calls itself (default Move 37); Lizzie shows leads of programs called KataGo only
`;

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      network: { type: 'string', default: BUNDLED_SELF_TAUGHT },
      visits: { type: 'string' },
      time: { type: 'string' },
      threads: { type: 'string' },
      device: { type: 'string', default: 'cpu' },
      rules: { type: 'string', default: 'chinese' },
      manners: { type: 'string', default: 'companion' },
      name: { type: 'string', default: 'Move 37' },
    },
  });
  const visits = wholeNumber(values.visits, 'visits', 1, VISITS_MAX);
  const timeMs = values.time === undefined ? undefined : secondsOf(values.time) * 1000;
  const threads = wholeNumber(values.threads, 'threads', 1, 256);
  const wanted = deviceOf(values.device);
  const rules = rulesOf(values.rules);
  const manners = mannersOf(values.manners);
  const network = networkPlace(values.network);
  const device = await usableDevice(wanted, values.network);
  const search = startSearch({ threads, device });
  const engine = new GtpEngine(search, {
    name: values.name,
    version: engineSettings([], {}, import.meta.url).version,
    network,
    visits,
    usualVisits: { untimed: DEFAULT_VISITS, timed: MOST_VISITS },
    analysisVisits: MOST_VISITS,
    timeMs,
    manners,
    rules,
  });
  const session = new GtpSession(engine, {
    write: (text) => process.stdout.write(text),
    isBehind: () => process.stdout.writableNeedDrain,
    complain: (message) => process.stderr.write(`move37 gtp: ${message}\n`),
  });
  const end = (): void => {
    session.hangUp();
  };
  watchReader(process.stdout, end);
  const warm = engine.warmUp();
  void readLines(process.stdin, (line) => {
    session.hear(line);
  }).then(end);
  try {
    await session.finished;
  } finally {
    process.stdin.destroy();
    // A thread may not be ended while a network runs in it.
    await warm;
    await search.close();
  }
  return 0;
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds > 0 && seconds <= 86_400)) {
    throw new UsageError(`--time takes seconds, more than 0, not ${JSON.stringify(text)}`);
  }
  return seconds;
}

function mannersOf(text: string): Manners {
  if (text === 'companion' || text === 'match') return text;
  throw new UsageError(`--manners takes companion or match, not ${JSON.stringify(text)}`);
}

function rulesOf(text: string): RulesName {
  const rules = parseRules(text);
  if (rules) return rules;
  throw new UsageError(
    `--rules takes one of ${RULES_NAMES.join(', ')}, not ${JSON.stringify(text)}`,
  );
}

export const command: Command = { name: 'gtp', usage, run };
