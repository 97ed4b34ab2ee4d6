/** For whom explanations are: the reader's language, and the rank of the people to compare with. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { z } from 'zod';
import type { NetworkInfo } from '../../../engine/protocol/methods.ts';
import { useHello } from '../play/use-hello.ts';
import type { Language } from '../settings/settings.ts';

export interface Reader {
  readonly language: Language;
  /** As the human-imitating network offers it, `15k`; its usual one where left out. */
  readonly rank?: string | undefined;
}

/** The id by which engines name the bundled human-imitating network. */
export const HUMAN_ID = 'human';

/** The ranks that a network can imitate, by the lines of the board. */
export type RanksByBoard = NonNullable<NetworkInfo['ranks']>;
export type RankOffer = RanksByBoard[number]['offers'][number];

interface RanksStore {
  /** What the reader chose, by the lines of the board: the ranks that there are differ. */
  readonly ranks: Readonly<Record<string, string>>;
  readonly choose: (size: number, rank: string) => void;
}

const ranksSchema = z.object({ ranks: z.record(z.string(), z.string().max(40)) });

/** Kept in localStorage; what is damaged there is ignored. */
export const useReaderRanks = create<RanksStore>()(
  persist(
    (set) => ({
      ranks: {},
      choose: (size, rank) => {
        set(({ ranks }) => ({ ranks: { ...ranks, [size]: rank } }));
      },
    }),
    {
      name: 'move37.reader-ranks',
      version: 1,
      partialize: ({ ranks }) => ({ ranks }),
      merge: (stored, current) => ({ ...current, ...ranksSchema.safeParse(stored).data }),
    },
  ),
);

/** Of the bundled human-imitating network; undefined without it. */
export function ranksOf(networks: readonly NetworkInfo[] | undefined): RanksByBoard | undefined {
  return networks?.find(({ id }) => id === HUMAN_ID)?.ranks;
}

/** On boards of `size` lines, weakest first. */
export function offersOn(
  ranks: RanksByBoard | undefined,
  size: number | undefined,
): readonly RankOffer[] {
  return ranks?.find((one) => one.size === size)?.offers ?? [];
}

/** The middle one: neither beginners nor the strongest. */
export function usualOffer(offers: readonly RankOffer[]): RankOffer | undefined {
  return offers[Math.floor(offers.length / 2)];
}

/** The ranks that the human-imitating network can speak for on such boards; none without such a network. */
export function useRankOffers(size: number | undefined): readonly RankOffer[] {
  const networks = useHello()?.networks;
  return useMemo(() => offersOn(ranksOf(networks), size), [networks, size]);
}

export function useReader(size: number | undefined): Reader {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const offers = useRankOffers(size);
  const chosen = useReaderRanks(({ ranks }) => (size === undefined ? undefined : ranks[size]));
  const rank = offers.some((offer) => offer.rank === chosen) ? chosen : undefined;
  return useMemo(() => ({ language, rank }), [language, rank]);
}
