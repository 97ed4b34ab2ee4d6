/** Numbers of learning as the reader's language writes them. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Many languages' formats have a hyphen where the minus sign belongs. */
export function withMinus(number: string): string {
  return number.replace('-', '−');
}

/** `34 %` of a share. */
export function usePercent(): (share: number) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback(
    (share) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    [language],
  );
}

export function useNumber(digits = 0): (value: number) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback(
    (value) =>
      withMinus(
        new Intl.NumberFormat(language, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(value),
      ),
    [language, digits],
  );
}

/** `2 min 5 s`, `1 h 12 min`, in the language's short units. */
export function useDuration(): (seconds: number) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback(
    (seconds) => {
      const unit = (value: number, name: 'hour' | 'minute' | 'second'): string =>
        new Intl.NumberFormat(language, {
          style: 'unit',
          unit: name,
          unitDisplay: 'short',
          maximumFractionDigits: 0,
        }).format(value);
      const whole = Math.max(0, Math.round(seconds));
      if (whole < 60) return unit(whole, 'second');
      const minutes = Math.round(whole / 60);
      if (minutes < 60) return unit(minutes, 'minute');
      return `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`;
    },
    [language],
  );
}
