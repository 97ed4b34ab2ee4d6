import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserCommand, openBrowser } from './open-browser.ts';

const ADDRESS = 'http://127.0.0.1:37037/token&calc|x/';

describe('the command that opens a browser', () => {
  it('is each system’s own, with the address as one argument and no shell between', () => {
    expect(browserCommand(ADDRESS, 'darwin', {})).toEqual(['open', ADDRESS]);
    expect(browserCommand(ADDRESS, 'win32', {})).toEqual([
      'rundll32',
      'url.dll,FileProtocolHandler',
      ADDRESS,
    ]);
    expect(browserCommand(ADDRESS, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', ADDRESS]);
    expect(browserCommand(ADDRESS, 'freebsd', { WAYLAND_DISPLAY: 'w' })?.[0]).toBe('xdg-open');
  });

  it('is none where there is no screen', () => {
    expect(browserCommand(ADDRESS, 'linux', {})).toBeUndefined();
    expect(browserCommand(ADDRESS, 'linux', { DISPLAY: '' })).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32' || process.platform === 'darwin')('opening', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('says that no browser was asked where there is no screen or no program for it', async () => {
    vi.stubEnv('WAYLAND_DISPLAY', '');
    vi.stubEnv('DISPLAY', '');
    await expect(openBrowser(ADDRESS)).resolves.toBe(false);
    vi.stubEnv('DISPLAY', ':0');
    vi.stubEnv('PATH', '/nowhere');
    await expect(openBrowser(ADDRESS)).resolves.toBe(false);
  });
});
