/**
 * Two networks held against each other. Their games are played through the search service, where whatever somebody
 * waits for goes first, and lie on disk, so that a comparison taken back or cut off is gone on with.
 */

import { join } from 'node:path';
import type { Contestant } from '../../arena/contestant.ts';
import { estimateElo, type Tally } from '../../arena/elo.ts';
import { playMatch } from '../../arena/match.ts';
import type { Comparison } from '../../protocol/comparison.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { ParamsOf, ResultOf } from '../../protocol/methods.ts';
import type { PositionQuery } from '../../protocol/position-query.ts';
import type { Position } from '../../rules/position.ts';
import { defaultKomi } from '../../rules/rule-set.ts';
import { createRunRandom } from '../../run/random.ts';
import { wireColor } from '../position-of-query.ts';
import type { NetworkPlace } from '../search-service.ts';
import type { AskedBy, EngineServices } from '../services.ts';
import { favouritesOf, watchedPositions } from './looks.ts';

/** Of the openings: the same in every comparison, so that games played before fit. */
const SEED = 37;
/** Moves of a game at most, times the board's points. */
const LONGEST = 3;

/** The comparisons that write in a folder now, by its name. */
const underWay = new Map<string, Promise<unknown>>();

export async function compareNetworks(
  { first, second, size, visits, games }: ParamsOf<'compareNetworks'>,
  services: EngineServices,
  asked: AskedBy,
): Promise<Comparison> {
  const { learning, networks } = services;
  if (!learning) throw new EngineError('bad-request', 'This engine has no folder to keep games in');
  const places = [networks.find(first), networks.find(second)] as const;
  if (places[0].hash === places[1].hash) {
    throw new EngineError('bad-request', 'These two are the same network');
  }
  const name = [places[0].hash, places[1].hash, `${size}x${size}`, `${visits}v`].join('-');
  // One that was taken back may still write down its last game; another asker's is as good as ours.
  for (let before; (before = underWay.get(name));) await before;
  asked.signal.throwIfAborted();
  const standing = ({ wins, draws, losses }: Tally): Comparison => ({
    games,
    wins,
    draws,
    losses,
    ...estimateElo({ wins, draws, losses }),
  });
  const match = playMatch(
    contestant(places[0], visits, services, asked),
    contestant(places[1], visits, services, asked),
    {
      games,
      size,
      rules: 'chinese',
      komi: defaultKomi('chinese', size),
      maxMoves: LONGEST * size * size,
      seed: SEED,
      parallel: 1,
    },
    {
      folder: join(learning.comparisons, name),
      random: createRunRandom(SEED),
      signal: asked.signal,
      onProgress: (progress) => {
        asked.comparison(standing(progress));
      },
    },
  );
  const ended = match.then(
    () => underWay.delete(name),
    () => underWay.delete(name),
  );
  underWay.set(name, ended);
  return standing(await match);
}

export async function networkLooks(
  { network, size }: ParamsOf<'networkLooks'>,
  { networks, search }: EngineServices,
  { owner, signal }: AskedBy,
): Promise<ResultOf<'networkLooks'>> {
  const place = networks.find(network);
  const positions = watchedPositions(size).map(({ name, moves }) => ({ name, moves: [...moves] }));
  const looks: ResultOf<'networkLooks'>['looks'] = [];
  for (const { name, moves } of positions) {
    const { report } = await search.run(
      {
        kind: 'analyze',
        purpose: 'instinct',
        owner,
        position: queryOf(size, moves),
        network: place,
        visits: 1,
        ownership: false,
      },
      { signal },
    );
    const black = moves.length % 2 === 0 ? report.winrate : 1 - report.winrate;
    looks.push({ position: name, winrate: black, moves: favouritesOf(report.policy) });
  }
  return { positions, looks };
}

/** A network that plays as in matches: always its best move, and every game to its end. */
function contestant(
  network: NetworkPlace,
  visits: number,
  { search }: EngineServices,
  { owner, signal }: AskedBy,
): Contestant {
  // Not by its id: the same network may lie in two places.
  const name = `network ${network.hash.slice(0, 8)}:${visits}v`;
  return {
    name,
    identity: network.hash,
    sitDown: () =>
      Promise.resolve({
        name,
        genmove: async (position) => {
          const { move, report } = await search.run(
            {
              kind: 'genmove',
              owner,
              position: queryOf(position.size, movesOf(position)),
              network,
              visits,
              manners: 'match',
              watched: 0,
            },
            { signal },
          );
          if (move === undefined) throw new EngineError('engine-failed', 'No move was chosen');
          return { move, report };
        },
      }),
  };
}

function movesOf(position: Position): number[] {
  const { moveNumber } = position;
  return Array.from({ length: moveNumber }, (_, at) => position.lastMove(moveNumber - 1 - at));
}

function queryOf(size: number, moves: readonly number[]): PositionQuery {
  return {
    size,
    rules: 'chinese',
    komi: defaultKomi('chinese', size),
    moves: moves.map((move, at) => ({ color: wireColor(at % 2 === 0 ? 1 : 2), move })),
  };
}
