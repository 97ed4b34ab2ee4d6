/** The names that commands give players: `self-taught:100v`, `human:15k`, `plain:1000v`, `random`, `gtp:COMMAND`. */

import { VISITS_MAX } from '../protocol/limits.ts';
import { parseRank } from '../rules/rank.ts';
import { parseSearchOptions, type SearchOptions } from './search-options.ts';

/** How somebody who searches thinks. */
export interface Thinking {
  /** 1 plays the first idea without any search. */
  readonly visits: number;
  /** Milliseconds a move at most. */
  readonly timeMs?: number;
  /** What differs from how the program plays. */
  readonly options?: SearchOptions;
}

export type PlayerName =
  | (Thinking & {
      readonly kind: 'network';
      /** The network's folder; undefined for the one that is bundled. */
      readonly folder: string | undefined;
    })
  /** Search without any network. */
  | (Thinking & { readonly kind: 'plain' })
  | {
      readonly kind: 'human';
      /** The folder of the network that imitates people; undefined for the one that is bundled. */
      readonly folder: string | undefined;
      /** A level of `rules/rank.ts`. */
      readonly rank: number;
      /** With a search: no longer such a person, but what the network's opinions are worth. */
      readonly visits?: number;
    }
  | { readonly kind: 'random' }
  | { readonly kind: 'gtp'; readonly commandLine: string };

export const PLAYER_NAMES_HELP = `Players:
  self-taught:100v           the bundled self-taught network with 100 visits a move; ${VISITS_MAX} at most
  self-taught:1v             the same without search
  self-taught@FOLDER:100v    another network, by its folder
  self-taught:50ms           with 50 milliseconds a move instead; games played at the same time share the machine
  self-taught:100v,cpuct=0.7 with settings of the search of its own: cpuct, score (weights), lcb-errors,
                             in-flight (1 to 32 leaves), root=puct|halving, best=lcb|visits,
                             precision=auto|fp32|int8, symmetries=all (each position is shown to the network
                             in all eight turns and mirrorings, at eight times the cost)
  human:15k                  as people of that rank play: 30k to 1k, 1d to 9d, pro
  human@FOLDER:15k           the same by another network that move37 imitate made
  human:15k:100v             a search of 100 visits with that network's opinions instead; 1v: always its favourite
  plain:1000v                the same search without a network, by random games: how programs played before them
  random                     any legal move that does not fill an own eye
  gtp:"COMMAND"              another Go program that speaks GTP, as
                             gtp:"gnugo --mode gtp --chinese-rules --level 10"
`;

/** An hour. */
const MAX_TIME_MS = 3_600_000;

/** A sentence that says what is wrong, where the name names no player. */
export function parsePlayerName(text: string): PlayerName | string {
  const name = text.trim();
  if (name === 'random') return { kind: 'random' };
  if (name.startsWith('gtp:')) {
    const commandLine = unquoted(name.slice('gtp:'.length).trim());
    return commandLine
      ? { kind: 'gtp', commandLine }
      : 'gtp: needs a command line, as gtp:"gnugo --mode gtp"';
  }
  if (/^human(?:[@:]|$)/.test(name)) return parseHumanName(name);
  const match = /^(?:self-taught(?:@(.+?))?|(plain))(?::(\d+)(v|ms)(?:,(.*))?)?$/.exec(name);
  if (!match) return `there is no player ${JSON.stringify(name)}`;
  const [, folder, plain, amount, unit, more] = match;
  if (amount === undefined) return `${name} needs visits or time, as ${name}:100v or ${name}:50ms`;
  const thinking = parseThinking(amount, unit === 'ms', more);
  if (typeof thinking === 'string') return thinking;
  return plain ? { kind: 'plain', ...thinking } : { kind: 'network', folder, ...thinking };
}

/** `more`: settings of the search. */
function parseThinking(
  amount: string,
  timed: boolean,
  more: string | undefined,
): Thinking | string {
  const options = more === undefined ? undefined : parseSearchOptions(more);
  if (typeof options === 'string') return options;
  const rest = options && { options };
  const number = Number(amount);
  if (!timed) return visitsRefused(amount) ?? { visits: number, ...rest };
  if (number < 1 || number > MAX_TIME_MS) {
    return `a move takes 1 to ${MAX_TIME_MS} ms, not ${amount}`;
  }
  return { visits: VISITS_MAX, timeMs: number, ...rest };
}

function visitsRefused(amount: string): string | undefined {
  const visits = Number(amount);
  if (visits >= 1 && visits <= VISITS_MAX) return undefined;
  return `a search takes 1 to ${VISITS_MAX} visits, not ${amount}`;
}

function parseHumanName(name: string): PlayerName | string {
  const match = /^human(?:@(.+?))?:([^:@]*)(?::(\d+)v)?$/.exec(name);
  if (!match) return `${name} needs a rank, as ${name}:15k`;
  const [, folder, rankText = '', visits] = match;
  const rank = parseRank(rankText);
  if (rank === undefined) return `${JSON.stringify(rankText)} is no rank, as 15k or 3d are`;
  if (visits === undefined) return { kind: 'human', folder, rank };
  return visitsRefused(visits) ?? { kind: 'human', folder, rank, visits: Number(visits) };
}

/** Without quotes round the whole, which a shell left there; inside are quotes of the other kind, or `\"` in `"`. */
function unquoted(text: string): string {
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')$/.exec(text) ?? [];
  return double?.replaceAll('\\"', '"') ?? single ?? text;
}
