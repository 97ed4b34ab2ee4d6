/** What a record tells of its game as a network's conditioning takes it. */

import type { HumanGame } from '../../dataset/human/human-game.ts';
import type { Condition, Server } from '../../network/conditioning.ts';

/** Source tags of the records and the servers that they stand for; other sources are no known server. */
const SERVER_OF: ReadonlyMap<string, Server> = new Map<string, Server>([
  ['aeb-pro', 'professional'],
  ['pro-9x9', 'professional'],
  ['tygem', 'tygem'],
  ['tom', 'tom'],
  ['kgs', 'kgs'],
  ['ogs', 'ogs'],
]);

export function serverOf(source: string): Server | undefined {
  return SERVER_OF.get(source);
}

export function conditionOf(game: HumanGame): Condition {
  return {
    black: game.blackRank,
    white: game.whiteRank,
    year: game.year,
    server: serverOf(game.source),
  };
}
