/** Names, dates and results of games in the reader's language. */

import type { i18n, TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../i18n/format-date.ts';
import type { Areas } from '../i18n/catalogues.ts';
import type { MatchEntry } from './match-index.ts';

export interface MatchWords {
  /** A player as known in this language; as the record has it where there is no such name. */
  player(name: string): string;
  event(entry: MatchEntry): string;
  date(text: string): string;
  result(text: string): string;
  place(text: string): string;
}

type Players = Areas['matches']['players'];
type Events = Areas['matches']['events'];
type Places = Areas['matches']['places'];

export function useMatchWords(): MatchWords {
  const { t, i18n } = useTranslation('matches');
  return useMemo(() => makeWords(t, i18n), [t, i18n]);
}

function makeWords(t: TFunction<'matches'>, i18n: i18n): MatchWords {
  const known = (key: string): boolean => i18n.exists(key, { ns: 'matches' });
  return {
    player: (name) => {
      const key = `players.${slug(name)}`;
      return known(key) ? t(key as `players.${keyof Players}`) : name;
    },
    event: ({ id, event }) => {
      const key = `events.${id}`;
      return known(key) ? t(key as `events.${keyof Events}`) : event;
    },
    place: (place) => {
      const key = `places.${slug(place)}`;
      return known(key) ? t(key as `places.${keyof Places}`) : place;
    },
    date: (text) => formatDate(text, i18n.language),
    result: (text) => {
      const match = /^([BW])\+(.*)$/.exec(text);
      if (!match) return t(text === '0' || text === 'Draw' ? 'result.draw' : 'result.void');
      const winner = match[1] === 'B' ? 'black' : 'white';
      const margin = match[2] ?? '';
      if (/^R/i.test(margin)) return t(`result.${winner}Resignation`);
      if (/^T/i.test(margin)) return t(`result.${winner}Time`);
      const points = Number(margin);
      if (!(points > 0)) return t(`result.${winner}`);
      if (Number.isInteger(points)) return t(`result.${winner}Points`, { count: points });
      if (points < 1) return t(`result.${winner}Half`);
      return t(`result.${winner}PointsHalf`, { whole: Math.floor(points) });
    },
  };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
