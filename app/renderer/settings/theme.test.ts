// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from './settings.ts';
import { useSettings } from './store.ts';
import { followTheme, resolveTheme } from './theme.ts';

afterEach(() => {
  useSettings.setState({ settings: DEFAULT_SETTINGS });
});

describe('the theme', () => {
  it('is the system’s until one is chosen', () => {
    expect(resolveTheme('system', true)).toBe('dark');
    expect(resolveTheme('system', false)).toBe('light');
    expect(resolveTheme('wood', true)).toBe('wood');
  });

  it('changes with the setting', () => {
    const stop = followTheme();
    useSettings.getState().change({ theme: 'dark' });
    expect(document.documentElement.dataset.theme).toBe('dark');
    stop();
    useSettings.getState().change({ theme: 'wood' });
    expect(document.documentElement.dataset.theme).toBe('dark');
  });
});
