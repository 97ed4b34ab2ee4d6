/** Counts human games by size, split, server and rank, and makes the table of ranks of them. */

import type { HumanGame } from '../../dataset/human/human-game.ts';
import type { Split } from '../../dataset/human/split.ts';
import { SERVERS } from '../../network/conditioning.ts';
import { RANK_LEVELS, formatRank } from '../../rules/rank.ts';
import { serverOf } from './condition-of.ts';
import { HabitCounter } from './habits.ts';
import type { RankOffer, RankTable, SizeTable } from './rank-table.ts';

type TableServer = RankOffer['server'];
const TABLE_SERVERS: readonly TableServer[] = [...SERVERS, 'other'];

/** Players of a rank and its two neighbours, on one server, that it takes to imitate the rank. */
const ENOUGH_PLAYERS = 300;

interface ServerCounts {
  /** `[RANK_LEVELS + 1]` by level, those without a rank last. */
  readonly players: Int32Array;
  readonly moves: Int32Array;
  readonly years: number[];
}

interface SizeCounts {
  readonly games: Record<Split, number>;
  readonly positions: Record<Split, number>;
  readonly servers: Map<TableServer, ServerCounts>;
  readonly habits: HabitCounter;
}

export class Survey {
  private readonly sizes = new Map<number, SizeCounts>();

  add(game: HumanGame, split: Split): void {
    let counts = this.sizes.get(game.size);
    if (!counts) this.sizes.set(game.size, (counts = newSize()));
    const length = game.moves.length;
    counts.games[split]++;
    counts.positions[split] += length;
    if (split !== 'train') return;
    counts.habits.add(game);
    const name = serverOf(game.source) ?? 'other';
    let server = counts.servers.get(name);
    if (!server) counts.servers.set(name, (server = newServer()));
    const first = (length + 1) >> 1;
    const [black, white] =
      game.setup.length === 0 ? [first, length - first] : [length - first, first];
    server.players[game.blackRank ?? RANK_LEVELS]!++;
    server.moves[game.blackRank ?? RANK_LEVELS]! += black;
    server.players[game.whiteRank ?? RANK_LEVELS]!++;
    server.moves[game.whiteRank ?? RANK_LEVELS]! += white;
    if (game.year !== undefined) server.years.push(game.year);
  }

  table(files: readonly string[]): RankTable {
    const sizes = [...this.sizes].sort(([a], [b]) => a - b);
    return {
      version: 1,
      files: [...files],
      sizes: Object.fromEntries(sizes.map(([size, counts]) => [String(size), sizeTable(counts)])),
    };
  }
}

function sizeTable(counts: SizeCounts): SizeTable {
  const servers = TABLE_SERVERS.flatMap((name) => {
    const server = counts.servers.get(name);
    return server ? [{ name, ...server }] : [];
  });
  const players = servers.flatMap(({ name, players: by, moves }) =>
    Array.from(by, (number, level) => ({
      server: name,
      rank: level < RANK_LEVELS ? formatRank(level) : 'unknown',
      players: number,
      moves: moves[level]!,
    })).filter((row) => row.players > 0),
  );
  const offers = Array.from({ length: RANK_LEVELS }, (_, level) => offerOf(servers, level));
  return {
    games: counts.games,
    positions: counts.positions,
    players,
    offers: offers.filter((offer) => offer !== undefined),
    habits: counts.habits.result(),
  };
}

/** The server with the most players about this rank, where that is enough. */
function offerOf(
  servers: readonly (ServerCounts & { name: TableServer })[],
  level: number,
): RankOffer | undefined {
  const near = servers.map(({ name, players, years }) => {
    let sum = 0;
    for (let at = Math.max(0, level - 1); at <= Math.min(RANK_LEVELS - 1, level + 1); at++) {
      // Professionals are no neighbours of the strongest amateurs.
      if ((at === RANK_LEVELS - 1) === (level === RANK_LEVELS - 1)) sum += players[at]!;
    }
    return { name, players: players[level]! > 0 ? sum : 0, years };
  });
  const most = near.sort((a, b) => b.players - a.players)[0];
  if (!most || most.players < ENOUGH_PLAYERS) return undefined;
  const year = most.years.toSorted((a, b) => a - b)[most.years.length >> 1];
  return {
    rank: formatRank(level),
    server: most.name,
    players: most.players,
    ...(year === undefined ? {} : { year }),
  };
}

function newSize(): SizeCounts {
  return {
    games: { train: 0, validation: 0, test: 0 },
    positions: { train: 0, validation: 0, test: 0 },
    servers: new Map(),
    habits: new HabitCounter(),
  };
}

function newServer(): ServerCounts {
  return {
    players: new Int32Array(RANK_LEVELS + 1),
    moves: new Int32Array(RANK_LEVELS + 1),
    years: [],
  };
}
