/** Starts i18next with the bundled catalogues and keeps its language in step with the settings. */

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Host } from '../../shared/host.ts';
import { useSettings } from '../settings/store.ts';
import { catalogues, type Areas } from './catalogues.ts';
import { pickLanguage } from './language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Areas;
    returnNull: false;
  }
}

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: catalogues,
    lng: chosenLanguage(navigator.languages),
    fallbackLng: 'en',
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}

function chosenLanguage(system: readonly string[]): string {
  const { language } = useSettings.getState().settings;
  return language === 'system' ? pickLanguage(system) : language;
}

/** Follows the setting; while it says `system`, the host's list of languages decides. */
export function followLanguage(host: Host): () => void {
  let system: readonly string[] = navigator.languages;
  const apply = (): void => {
    const language = chosenLanguage(system);
    document.documentElement.lang = language;
    if (i18next.language !== language) void i18next.changeLanguage(language);
  };
  host.info().then(
    (info) => {
      if (info.languages.length > 0) system = info.languages;
      apply();
    },
    () => undefined, // without the host's list the browser's own stays in use
  );
  return useSettings.subscribe(apply);
}
