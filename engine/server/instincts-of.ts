/**
 * The answer to `instincts`: one evaluation for each move of a game, a stretch of them a task, so that games and
 * explanations soon go first and a cancellation ends it between two stretches.
 */

import { OUTSIDE_HABIT } from '../explain/thresholds.ts';
import { EngineError } from '../protocol/errors.ts';
import type { InstinctsParams } from '../protocol/methods.ts';
import type { WireInstinct, WireInstincts } from '../protocol/instincts.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import { strongestOf } from './imitated.ts';
import { positionOfQuery } from './position-of-query.ts';
import type { AskedBy, EngineServices } from './services.ts';

const TELL_EVERY_MS = 200;
/** Moves of a task. A game that is played beside it waits for one at most. */
const STRETCH = 32;

export async function instinctsOf(
  { position: query, network, year, from = 0 }: InstinctsParams,
  { networks, search }: EngineServices,
  { owner, signal, instincts: tell }: AskedBy,
): Promise<WireInstincts> {
  positionOfQuery(query); // throws where one of the moves is not legal
  const place = strongestOf(networks, { id: network, size: query.size, year });
  const tested = networks.smallOnesTested(network, query.size);
  const moves: WireInstinct[] = [];
  let told = performance.now();
  for (let next = from; next < query.moves.length; next += STRETCH) {
    const stretch = query.moves.slice(next, next + STRETCH);
    const { policies } = await search.run(
      {
        kind: 'analyze',
        purpose: 'instinct',
        owner,
        position: before(query, next + stretch.length - 1),
        network: place,
        visits: 1,
        line: stretch.length,
        ownership: false,
      },
      { signal },
    );
    if (!policies) throw new EngineError('engine-failed', 'The search told no policies');
    moves.push(...stretch.map(({ move }, i) => instinctOf(policies[i]!, move, tested)));
    if (performance.now() - told < TELL_EVERY_MS) continue;
    told = performance.now();
    tell({ networkHash: place.hash, moves: [...moves] });
  }
  return { networkHash: place.hash, moves };
}

/** The position before move `i` (from 0), with whoever played it to play. */
function before(query: PositionQuery, i: number): PositionQuery {
  const color = query.moves[i]?.color;
  return { ...query, moves: query.moves.slice(0, i), nextToPlay: color };
}

/** `tested`: whether small probabilities hold. */
function instinctOf(policy: Float32Array, played: number, tested: boolean): WireInstinct {
  let favourite = 0;
  policy.forEach((probability, move) => {
    if (probability > policy[favourite]!) favourite = move;
  });
  return {
    probability: policy[played]!,
    favourite,
    favouriteProbability: policy[favourite]!,
    outsideHabit: tested ? policy[played]! < OUTSIDE_HABIT : null,
  };
}
