/** The settings in use, kept in localStorage. A damaged or foreign entry there is ignored. */

import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';

export const STORAGE_KEY = 'move37.settings';

interface SettingsStore {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

export const useSettings = create<SettingsStore>()(
  persist(
    (set) => ({
      settings: DEFAULT_SETTINGS,
      change: (part) => {
        set((state) => ({ settings: { ...state.settings, ...part } }));
      },
    }),
    {
      name: STORAGE_KEY,
      version: 1,
      partialize: ({ settings }) => ({ settings }),
      merge: (stored, current) => ({
        ...current,
        settings: readSettings((stored as { settings?: unknown } | undefined)?.settings),
      }),
    },
  ),
);

/** How loud sounds are, 0..1; 0 where they are off. */
export function useVolume(): number {
  return useSettings(({ settings }) => (settings.sound ? settings.volume : 0));
}
