/** How strong the imitations of people's ranks are, as the ladder measured them beside random play. */

import { readMeasured } from '../arena/ladder-file.ts';
import type { NetworkInfo } from '../protocol/methods.ts';
import { HUMAN_ID } from './imitated.ts';

/**
 * What tells such a player from others of its name: the network that imitates, and the one that says when games are
 * over. Both are hashes; the judge is undefined where the count on the board decides.
 */
export function peopleIdentity(imitator: string, judge: string | undefined): string {
  return `${judgedBy(imitator)}${judge ?? 'the count on the board'}`;
}

function judgedBy(imitator: string): string {
  return `${imitator}, judged by `;
}

/** The networks, the bundled imitator's ranks with what was measured of them; a missing or broken file tells nothing. */
export function withMeasuredPeople(
  networks: readonly NetworkInfo[],
  ladderFile: string,
): NetworkInfo[] {
  const boards = readMeasured(ladderFile)?.boards ?? [];
  return networks.map((network) => {
    const { id, hash, ranks } = network;
    if (id !== HUMAN_ID || !ranks) return network;
    const measured = ranks.map(({ size, offers }) => {
      const board = boards.find((one) => one.size === size && one.anchor === 'random');
      return {
        size,
        offers: offers.map((offer) => {
          const player = board?.players.find(
            ({ name, identity }) =>
              name === `human:${offer.rank}` && identity.startsWith(judgedBy(hash)),
          );
          if (player?.elo === undefined) return offer;
          const { elo, low = elo, high = elo, games } = player;
          return { ...offer, measured: { elo, low, high, games } };
        }),
      };
    });
    return { ...network, ranks: measured };
  });
}
