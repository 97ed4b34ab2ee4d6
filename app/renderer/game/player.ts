/** Who sits at a colour, and how that is written in a record. */

export type Player =
  | { readonly kind: 'human' }
  /** A self-taught network: the bundled one, or another by its id. 1 visit plays without any search. */
  | { readonly kind: 'network'; readonly network?: string | undefined; readonly visits: number };

export type NetworkOpponent = Extract<Player, { kind: 'network' }>;

export const HUMAN: Player = { kind: 'human' };

/** Visits of the strengths on offer, the gentlest first. */
export const STRENGTHS = [1, 10, 50, 100, 400] as const;
export type Strength = (typeof STRENGTHS)[number];

export const GENTLEST: Player = { kind: 'network', visits: STRENGTHS[0] };

/** Most visits that a record may ask an opponent for. */
const VISITS_MAX = 100_000;

/** `human`, `network 10` or `network 1 runs/mine/networks/000010`: what a record's private property holds. */
export function makePlayer(player: Player): string {
  if (player.kind === 'human') return 'human';
  const { visits, network } = player;
  return network === undefined ? `network ${visits}` : `network ${visits} ${network}`;
}

/** Undefined where the text names nobody that we know. */
export function parsePlayer(text: string): Player | undefined {
  if (text === 'human') return HUMAN;
  const [, number, network] = /^network (\d{1,6})(?: (\S{1,200}))?$/.exec(text) ?? [];
  const visits = Number(number);
  if (!(visits >= 1 && visits <= VISITS_MAX)) return undefined;
  return { kind: 'network', visits, ...(network !== undefined && { network }) };
}

/** The name in PB or PW, for other programs that read the record. */
export function recordName(player: Player): string {
  if (player.kind === 'human') return 'Human';
  const { network = 'self-taught', visits } = player;
  return `Move 37 (${network}, ${visits} ${visits === 1 ? 'visit' : 'visits'})`;
}
