import { describe, expect, it, vi } from 'vitest';
import { followState, offerReload, windowOptions } from './window.ts';

describe('the window', () => {
  const options = windowOptions('/p/preload.cjs', '/p/icon.png', undefined, true);

  it('keeps the page in its sandbox: every switch is set, none is left to a default', () => {
    expect(options.webPreferences).toEqual({
      preload: '/p/preload.cjs',
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

  it('opens at its usual size, or where it was', () => {
    expect(options).toMatchObject({ width: 1280, height: 800, useContentSize: true, show: false });
    const bounds = { x: 40, y: 50, width: 900, height: 700 };
    const again = windowOptions('p', 'i', { bounds, maximized: false }, false);
    expect(again).toMatchObject({ ...bounds, useContentSize: false });
    expect(again.backgroundColor).not.toBe(options.backgroundColor);
  });

  it('reports its place when it closes', () => {
    const listeners = new Map<string, () => void>();
    const bounds = { x: 1, y: 2, width: 800, height: 600 };
    const window = {
      on: (event: string, listener: () => void) => listeners.set(event, listener),
      getNormalBounds: () => bounds,
      isMaximized: () => true,
    };
    const keep = vi.fn();
    followState(window as unknown as Parameters<typeof followState>[0], keep);
    listeners.get('close')?.();
    expect(keep).toHaveBeenCalledExactlyOnceWith({ bounds, maximized: true });
  });
});

describe('a page that broke down', () => {
  function breakDown(reason: string, again: boolean) {
    let gone: (event: object, details: { reason: string }) => void = () => {};
    const reload = vi.fn();
    const quit = vi.fn();
    const ask = vi.fn(() => Promise.resolve(again));
    const webContents = {
      on: (_event: string, listener: typeof gone) => (gone = listener),
      reload,
    };
    offerReload({ webContents } as unknown as Parameters<typeof offerReload>[0], ask, quit);
    gone({}, { reason });
    return { reload, quit, ask };
  }

  it('is loaded again, or the program ends, as the user likes', async () => {
    const again = breakDown('crashed', true);
    await vi.waitFor(() => {
      expect(again.reload).toHaveBeenCalledOnce();
    });
    expect(again.quit).not.toHaveBeenCalled();
    const enough = breakDown('oom', false);
    await vi.waitFor(() => {
      expect(enough.quit).toHaveBeenCalledOnce();
    });
    expect(enough.reload).not.toHaveBeenCalled();
  });

  it('is nothing to ask about when it ended in order', () => {
    expect(breakDown('clean-exit', true).ask).not.toHaveBeenCalled();
  });
});
