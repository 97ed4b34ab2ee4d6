/** Who sits at a colour, and how that is written in a record. */

export type Player =
  | { readonly kind: 'human' }
  /** The bundled self-taught network; 1 visit plays its favourite without any search. */
  | { readonly kind: 'network'; readonly visits: number };

export const HUMAN: Player = { kind: 'human' };

/** Visits of the strengths on offer, the gentlest first. */
export const STRENGTHS = [1, 10, 50, 100, 400] as const;
export type Strength = (typeof STRENGTHS)[number];

export const GENTLEST: Player = { kind: 'network', visits: STRENGTHS[0] };

/** Most visits that a record may ask an opponent for. */
const VISITS_MAX = 100_000;

/** `human` or `network 10`: what a record's private property holds. */
export function makePlayer(player: Player): string {
  return player.kind === 'human' ? 'human' : `network ${player.visits}`;
}

/** Undefined where the text names nobody that we know. */
export function parsePlayer(text: string): Player | undefined {
  if (text === 'human') return HUMAN;
  const visits = Number(/^network (\d{1,6})$/.exec(text)?.[1]);
  return visits >= 1 && visits <= VISITS_MAX ? { kind: 'network', visits } : undefined;
}

/** The name in PB or PW, for other programs that read the record. */
export function recordName(player: Player): string {
  if (player.kind === 'human') return 'Human';
  return `Move 37 (self-taught, ${player.visits} ${player.visits === 1 ? 'visit' : 'visits'})`;
}
