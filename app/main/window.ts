/** The window: how it opens, and what is offered when its page breaks down. */

import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { WindowState } from './window-state.ts';

/** The background (light, dark) until the page has painted itself. */
const BACKGROUND = { light: '#F7F5F0', dark: '#1B1D20' } as const;

export function windowOptions(
  preload: string,
  icon: string,
  state: WindowState | undefined,
  dark: boolean,
): BrowserWindowConstructorOptions {
  return {
    title: 'Move 37',
    icon,
    width: 1280,
    height: 800,
    ...state?.bounds,
    minWidth: 420,
    minHeight: 560,
    show: false,
    useContentSize: state === undefined,
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    },
  };
}

/** Reports where the window is when it closes. */
export function followState(
  window: Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>,
  keep: (state: WindowState) => void,
): void {
  window.on('close', () => {
    keep({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
}

/** The game is on disk: a new page goes on with it. `ask` resolves with whether the page is to be loaded again. */
export function offerReload(
  { webContents }: { readonly webContents: Pick<BrowserWindow['webContents'], 'on' | 'reload'> },
  ask: () => Promise<boolean>,
  quit: () => void,
): void {
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    void ask().then((again) => {
      if (again) webContents.reload();
      else quit();
    });
  });
}
