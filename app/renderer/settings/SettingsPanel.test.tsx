// @vitest-environment happy-dom
import { cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { playStoneSound } from '../sound/stone-sound.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { SettingsPanel } from './SettingsPanel.tsx';
import { useSettings, useVolume } from './store.ts';

vi.mock('../sound/stone-sound.ts', () => ({ playStoneSound: vi.fn() }));

const volume = () => renderHook(() => useVolume()).result.current;

beforeAll(() => withI18n());
afterEach(() => {
  cleanup();
  useSettings.setState({ settings: DEFAULT_SETTINGS });
});

it('the slider sets how loud sounds are, and a stone is heard at that volume', () => {
  render(<SettingsPanel />);
  fireEvent.change(screen.getByLabelText('Volume'), { target: { value: '0.25' } });
  expect(playStoneSound).toHaveBeenLastCalledWith(0.25);
  expect(volume()).toBe(0.25);
  fireEvent.click(screen.getByRole('switch', { name: 'Sounds' }));
  expect(screen.queryByLabelText('Volume')).toBeNull();
  expect(volume()).toBe(0);
});
