/** What each method does, given checked parameters: position, network, search, and the result for the wire. */

import { DEFAULT_LAG_MS, timeForMove } from '../player/time-plan.ts';
import { EngineError } from '../protocol/errors.ts';
import type {
  AnalyzeParams,
  GenmoveParams,
  GenmoveResult,
  Method,
  ParamsOf,
  ResultOf,
  ScoreParams,
  ScoreResult,
} from '../protocol/methods.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import type { WireReport } from '../protocol/report.ts';
import { explainMove } from './explain-move.ts';
import { checkedHello } from './hello.ts';
import { playingAs } from './imitated.ts';
import { instinctsOf } from './instincts-of.ts';
import { compareNetworks, networkLooks } from './learning/compare-networks.ts';
import { LEARNING_ANSWERS } from './learning/learning-answers.ts';
import { positionOfQuery } from './position-of-query.ts';
import { reportToWire } from './report-to-wire.ts';
import { countToWire, suggestDead, wholeChains, withoutLastPasses } from './score.ts';
import { NO_NETWORK, type GenmoveTask } from './search-service.ts';
import type { AskedBy, EngineServices } from './services.ts';

type Answers = {
  readonly [M in Method]: (
    params: ParamsOf<M>,
    services: EngineServices,
    asked: AskedBy,
  ) => Promise<ResultOf<M>>;
};

/** Visits that the expectation at the end of a game is averaged over. */
const SCORE_VISITS = 64;

export const ANSWERS: Answers = {
  hello: (params, services) => Promise.resolve(checkedHello(params, services)),
  analyze,
  genmove,
  greet: async ({ command }, { programs }) => ({ name: await programs.greet(command) }),
  score,
  explain: explainMove,
  instincts: instinctsOf,
  ...LEARNING_ANSWERS,
  compareNetworks,
  networkLooks,
};

async function analyze(
  params: AnalyzeParams,
  services: EngineServices,
  { owner, signal, report }: AskedBy,
): Promise<WireReport> {
  const { position, network, program, visits, timeMs, reportEveryMs, ownership } = params;
  refuseFinished(position);
  if (program !== undefined) {
    const task = { owner, command: program, position, visits, timeMs, reportEveryMs };
    return services.programs.analyze(task, { signal, onReport: report });
  }
  const outcome = await services.search.run(
    {
      kind: 'analyze',
      purpose: 'analysis',
      owner,
      position,
      network: services.networks.find(network),
      visits,
      timeMs,
      reportEveryMs,
      ownership,
    },
    {
      signal,
      onReport: (found) => {
        report(reportToWire(found));
      },
    },
  );
  return reportToWire(outcome.report);
}

async function genmove(
  { position, player, clock, watched }: GenmoveParams,
  services: EngineServices,
  { owner, signal }: AskedBy,
): Promise<GenmoveResult> {
  refuseFinished(position);
  if (player.kind === 'gtp') {
    const { command } = player;
    const task = { owner, command, position, clock, watched: watched !== undefined };
    return { move: await services.programs.genmove(task, signal) };
  }
  const { move, report } = await services.search.run(
    {
      kind: 'genmove',
      owner,
      position,
      ...whoPlays(player, position.size, services),
      timeMs: timeFor(position, clock),
      watched,
    },
    { signal },
  );
  if (move === undefined) throw new EngineError('engine-failed', 'The player chose no move');
  return { move, report: reportToWire(report) };
}

function whoPlays(
  player: Exclude<GenmoveParams['player'], { kind: 'gtp' }>,
  size: number,
  { networks }: EngineServices,
): Pick<GenmoveTask, 'network' | 'visits' | 'people'> {
  if (player.kind === 'plain') return { network: NO_NETWORK, visits: player.visits };
  if (player.kind === 'human') {
    return { ...playingAs(networks, player.network, size, player.rank), visits: 1 };
  }
  return { network: networks.find(player.network), visits: player.visits };
}

/** Milliseconds to think, where a clock runs. */
function timeFor(position: PositionQuery, clock: GenmoveParams['clock']): number | undefined {
  if (!clock) return undefined;
  const { moves, size } = position;
  const at = { moveNumber: moves.length, area: size * size, lagMs: DEFAULT_LAG_MS };
  return Math.max(1, timeForMove({ ...clock, flagged: false }, at) ?? 1);
}

async function score(
  params: ScoreParams,
  services: EngineServices,
  { owner, signal }: AskedBy,
): Promise<ScoreResult> {
  const position = positionOfQuery(params.position);
  const agreed = params.dead && wholeChains(position, params.dead);
  const { report } = await services.search.run(
    {
      kind: 'analyze',
      purpose: 'count',
      owner,
      position: withoutLastPasses(params.position),
      network: services.networks.find(params.network),
      visits: SCORE_VISITS,
      ownership: true,
    },
    { signal },
  );
  const { ownership } = reportToWire(report);
  if (!ownership) throw new EngineError('engine-failed', 'The search told no ownership');
  const dead = agreed ?? suggestDead(position, ownership);
  return { dead, ownership, count: countToWire(position, dead) };
}

/** Throws where the game cannot be replayed, or where there is nothing to play in it. */
function refuseFinished(query: PositionQuery): void {
  if (positionOfQuery(query).gameOver) {
    throw new EngineError('bad-request', 'The game is over: there is no move to look for');
  }
}
