/** How a network with a search compares with whoever played, as far as the ladder and ranks tell. */

import type { LadderBoard, LadderPlayer } from '../arena/ladder-file.ts';
import type { Strength } from '../explain/explanation.ts';
import type { ExplainParams } from '../protocol/methods.ts';
import { parseRank } from '../rules/rank.ts';

/** Whose move is judged. */
export type Judged = NonNullable<ExplainParams['player']>;

export interface SearchingNetwork {
  readonly hash: string;
  /** Of the root. */
  readonly visits: number;
}

/**
 * People of seven dan and more are stronger than what one computer learns in days, and no ladder says otherwise:
 * whom it holds under their name is an imitation.
 */
const SURELY_STRONGER = parseRank('7d');
/** Few people at a desk are stronger: imitations of weaker ones are no yardstick for somebody of unknown rank. */
const YARDSTICK = parseRank('1d');

/** `board`: of the ladder, for the lines that were played on; undefined where nobody was measured on such. */
export function strengthBeside(
  judged: Judged,
  network: SearchingNetwork,
  board: LadderBoard | undefined,
): Strength {
  if (judged.kind === 'person' && levelOf(judged.rank) >= (SURELY_STRONGER ?? 0)) return 'weaker';
  const players = board?.players ?? [];
  const others = judged.kind === 'person' ? people(players) : sameAs(judged, players);
  const best = bestOf(network, players);
  if (best === undefined || others.length === 0) return 'unknown';
  // Both ends of the 95 % intervals, so that the order of the two is hardly chance.
  return others.every(({ high }) => high !== undefined && best > high) ? 'stronger' : 'unknown';
}

/** The highest lower bound of the same network with no more visits than the search has: more do not play weaker. */
function bestOf(
  { hash, visits }: SearchingNetwork,
  players: readonly LadderPlayer[],
): number | undefined {
  const bounds = players.flatMap(({ name, identity, low }) => {
    const measured = Number(/^self-taught:(\d+)v$/.exec(name)?.[1] ?? Infinity);
    return identity === hash && measured <= visits && low !== undefined ? [low] : [];
  });
  return bounds.length > 0 ? Math.max(...bounds) : undefined;
}

/** All people of a rank, if there are some among them who are strong enough to stand for people of any rank. */
function people(players: readonly LadderPlayer[]): readonly LadderPlayer[] {
  const found = players.filter(({ name, high }) => high !== undefined && rankIn(name) >= 0);
  return found.some(({ name }) => rankIn(name) >= (YARDSTICK ?? 0)) ? found : [];
}

/** The level of `human:15k`, who plays as such people do; -1 of all others, an imitation that searches too. */
function rankIn(name: string): number {
  return levelOf(/^human:([^:@]+)$/.exec(name)?.[1]);
}

function levelOf(rank: string | undefined): number {
  return parseRank(rank ?? '') ?? -1;
}

/** Of the bundled networks: what the ladder says of others, it says by their folders. */
function sameAs(
  judged: Exclude<Judged, { kind: 'person' }>,
  players: readonly LadderPlayer[],
): readonly LadderPlayer[] {
  const name = nameOf(judged);
  return players.filter((player) => player.name === name);
}

function nameOf(judged: Exclude<Judged, { kind: 'person' }>): string | undefined {
  switch (judged.kind) {
    case 'network':
      return judged.network === undefined ? `self-taught:${judged.visits}v` : undefined;
    case 'human':
      return judged.network === undefined ? `human:${judged.rank}` : undefined;
    case 'plain':
      return `plain:${judged.visits}v`;
    case 'gtp':
      return `gtp:${judged.command}`;
  }
}
