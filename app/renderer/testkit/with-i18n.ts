/** For tests of components: i18next with the real catalogues, in English unless a test asks otherwise. */

import i18next from 'i18next';
import { startI18n } from '../i18n/i18n.ts';
import type { Language } from '../settings/settings.ts';

export async function withI18n(language: Language = 'en'): Promise<void> {
  if (!i18next.isInitialized) await startI18n();
  await i18next.changeLanguage(language);
}
