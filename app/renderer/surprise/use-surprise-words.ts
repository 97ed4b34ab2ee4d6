/** How much a move was expected, in words: each voice's name and the probability that it gave. */

import { useTranslation } from 'react-i18next';
import { probabilityText } from '../explain/numbers.ts';
import { VOICE_IDS } from './bundled-voices.ts';
import type { Expectations } from './expectations.ts';

/** For move `number`, from 1: `Self-taught 1.1%`; empty where nothing is known of it. */
export function useSurpriseWords(expected: Expectations): (number: number) => string {
  const { t, i18n } = useTranslation('surprise');
  const { language } = i18n;
  return (number) =>
    VOICE_IDS.flatMap((id) => {
      const instinct = expected[id]?.[number - 1];
      if (!instinct) return [];
      return [`${t(`voice.${id}`)} ${probabilityText(instinct.probability, language)}`];
    }).join(' · ');
}
