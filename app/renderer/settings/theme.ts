/** Puts the chosen theme on <html>, and follows the system while the choice is left to it. */

import type { ThemeChoice } from './settings.ts';
import { useSettings } from './store.ts';

export type Theme = 'light' | 'dark' | 'wood';

export function resolveTheme(choice: ThemeChoice, systemIsDark: boolean): Theme {
  if (choice !== 'system') return choice;
  return systemIsDark ? 'dark' : 'light';
}

/** Applies the theme now and at each change; returns a function that stops following. */
export function followTheme(): () => void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme } = useSettings.getState().settings;
    document.documentElement.dataset.theme = resolveTheme(theme, query.matches);
  };
  apply();
  query.addEventListener('change', apply);
  const unsubscribe = useSettings.subscribe(apply);
  return () => {
    query.removeEventListener('change', apply);
    unsubscribe();
  };
}
