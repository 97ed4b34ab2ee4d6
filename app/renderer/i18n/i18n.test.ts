// @vitest-environment happy-dom
import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host, HostInfo } from '../../shared/host.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { useSettings } from '../settings/store.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { followLanguage } from './i18n.ts';

/** A host that knows the system's languages, or does not answer. */
function hostWith(languages: readonly string[] | undefined): Host {
  const info = (): Promise<HostInfo> =>
    languages
      ? Promise.resolve({ kind: 'electron', version: '1', languages })
      : Promise.reject(new Error('away'));
  return { info } as Host;
}

/** After the host has answered, or not. */
async function follow(languages: readonly string[] | undefined): Promise<void> {
  end = followLanguage(hostWith(languages));
  await new Promise((resolve) => setTimeout(resolve));
}

let end: () => void;
beforeEach(async () => {
  await withI18n('en');
  useSettings.setState({ settings: DEFAULT_SETTINGS });
});
afterEach(async () => {
  end();
  useSettings.setState({ settings: DEFAULT_SETTINGS });
  await withI18n('en');
});

describe('the language of the page', () => {
  it('is the system’s at the first start', async () => {
    await follow(['fr-FR', 'ko-KR', 'en']);
    expect([i18next.language, document.documentElement.lang]).toEqual(['ko', 'ko']);
  });

  it('is the chosen one from then on, and the system’s again when that is chosen', async () => {
    await follow(['ja-JP']);
    useSettings.getState().change({ language: 'zh-TW' });
    expect(document.documentElement.lang).toBe('zh-TW');
    useSettings.getState().change({ language: 'system' });
    expect(document.documentElement.lang).toBe('ja');
  });

  it('stays the browser’s where the host does not answer', async () => {
    await follow(undefined);
    expect(i18next.language).toBe('en');
  });
});
