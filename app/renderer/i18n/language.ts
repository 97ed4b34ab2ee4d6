/** Which of the program's languages fits what the system asks for. */

import { LANGUAGES, type Language } from '../settings/settings.ts';

/** The first of the preferred BCP 47 tags that the program speaks; English where it speaks none. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = match(tag.toLowerCase().replaceAll('_', '-'));
    if (language) return language;
  }
  return 'en';
}

function match(tag: string): Language | undefined {
  const parts = tag.split('-');
  if (parts[0] === 'zh') {
    if (parts.includes('hans')) return 'zh-CN';
    const traditional = parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
    return traditional ? 'zh-TW' : 'zh-CN';
  }
  return LANGUAGES.find((language) => language === parts[0]);
}
