/** Who sits at a colour, and how that is written in a record. */

import type { GradeInfo } from '../../../engine/protocol/methods.ts';

export type Player =
  | { readonly kind: 'human' }
  /** A self-taught network: the bundled one, or an early checkpoint by its id. 1 visit plays without any search. */
  | { readonly kind: 'network'; readonly network?: string | undefined; readonly visits: number }
  /** Another Go program: its command line, and its name for itself. */
  | { readonly kind: 'gtp'; readonly command: string; readonly name: string };

export type NetworkOpponent = Extract<Player, { kind: 'network' }>;
export type Program = Extract<Player, { kind: 'gtp' }>;

export const HUMAN: Player = { kind: 'human' };

/** Until the engine has told of its grades. */
export const GENTLEST: NetworkOpponent = { kind: 'network', visits: 1 };

/** The grade as somebody to sit at the board. */
export function gradedOpponent({ network, visits }: GradeInfo): NetworkOpponent {
  return { kind: 'network', visits, ...(network !== undefined && { network }) };
}

/** Most visits that a record may ask an opponent for. */
const VISITS_MAX = 100_000;
const LONGEST_TEXT = 1000;

/** `human`, `network 10`, `network 1 self-taught/hour-1` or `gtp {…}`: what a record's private property holds. */
export function makePlayer(player: Player): string {
  switch (player.kind) {
    case 'human':
      return 'human';
    case 'network': {
      const { visits, network } = player;
      return network === undefined ? `network ${visits}` : `network ${visits} ${network}`;
    }
    case 'gtp': {
      const { name, command } = player;
      return `gtp ${JSON.stringify([name, command])}`;
    }
  }
}

/** Undefined where the text names nobody that we know. */
export function parsePlayer(text: string): Player | undefined {
  if (text === 'human') return HUMAN;
  if (text.startsWith('gtp ')) return parseProgram(text.slice(4));
  const [, number, network] = /^network (\d{1,6})(?: (\S{1,200}))?$/.exec(text) ?? [];
  const visits = Number(number);
  if (!(visits >= 1 && visits <= VISITS_MAX)) return undefined;
  return { kind: 'network', visits, ...(network !== undefined && { network }) };
}

function parseProgram(json: string): Program | undefined {
  try {
    const read: unknown = JSON.parse(json);
    if (!Array.isArray(read)) return undefined;
    const [name, command] = read as unknown[];
    const isText = (value: unknown): value is string =>
      typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT;
    return isText(name) && isText(command) ? { kind: 'gtp', name, command } : undefined;
  } catch {
    return undefined;
  }
}

/** The name in PB or PW, for other programs that read the record. */
export function recordName(player: Player): string {
  if (player.kind === 'human') return 'Human';
  if (player.kind === 'gtp') return player.name;
  const { network = 'self-taught', visits } = player;
  return `Move 37 (${network}, ${visits} ${visits === 1 ? 'visit' : 'visits'})`;
}
