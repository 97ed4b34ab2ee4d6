/** The ladder of one board size: which pairs have not met yet, and what the games say. */

import type { LadderBoard, LadderPair, LadderPlayer } from './ladder-file.ts';
import { ratings } from './ratings.ts';

export interface Entrant {
  readonly name: string;
  /** Undefined: nobody looked; games of old are taken as they are. */
  readonly identity: string | undefined;
}

/** What stays of a ladder when these players stand for those names now: games of another one under a name go. */
export function withEntrants(board: LadderBoard, entrants: readonly Entrant[]): LadderBoard {
  const players = new Map(board.players.map((player) => [player.name, player]));
  const changed = new Set<string>();
  for (const { name, identity } of entrants) {
    const before = players.get(name);
    if (before && (identity === undefined || before.identity === identity)) continue;
    if (before) changed.add(name);
    players.set(name, { name, identity: identity ?? 'unknown', games: 0 });
  }
  const pairs = board.pairs.filter(({ a, b }) => !changed.has(a) && !changed.has(b));
  return { ...board, players: [...players.values()], pairs };
}

/**
 * Pairs of players that have not played so many games, those in the order of the players; where `yardsticks` are
 * named, only the pairs that one of these is in.
 */
export function missingPairs(
  board: LadderBoard,
  games: number,
  yardsticks?: readonly string[],
): [string, string][] {
  const names = board.players.map(({ name }) => name);
  const meet = (a: string, b: string): boolean =>
    !yardsticks || yardsticks.includes(a) || yardsticks.includes(b);
  return names.flatMap((a, i) =>
    names
      .slice(i + 1)
      .filter((b) => meet(a, b) && gamesBetween(board, a, b) < games)
      .map((b): [string, string] => [a, b]),
  );
}

function gamesBetween({ pairs }: LadderBoard, one: string, two: string): number {
  const pair = pairs.find(({ a, b }) => (a === one && b === two) || (a === two && b === one));
  return pair ? pair.wins + pair.draws + pair.losses : 0;
}

/** With the result of a match in place of what the two played before, and with all ratings anew. */
export function withMatch(board: LadderBoard, match: LadderPair): LadderBoard {
  const others = board.pairs.filter(
    ({ a, b }) => !(a === match.a && b === match.b) && !(a === match.b && b === match.a),
  );
  return rated({ ...board, pairs: [...others, match] });
}

/** The same games, and what they say. */
export function rated(board: LadderBoard): LadderBoard {
  const found = new Map(ratings(board.pairs, board.anchor).map((rating) => [rating.name, rating]));
  const players = board.players.map(({ name, identity }): LadderPlayer => {
    const rating = found.get(name);
    if (!rating) return { name, identity, games: 0 };
    const { elo, low, high, games } = rating;
    return { name, identity, elo: tenth(elo), low: tenth(low), high: tenth(high), games };
  });
  const strength = ({ elo }: LadderPlayer): number => elo ?? -Infinity;
  players.sort((one, two) => strength(two) - strength(one) || (one.name < two.name ? -1 : 1));
  return { ...board, players };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
