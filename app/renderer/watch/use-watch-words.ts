/** Players, expectations and ends of watched games in the reader's language. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { windowLearning } from '../learn/learning.ts';
import { usePercent } from '../learn/use-numbers.ts';
import { usePlayWords } from '../play/use-play-words.ts';
import { BUNDLED, runOf } from './networks.ts';
import { toldApart } from './told-apart.ts';
import { originOf, type Expectation, type WatchedEnd, type WatchedPlayer } from './watched-game.ts';

export interface WatchWords {
  /** `Self-taught`, `mine, generation 10`. */
  network(id: string): string;
  name(player: WatchedPlayer): string;
  /**
   * `50 visits`, `Moves like OGS 15k`, `1,000 random games a move`, another program's command line; nothing for a run's
   * games, which search by its own settings.
   */
  strength(player: WatchedPlayer): string;
  /** Both: `Self-taught · 50 visits`. */
  player(player: WatchedPlayer): string;
  /** In few words what tells two players apart; one entry where they are the same. */
  sides(black: WatchedPlayer, white: WatchedPlayer): readonly [string, string?];
  /** `Black 62 %`, `Black by 3.5`. */
  winrate(expected: Expectation): string;
  lead(expected: Expectation): string;
  /** What is special about such games. */
  special(black: WatchedPlayer, white: WatchedPlayer): string;
  result(end: WatchedEnd): string;
  how(end: WatchedEnd): string;
}

export function useWatchWords(): WatchWords {
  const { t, i18n } = useTranslation('watch');
  const { t: play } = useTranslation('play');
  const words = usePlayWords();
  const percent = usePercent();
  const networks = useStore(windowLearning().store, (state) => state.networks);
  return useMemo(() => {
    const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
    const network = (id: string): string => nameOf(id, networks);
    const name = (player: WatchedPlayer): string => {
      if (player.kind === 'imitation') return play('imitation.name');
      if (player.kind === 'network') return network(player.network ?? BUNDLED);
      if (player.kind === 'plain') return play('plain.name');
      if (player.kind === 'gtp') return player.name;
      return t('network.ofRun', { run: player.run, generation: player.generation });
    };
    const strength = (player: WatchedPlayer): string => {
      if (player.kind === 'learner') return '';
      if (player.kind === 'gtp') return player.command;
      if (player.kind === 'network') return play('visits', { count: player.visits });
      return words.strength(player);
    };
    const brief = (player: WatchedPlayer): string =>
      player.kind === 'imitation' ? words.people(player.people) : strength(player);
    const shortName = (player: WatchedPlayer): string =>
      player.kind === 'imitation' ? strength(player) : name(player);
    const full = (player: WatchedPlayer): string =>
      [name(player), brief(player)].filter(Boolean).join(' · ');
    return {
      network,
      name,
      strength,
      player: full,
      sides: (black, white) => {
        if (black.kind === 'gtp' && white.kind === 'gtp') return toldApart(black, white);
        if (black.kind !== white.kind) return [shortName(black), shortName(white)];
        const sameName = name(black) === name(white);
        const sameStrength = strength(black) === strength(white);
        if (sameName && sameStrength) return [full(black)];
        const short = sameName ? brief : sameStrength ? name : full;
        return [short(black), short(white)];
      },
      winrate: ({ winrate }) => t('winrate', { share: percent(winrate) }),
      lead: ({ scoreLead }) => {
        // Half points: more is not known of a game that goes on.
        const points = Math.round(Math.abs(scoreLead) * 2) / 2;
        if (points === 0) return t('lead.even');
        return t(scoreLead > 0 ? 'lead.black' : 'lead.white', { points: number.format(points) });
      },
      special: (black, white) => t(`special.${originOf(black, white)}`),
      result: ({ result }) => words.result(result),
      how: ({ how }) => t(`how.${how}`),
    };

    function nameOf(id: string, known: readonly NetworkEntry[]): string {
      const run = runOf(id);
      const entry = known.find((one) => one.id === id);
      const generation = entry?.generation ?? Number(id.split('/').at(-1));
      if (run !== undefined) return t('network.ofRun', { run, generation });
      if (id === BUNDLED) return t('network.bundled');
      return words.earlySelf(id);
    }
  }, [t, play, words, percent, networks, i18n.language]);
}
