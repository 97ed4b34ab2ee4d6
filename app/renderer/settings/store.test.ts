// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from './settings.ts';
import { STORAGE_KEY, useSettings } from './store.ts';

async function readFrom(stored: string): Promise<unknown> {
  localStorage.setItem(STORAGE_KEY, stored);
  await useSettings.persist.rehydrate();
  return useSettings.getState().settings;
}

describe('stored settings', () => {
  beforeEach(() => {
    localStorage.clear();
    useSettings.setState({ settings: DEFAULT_SETTINGS });
  });

  it('come back', async () => {
    useSettings.getState().change({ theme: 'wood', language: 'ja' });
    const stored = localStorage.getItem(STORAGE_KEY) ?? '';
    useSettings.setState({ settings: DEFAULT_SETTINGS });
    expect(await readFrom(stored)).toMatchObject({ theme: 'wood', language: 'ja' });
  });

  it.each(['{ not json', 'null', '7', '{"state":null,"version":1}', '{"state":{"settings":[1]}}'])(
    'are ignored where they are damaged: %s',
    async (stored) => {
      expect(await readFrom(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('lose only the values that are wrong', async () => {
    const settings = {
      theme: 'plaid',
      language: 'ko',
      coordinates: 'yes',
      sound: true,
      opponentRanks: { 9: 15 },
      more: 1,
    };
    expect(await readFrom(JSON.stringify({ state: { settings }, version: 1 }))).toMatchObject({
      theme: 'system',
      language: 'ko',
      coordinates: true,
      sound: true,
      opponentRanks: {},
    });
  });
});
