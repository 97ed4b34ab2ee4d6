// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withI18n } from '../testkit/with-i18n.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { SettingsButton } from './SettingsButton.tsx';
import { useSettings } from './store.ts';

beforeEach(async () => {
  await withI18n();
  render(<SettingsButton />);
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
});

afterEach(() => {
  cleanup();
  useSettings.setState({ settings: DEFAULT_SETTINGS });
});

describe('the settings card', () => {
  it('changes theme, language and switches at once', () => {
    fireEvent.click(screen.getByRole('radio', { name: 'Wood' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), {
      target: { value: 'ko' },
    });
    fireEvent.click(screen.getByRole('switch', { name: 'Coordinates on the board' }));
    expect(useSettings.getState().settings).toMatchObject({
      theme: 'wood',
      language: 'ko',
      coordinates: false,
    });
  });

  it('closes on Escape and on a click elsewhere', () => {
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.getByRole('dialog')).toBeTruthy();
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
