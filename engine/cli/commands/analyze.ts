/** `move37 analyze`: positions in, opinions out, as JSON lines. */

import { parseArgs } from 'node:util';
import { AnalysisSession } from '../../gtp/json/analysis-session.ts';
import { VISITS_MAX } from '../../protocol/limits.ts';
import { engineSettings } from '../../server/engine-settings.ts';
import { BUNDLED_SELF_TAUGHT } from '../bundled-networks.ts';
import { networkPlace } from '../network-place.ts';
import { readLines, watchReader } from '../read-lines.ts';
import { startSearch } from '../start-search.ts';
import { deviceOf, usableDevice } from '../usable-device.ts';
import { wholeNumber } from '../whole-number.ts';
import type { Command } from './command.ts';

const DEFAULT_VISITS = 200;

const usage = `move37 analyze [options]

Reads a query a line from standard input and writes an answer a line for each turn that it asks about, in the
manner of KataGo's analysis engine. Winrates, leads and ownership are Black's unless a query asks otherwise.

  --network FOLDER   the network to ask (default: the bundled self-taught one)
  --visits N         visits of a turn where its query names none, ${VISITS_MAX} at most (default ${DEFAULT_VISITS})
  --threads N        processor cores to use (default: all)
  --device NAME      cpu, or gpu: the network runs on the graphics card, where there is one that can (default cpu,
                     which has mostly proved faster; "move37 bench --gpu" tells)

A query: {"id":"1","rules":"chinese","komi":7,"boardXSize":9,"boardYSize":9,"moves":[["B","E5"]],
"analyzeTurns":[0,1],"maxVisits":100,"includeOwnership":true}. More fields: initialStones, initialPlayer,
includePolicy, includePVVisits, avoidMoves, allowMoves, priority, reportDuringSearchEvery, overrideSettings
(maxVisits, maxTime, reportAnalysisWinratesAs). Actions: query_version, terminate, terminate_all.
`;

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      network: { type: 'string', default: BUNDLED_SELF_TAUGHT },
      visits: { type: 'string' },
      threads: { type: 'string' },
      device: { type: 'string', default: 'cpu' },
    },
  });
  const visits = wholeNumber(values.visits, 'visits', 1, VISITS_MAX) ?? DEFAULT_VISITS;
  const threads = wholeNumber(values.threads, 'threads', 1, 256);
  const wanted = deviceOf(values.device);
  const network = networkPlace(values.network);
  const { version } = engineSettings([], {}, import.meta.url);
  const device = await usableDevice(wanted, values.network);
  const search = startSearch({ threads, device });
  const settings = { version, network, visits };
  const session = new AnalysisSession(search, settings, {
    write: (line) => process.stdout.write(line),
    isBehind: () => process.stdout.writableNeedDrain,
  });
  watchReader(process.stdout, () => {
    session.giveUp();
  });
  void readLines(process.stdin, (line) => {
    session.hear(line);
  }).then(() => {
    session.hangUp();
  });
  try {
    await session.finished;
  } finally {
    process.stdin.destroy();
    await search.close();
  }
  return 0;
}

export const command: Command = { name: 'analyze', usage, run };
