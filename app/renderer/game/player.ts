/** Who sits at a colour, and how that is written in a record. */

import type { GradeInfo } from '../../../engine/protocol/methods.ts';

export type Player =
  | { readonly kind: 'human' }
  /** A self-taught network: the bundled one, or an early checkpoint by its id. 1 visit plays without any search. */
  | { readonly kind: 'network'; readonly network?: string | undefined; readonly visits: number }
  /** People of a rank, imitated: the rank as the bundled network offers it, and how they are called, as `OGS 15k`. */
  | { readonly kind: 'imitation'; readonly rank: string; readonly people: string }
  /** Search without learning, by random games: as many as visits a move. */
  | { readonly kind: 'plain'; readonly visits: number }
  /** Another Go program: its command line, and its name for itself. */
  | { readonly kind: 'gtp'; readonly command: string; readonly name: string };

export type NetworkOpponent = Extract<Player, { kind: 'network' }>;
/** Whoever is asked for moves. */
export type MachinePlayer = Exclude<Player, { kind: 'human' }>;
export type PlainSearch = Extract<Player, { kind: 'plain' }>;
export type Imitation = Extract<Player, { kind: 'imitation' }>;
export type Program = Extract<Player, { kind: 'gtp' }>;

export const HUMAN: Player = { kind: 'human' };

/** Until the engine has told of its grades. */
export const GENTLEST: NetworkOpponent = { kind: 'network', visits: 1 };

/** Search without learning as it is offered: quick on any machine, and a moment on small ones. */
export const PLAIN_SEARCHES: readonly PlainSearch[] = [1000, 10_000].map((visits) => {
  return { kind: 'plain', visits };
});

/** The grade as somebody to sit at the board. */
export function gradedOpponent({ network, visits }: GradeInfo): NetworkOpponent {
  return { kind: 'network', visits, ...(network !== undefined && { network }) };
}

/** People of a rank that the bundled network offers as somebody to sit at the board. */
export function imitating({ rank, name }: { rank: string; name: string }): Imitation {
  return { kind: 'imitation', rank, people: name };
}

/** Most visits that a record may ask an opponent for. */
const VISITS_MAX = 100_000;
const LONGEST_TEXT = 1000;
const LONGEST_RANK = 80;

/** `human`, `network 10`, `network 1 self-taught/hour-1`, `plain 1000`, `imitation […]` or `gtp […]`: what a record's private property holds. */
export function makePlayer(player: Player): string {
  switch (player.kind) {
    case 'human':
      return 'human';
    case 'network': {
      const { visits, network } = player;
      return network === undefined ? `network ${visits}` : `network ${visits} ${network}`;
    }
    case 'plain':
      return `plain ${player.visits}`;
    case 'imitation':
      return `imitation ${JSON.stringify([player.rank, player.people])}`;
    case 'gtp': {
      const { name, command } = player;
      return `gtp ${JSON.stringify([name, command])}`;
    }
  }
}

/** Undefined where the text names nobody that we know. */
export function parsePlayer(text: string): Player | undefined {
  if (text === 'human') return HUMAN;
  if (text.startsWith('gtp ')) {
    const [name, command] = parseTexts(text.slice('gtp '.length), LONGEST_TEXT);
    return name && command ? { kind: 'gtp', name, command } : undefined;
  }
  if (text.startsWith('imitation ')) {
    const [rank, people] = parseTexts(text.slice('imitation '.length), LONGEST_RANK);
    return rank && people ? { kind: 'imitation', rank, people } : undefined;
  }
  const [, kind, number, network] =
    /^(network|plain) (\d{1,6})(?:(?<=^network \d+) (\S{1,200}))?$/.exec(text) ?? [];
  const visits = Number(number);
  if (!(visits >= 1 && visits <= VISITS_MAX)) return undefined;
  if (kind === 'plain') return { kind, visits };
  return { kind: 'network', visits, ...(network !== undefined && { network }) };
}

/** A list of texts, none longer than `longest`; empty where the JSON is anything else. */
function parseTexts(json: string, longest: number): readonly string[] {
  try {
    const read: unknown = JSON.parse(json);
    const isText = (value: unknown): value is string =>
      typeof value === 'string' && value.length <= longest;
    return Array.isArray(read) && read.every(isText) ? read : [];
  } catch {
    return [];
  }
}

/** The name in PB or PW, for other programs that read the record. */
export function recordName(player: Player): string {
  if (player.kind === 'human') return 'Human';
  if (player.kind === 'gtp') return player.name;
  if (player.kind === 'imitation') return `Move 37 (imitating ${player.people})`;
  const { visits } = player;
  const { network = 'self-taught' } =
    player.kind === 'plain' ? { network: 'plain search' } : player;
  return `Move 37 (${network}, ${visits} ${visits === 1 ? 'visit' : 'visits'})`;
}
