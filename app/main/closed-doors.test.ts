import { describe, expect, it, vi } from 'vitest';
import { denyPermissions, guardNavigation } from './closed-doors.ts';
import { FakeContents, FakeSession } from './testkit/fake-electron.ts';

/** What Electron may be asked for; the list of its documentation. */
const PERMISSIONS = [
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
];

function deniedSession() {
  const session = new FakeSession();
  // The fake takes handlers of its own pages; Electron's have more to them.
  denyPermissions(session as unknown as Parameters<typeof denyPermissions>[0]);
  const request = session.setPermissionRequestHandler.mock.calls[0]![0];
  const check = session.setPermissionCheckHandler.mock.calls[0]![0];
  const device = session.setDevicePermissionHandler.mock.calls[0]![0];
  const asked = (permission: string, url?: string): boolean => {
    const contents = new FakeContents();
    if (url !== undefined) contents.getURL = () => url;
    const answer = vi.fn<(granted: boolean) => void>();
    request(contents, permission, answer);
    expect(answer).toHaveBeenCalledOnce();
    return answer.mock.calls[0]![0];
  };
  return { asked, check, device };
}

describe('permissions', () => {
  it.each(PERMISSIONS)('are denied, asked for or checked: %s', (permission) => {
    const { asked, check, device } = deniedSession();
    expect(asked(permission)).toBe(false);
    expect(check(null, permission, 'app://move37')).toBe(false);
    expect(device()).toBe(false);
  });

  it('let our page alone write to the clipboard', () => {
    const { asked, check } = deniedSession();
    const writing = 'clipboard-sanitized-write';
    expect(asked(writing)).toBe(true);
    expect(asked(writing, 'https://github.com/')).toBe(false);
    expect(asked(writing, 'app://move37.evil/')).toBe(false);
    expect(check(null, writing, 'app://move37/')).toBe(true);
    expect(check(null, writing, 'https://github.com')).toBe(false);
    expect(check(null, writing, '')).toBe(false);
  });
});

function guarded() {
  const contents = new FakeContents();
  const openExternal = vi.fn<(url: string) => void>();
  guardNavigation(contents as unknown as Parameters<typeof guardNavigation>[0], openExternal);
  const prevented = (event: string, url: string): boolean => {
    const preventDefault = vi.fn();
    contents.emit(event, { url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  const opened = (url: string) => contents.openHandler?.({ url });
  return { prevented, opened, openExternal };
}

describe('navigation', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s goes nowhere', (event) => {
    const { prevented } = guarded();
    for (const url of [
      'https://github.com/',
      'file:///etc/passwd',
      'app://other/index.html',
      'app://move37/other.html',
      'data:text/html,x',
      'javascript:1',
    ])
      expect(prevented(event, url)).toBe(true);
    expect(prevented(event, 'app://move37/index.html')).toBe(false);
  });

  it('embeds no other page', () => {
    expect(guarded().prevented('will-attach-webview', 'app://move37/index.html')).toBe(true);
  });
});

describe('a new window', () => {
  it('is never opened; a link of the list goes to the browser', () => {
    const { opened, openExternal } = guarded();
    expect(opened('https://www.nature.com/articles/x')).toEqual({ action: 'deny' });
    expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://www.nature.com/articles/x');
  });

  it.each([
    'http://github.com/',
    'https://github.com.evil.org/',
    'https://user:name@github.com/',
    'https://github.com:8443/',
    'https://example.com/',
    'file:///etc/passwd',
    'app://move37/index.html',
    'smb://github.com/',
    'about:blank',
    '',
  ])('and any other link goes nowhere: %s', (url) => {
    const { opened, openExternal } = guarded();
    expect(opened(url)).toEqual({ action: 'deny' });
    expect(openExternal).not.toHaveBeenCalled();
  });
});
