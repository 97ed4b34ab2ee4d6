/** Players, moves and results in the reader's language. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { makeResult, type GameResult } from '../../../engine/record/game-result.ts';
import { formatMove, passMove, type Move } from '../../../engine/rules/point.ts';
import { STRENGTHS, type Player, type Strength } from '../game/player.ts';
import { useMatchWords } from '../matches/use-match-words.ts';

export interface PlayWords {
  /** `Self-taught`; for a person `You`, or the colour's name where two people play. */
  name(player: Player, color: 'black' | 'white', alone: boolean): string;
  /** `Instinct only · 1 visit`; nothing for a person. */
  strength(player: Player): string;
  result(result: GameResult): string;
  /** `D4`, or the word for a pass. */
  move(move: Move, size: number): string;
}

function isStrength(visits: number): visits is Strength {
  return STRENGTHS.some((known) => known === visits);
}

export function usePlayWords(): PlayWords {
  const { t } = useTranslation('play');
  const words = useMatchWords();
  return useMemo(
    () => ({
      name: (player, color, alone) => {
        if (player.kind === 'network') return t('selfTaught');
        return alone ? t('you') : t(color);
      },
      strength: (player) => {
        if (player.kind === 'human') return '';
        const { visits } = player;
        const name = t(isStrength(visits) ? `strengths.${visits}` : 'strengths.other');
        return `${name} · ${t('visits', { count: visits })}`;
      },
      result: (value) => words.result(makeResult(value)),
      move: (move, size) => (move === passMove(size) ? t('pass') : formatMove(move, size)),
    }),
    [t, words],
  );
}
