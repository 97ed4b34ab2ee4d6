import { describe, expect, it } from 'vitest';
import { browserCommand } from './open-browser.ts';

const ADDRESS = 'http://127.0.0.1:37037/token/';

describe("the user's browser", () => {
  it('is opened by what each system has for that', () => {
    expect(browserCommand(ADDRESS, 'darwin', {})).toEqual(['open', ADDRESS]);
    expect(browserCommand(ADDRESS, 'win32', {})).toEqual([
      'rundll32',
      'url.dll,FileProtocolHandler',
      ADDRESS,
    ]);
    expect(browserCommand(ADDRESS, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', ADDRESS]);
    expect(browserCommand(ADDRESS, 'linux', { WAYLAND_DISPLAY: 'w' })).toEqual([
      'xdg-open',
      ADDRESS,
    ]);
  });

  it('is not opened where there is no screen', () => {
    expect(browserCommand(ADDRESS, 'linux', {})).toBeUndefined();
    expect(browserCommand(ADDRESS, 'linux', { DISPLAY: '' })).toBeUndefined();
  });
});
