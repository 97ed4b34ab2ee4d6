/** What each method does, given checked parameters: position, network, search, and the result for the wire. */

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
import { instinctsOf } from './instincts-of.ts';
import { positionOf } from './position-of.ts';
import { reportToWire } from './report-to-wire.ts';
import { countToWire, suggestDead, wholeChains, withoutLastPasses } from './score.ts';
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
  score,
  explain: explainMove,
  instincts: instinctsOf,
};

async function analyze(
  params: AnalyzeParams,
  services: EngineServices,
  { owner, signal, report }: AskedBy,
): Promise<WireReport> {
  const { position, network, visits, timeMs, reportEveryMs, ownership } = params;
  refuseFinished(position);
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
  { position, player }: GenmoveParams,
  services: EngineServices,
  { owner, signal }: AskedBy,
): Promise<GenmoveResult> {
  refuseFinished(position);
  const network = services.networks.find(player.network);
  const { visits } = player;
  const { move, report } = await services.search.run(
    { kind: 'genmove', owner, position, network, visits },
    { signal },
  );
  if (move === undefined) throw new EngineError('engine-failed', 'The player chose no move');
  return { move, report: reportToWire(report) };
}

async function score(
  params: ScoreParams,
  services: EngineServices,
  { owner, signal }: AskedBy,
): Promise<ScoreResult> {
  const position = positionOf(params.position);
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
  if (positionOf(query).gameOver) {
    throw new EngineError('bad-request', 'The game is over: there is no move to look for');
  }
}
