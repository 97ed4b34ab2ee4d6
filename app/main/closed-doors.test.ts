import { describe, expect, it, vi } from 'vitest';
import { denyPermissions, guardNavigation } from './closed-doors.ts';

function permissions() {
  const given = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
  };
  denyPermissions(given);
  const first = (mock: ReturnType<typeof vi.fn>): ((...args: unknown[]) => unknown) => {
    const [handler] = mock.mock.calls[0] as [(...args: unknown[]) => unknown];
    return handler;
  };
  const requested = (permission: string, url: string): unknown => {
    let granted: unknown;
    first(given.setPermissionRequestHandler)({ getURL: () => url }, permission, (yes: boolean) => {
      granted = yes;
    });
    return granted;
  };
  return {
    requested,
    checked: (permission: string, origin: string) =>
      first(given.setPermissionCheckHandler)(null, permission, origin),
    device: () => first(given.setDevicePermissionHandler)({}),
  };
}

function guarded() {
  const listeners = new Map<string, (event: object) => void>();
  let open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  const openExternal = vi.fn();
  const contents = {
    on: (event: string, listener: (event: object) => void) => listeners.set(event, listener),
    setWindowOpenHandler: (handler: typeof open) => (open = handler),
  };
  guardNavigation(contents as unknown as Parameters<typeof guardNavigation>[0], openExternal);
  const prevented = (event: string, url: string): boolean => {
    const preventDefault = vi.fn();
    listeners.get(event)?.({ url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { prevented, open: (url: string) => open({ url }), openExternal };
}

describe('permissions', () => {
  const page = 'app://move37/index.html';

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'hid', 'usb'])(
    'are denied: %s',
    (permission) => {
      const { requested, checked, device } = permissions();
      expect(requested(permission, page)).toBe(false);
      expect(checked(permission, 'app://move37')).toBe(false);
      expect(device()).toBe(false);
    },
  );

  it('let our own page, and no other, write to the clipboard', () => {
    const { requested, checked } = permissions();
    expect(requested('clipboard-sanitized-write', page)).toBe(true);
    expect(checked('clipboard-sanitized-write', 'app://move37/')).toBe(true);
    expect(requested('clipboard-sanitized-write', 'app://move37.example/')).toBe(false);
    expect(checked('clipboard-sanitized-write', 'https://example.org')).toBe(false);
  });
});

describe('ways out of the page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('are closed: %s', (event) => {
    const { prevented } = guarded();
    expect(prevented(event, 'https://example.org/')).toBe(true);
    expect(prevented(event, 'app://move37/other.html')).toBe(true);
    expect(prevented(event, 'app://move37/index.html')).toBe(false);
  });

  it('embed nothing', () => {
    expect(guarded().prevented('will-attach-webview', 'app://move37/index.html')).toBe(true);
  });

  it('open no window; links of the list open in the browser', () => {
    const { open, openExternal } = guarded();
    expect(open('https://github.com/')).toEqual({ action: 'deny' });
    expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://github.com/');
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'javascript:alert(1)']) {
      expect(open(url)).toEqual({ action: 'deny' });
    }
    expect(openExternal).toHaveBeenCalledOnce();
  });
});
