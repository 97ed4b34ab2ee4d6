import { describe, expect, it, vi } from 'vitest';
import { FakeContents, FakeWindow } from './testkit/fake-electron.ts';
import { followState, offerReload, windowOptions } from './window.ts';

const bounds = { x: -1200, y: 40, width: 1000, height: 800 };

describe('the window', () => {
  it('shuts Node out of its page and the page in its sandbox, each said expressly', () => {
    const { webPreferences } = windowOptions('/preload.cjs', '/icon.png', undefined, false);
    expect(webPreferences).toEqual({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('stays hidden until it is painted, on a ground as light or dark as the page', () => {
    const light = windowOptions('', '', undefined, false);
    const dark = windowOptions('', '', undefined, true);
    expect(light).toMatchObject({ show: false, backgroundColor: '#F7F5F0' });
    expect(dark).toMatchObject({ show: false, backgroundColor: '#1B1D20' });
  });

  it('opens where it was, or at its usual size wherever the system likes', () => {
    expect(windowOptions('', '', { bounds, maximized: false }, false)).toMatchObject({
      ...bounds,
      useContentSize: false,
    });
    const usual = windowOptions('', '', undefined, false);
    expect(usual).toMatchObject({ width: 1280, height: 800, useContentSize: true });
    expect(usual).not.toHaveProperty('x');
  });

  it('says where it was when it closes', () => {
    const window = new FakeWindow({
      width: 1,
      height: 1,
      icon: '',
      show: false,
      webPreferences: {},
    });
    window.bounds = bounds;
    const keep = vi.fn();
    followState(window as unknown as Parameters<typeof followState>[0], keep);
    expect(keep).not.toHaveBeenCalled();
    window.emit('close');
    expect(keep).toHaveBeenCalledExactlyOnceWith({ bounds, maximized: false });
  });
});

describe('a page that broke down', () => {
  async function afterEnd(reason: string, again: boolean) {
    const webContents = new FakeContents();
    const ask = vi.fn(() => Promise.resolve(again));
    const quit = vi.fn();
    const window = { webContents } as unknown as Parameters<typeof offerReload>[0];
    offerReload(window, ask, quit);
    webContents.emit('render-process-gone', {}, { reason });
    await Promise.resolve();
    return { asked: ask.mock.calls.length, reloads: webContents.reload.mock.calls.length, quit };
  }

  it('is loaded again if the user wants that', async () => {
    const { asked, reloads, quit } = await afterEnd('crashed', true);
    expect({ asked, reloads }).toEqual({ asked: 1, reloads: 1 });
    expect(quit).not.toHaveBeenCalled();
  });

  it('is left for good otherwise', async () => {
    const { reloads, quit } = await afterEnd('oom', false);
    expect(reloads).toBe(0);
    expect(quit).toHaveBeenCalledOnce();
  });

  it('that ended in good order is no reason to ask', async () => {
    expect(await afterEnd('clean-exit', true)).toMatchObject({ asked: 0, reloads: 0 });
  });
});
