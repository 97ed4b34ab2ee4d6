/** How a network with a search compares with whoever played, as far as the ladder and ranks tell. */

import type { LadderBoard, LadderPlayer } from '../arena/ladder-file.ts';
import { ratings } from '../arena/ratings.ts';
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
  if (!board) return 'unknown';
  const others = judged.kind === 'person' ? people(board.players) : sameAs(judged, board.players);
  if (others.length === 0) return 'unknown';
  return sameNetworks(network, board.players).some((self) => isAbove(self, others, board))
    ? 'stronger'
    : 'unknown';
}

/**
 * Whether one player is above all of the others by the 95 % intervals of the differences between them, so that their
 * order is hardly chance. The ladder's own intervals are of differences to its anchor: much wider where everybody
 * beats that one.
 */
function isAbove(
  self: LadderPlayer,
  others: readonly LadderPlayer[],
  { pairs }: LadderBoard,
): boolean {
  const beside = new Map(ratings(pairs, self.name).map(({ name, high }) => [name, high]));
  return others.every(({ name }) => (beside.get(name) ?? 0) < 0);
}

/** The same network with no more visits than the search has: more do not play weaker. */
function sameNetworks(
  { hash, visits }: SearchingNetwork,
  players: readonly LadderPlayer[],
): readonly LadderPlayer[] {
  return players.filter(({ name, identity, elo }) => {
    const measured = Number(/^self-taught:(\d+)v$/.exec(name)?.[1] ?? Infinity);
    return identity === hash && measured <= visits && elo !== undefined;
  });
}

/** All people of a rank, if there are some among them who are strong enough to stand for people of any rank. */
function people(players: readonly LadderPlayer[]): readonly LadderPlayer[] {
  const found = players.filter(({ name, elo }) => elo !== undefined && rankIn(name) >= 0);
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
