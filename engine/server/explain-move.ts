/**
 * The answer to `explain`. Facts are found here; every evaluation and search is a task of the search service, so
 * that games come first, a cancellation ends what is under way, and a dead worker is replaced.
 */

import { boardOn } from '../arena/ladder-file.ts';
import type { Strength } from '../explain/explanation.ts';
import { explain, type HumanSource, type PolicyFunction } from '../explain/explain.ts';
import type { SearchFunction } from '../explain/line.ts';
import { EngineError } from '../protocol/errors.ts';
import type { ExplainParams } from '../protocol/methods.ts';
import type { WireExplanation } from '../protocol/explanation.ts';
import { spansBoard } from '../protocol/spans-board.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import type { Position } from '../rules/position.ts';
import { illegalReason } from '../rules/replay.ts';
import type { AskedBy, EngineServices } from './services.ts';
import { HUMAN_ID, peopleOf, strongestOf } from './imitated.ts';
import { explanationToWire } from './explanation-to-wire.ts';
import { strengthBeside } from './measured-strength.ts';
import type { NetworkPlace } from './search-service.ts';
import { playedOn, positionOfQuery } from './position-of-query.ts';

/** What explaining needs of the engine, and of those who ask. */
type Services = Pick<EngineServices, 'networks' | 'search' | 'ladderFile'>;
type Asked = Pick<AskedBy, 'owner' | 'signal' | 'explanation'>;

export async function explainMove(
  params: ExplainParams,
  services: Services,
  asked: Asked,
): Promise<WireExplanation> {
  const { position: query, move, visits, reportEveryMs, language } = params;
  const position = positionOfQuery(query);
  refuse(position, query, move);
  const network = services.networks.find(params.network);
  const search = searchWith(network, query, services, asked);
  const explanation = await explain(position, move, {
    selfTaught: policyWith(search, asked.signal),
    human: humanSource(params, services, asked),
    search,
    visits,
    reportEveryMs,
    strength: params.strength ?? measured(params, network, services),
    signal: asked.signal,
    onUpdate: (update) => {
      asked.explanation(explanationToWire(update, language));
    },
  });
  return explanationToWire(explanation, language);
}

function measured(
  { player = { kind: 'person' }, position, visits }: ExplainParams,
  { hash }: NetworkPlace,
  { ladderFile }: Services,
): Strength {
  return strengthBeside(player, { hash, visits }, boardOn(ladderFile, position.size));
}

function refuse(position: Position, query: PositionQuery, move: number): void {
  if (position.gameOver) {
    throw new EngineError('bad-request', 'The game is over: there is no move to explain');
  }
  const reason = illegalReason(position, move);
  if (!reason) return;
  const moveNumber = query.moves.length + 1;
  throw new EngineError('illegal-move', `The move to explain is not legal: ${reason}`, {
    illegal: { moveNumber, reason },
  });
}

/** Searches positions that follow from the query's. */
function searchWith(
  network: NetworkPlace,
  query: PositionQuery,
  { search }: Services,
  { owner, signal }: Asked,
): SearchFunction {
  return async (position, { visits }, options) => {
    const outcome = await search.run(
      {
        kind: 'analyze',
        purpose: 'explanation',
        owner,
        position: playedOn(query, position),
        network,
        visits,
        reportEveryMs: options.reportEveryMs,
        ownership: options.ownership ?? false,
      },
      { signal: options.signal ?? signal, onReport: options.onReport },
    );
    return outcome.report;
  };
}

/** A search of one visit is the network alone. */
function policyWith(search: SearchFunction, signal: AbortSignal): PolicyFunction {
  return async (position) => (await search(position, { visits: 1 }, { signal })).policy;
}

function humanSource(
  { human, position, year }: ExplainParams,
  services: Services,
  asked: Asked,
): HumanSource | undefined {
  if (human === null) return undefined;
  const { networks } = services;
  const id = human?.network ?? HUMAN_ID;
  const { size } = position;
  const info = networks.list().find((one) => one.id === id);
  if (human?.network === undefined && !(info && spansBoard(info.sizes, size))) return undefined;
  const { place, people } = peopleOf(networks, { id, size, year }, human?.rank);
  const strongest = strongestOf(networks, { id, size, year });
  const policyOf = (of: NetworkPlace): PolicyFunction =>
    policyWith(searchWith(of, position, services, asked), asked.signal);
  const atRank = policyOf(place);
  return {
    rank: people,
    atRank,
    strongest: place.condition === undefined ? atRank : policyOf(strongest),
    smallOnesTested: networks.smallOnesTested(id, size),
  };
}
