/**
 * The answer to `instincts`: one evaluation for each move of a game, each a task of its own, so that games and
 * explanations go first and a cancellation ends it between two moves.
 */

import type { InstinctsParams } from '../protocol/methods.ts';
import type { WireInstinct, WireInstincts } from '../protocol/instincts.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import { strongestOf } from './imitated.ts';
import { positionOf } from './position-of.ts';
import type { AskedBy, EngineServices } from './services.ts';

const TELL_EVERY_MS = 200;

export async function instinctsOf(
  { position: query, network }: InstinctsParams,
  { networks, search }: EngineServices,
  { owner, signal, instincts: tell }: AskedBy,
): Promise<WireInstincts> {
  positionOf(query); // throws where one of the moves is not legal
  const place = strongestOf(networks, network, query.size);
  const moves: WireInstinct[] = [];
  let told = performance.now();
  for (const [i, { move }] of query.moves.entries()) {
    const { report } = await search.run(
      {
        kind: 'analyze',
        purpose: 'instinct',
        owner,
        position: before(query, i),
        network: place,
        visits: 1,
        ownership: false,
      },
      { signal },
    );
    moves.push(instinctOf(report.policy, move));
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

function instinctOf(policy: Float32Array, played: number): WireInstinct {
  let favourite = 0;
  policy.forEach((probability, move) => {
    if (probability > policy[favourite]!) favourite = move;
  });
  return {
    probability: policy[played]!,
    favourite,
    favouriteProbability: policy[favourite]!,
  };
}
