/** Players, moves and results in the reader's language. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { makeResult, type GameResult } from '../../../engine/record/game-result.ts';
import { formatMove, passMove, type Move } from '../../../engine/rules/point.ts';
import type { Player } from '../game/player.ts';
import { useMatchWords } from '../matches/use-match-words.ts';

export interface PlayWords {
  /** `Self-taught`; for a person `You`, or the colour's name where two people play. */
  name(player: Player, color: 'black' | 'white', alone: boolean): string;
  /** `Instinct only · 1 visit`, `Moves like OGS 15k`, `1,000 random games a move`; nothing for a person; what it is for another program. */
  strength(player: Player): string;
  /** `Early: generation 8`, of a network's id. */
  earlySelf(network: string): string;
  /** `OGS 15k`, or the word for professionals. */
  people(name: string): string;
  result(result: GameResult): string;
  /** `D4`, or the word for a pass. */
  move(move: Move, size: number): string;
}

/** Visits that have a name. */
const NAMED = [1, 10, 50, 100, 400] as const;

function isNamed(visits: number): visits is (typeof NAMED)[number] {
  return NAMED.some((named) => named === visits);
}

export function usePlayWords(): PlayWords {
  const { t } = useTranslation('play');
  const words = useMatchWords();
  return useMemo(() => {
    const earlySelf = (network: string): string => {
      const name = network.split('/').at(-1) ?? network;
      const generation = /^generation-(\d+)$/.exec(name)?.[1];
      return generation === undefined
        ? t('strengths.early', { name })
        : t('strengths.generation', { generation });
    };
    const people = (name: string): string => (name === 'pro' ? t('imitation.professionals') : name);
    return {
      name: (player, color, alone) => {
        if (player.kind === 'network') return t('selfTaught');
        if (player.kind === 'imitation') return t('imitation.name');
        if (player.kind === 'plain') return t('plain.name');
        if (player.kind === 'gtp') return player.name;
        return alone ? t('you') : t(color);
      },
      strength: (player) => {
        if (player.kind === 'human') return '';
        if (player.kind === 'gtp') return t('form.program');
        if (player.kind === 'imitation') {
          return t('imitation.like', { people: people(player.people) });
        }
        const { visits } = player;
        if (player.kind === 'plain') return t('plain.games', { count: visits });
        const { network } = player;
        const early = network !== undefined && earlySelf(network);
        const name = early || t(isNamed(visits) ? `strengths.${visits}` : 'strengths.other');
        return `${name} · ${t('visits', { count: visits })}`;
      },
      earlySelf,
      people,
      result: (value) => words.result(makeResult(value)),
      move: (move, size) => (move === passMove(size) ? t('pass') : formatMove(move, size)),
    };
  }, [t, words]);
}
