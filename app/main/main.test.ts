import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ASK_FOR_ENGINE,
  ASK_FOR_FILES,
  ENGINE_PORT,
  OPENED_FILE,
  REQUESTS,
} from '../shared/electron-bridge.ts';
import {
  fakeElectron,
  requestFrom,
  FakeContents,
  type FakeElectron,
} from './testkit/fake-electron.ts';

let folder: string;
let electron: FakeElectron;
const argv = process.argv;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-main-'));
  vi.stubEnv('MOVE37_DATA', join(folder, 'data'));
  vi.resetModules();
  electron = fakeElectron();
  electron.module.app.userData = folder;
  vi.doMock('electron', () => electron.module);
});
afterEach(() => {
  process.argv = argv;
  vi.doUnmock('electron');
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Starts the main process; resolves when what it does at once is done. */
async function load(args: readonly string[] = []): Promise<void> {
  process.argv = ['/opt/move37', ...args];
  await import('./main.ts');
}

async function start(args: readonly string[] = []) {
  await load(args);
  electron.module.app.becomeReady();
  await vi.waitFor(() => {
    expect(electron.windows).toHaveLength(1);
  });
  const [window] = electron.windows;
  if (!window) throw new Error('No window');
  return window;
}

function gameFile(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '(;)');
  return path;
}

/** The names of the files that a page was told of. */
const filesOf = (page: FakeContents): string[] =>
  page.postMessage.mock.calls
    .filter(([channel]) => channel === OPENED_FILE)
    .map(([, file]) => (file as { name: string }).name);

const listen = (page: FakeContents): unknown =>
  electron.module.ipcMain.listeners.get(ASK_FOR_FILES)?.(requestFrom(page));

describe('the start', () => {
  it('registers the scheme and the sandbox before the app is ready, and nothing more', async () => {
    await load();
    const { protocol, app, utilityProcess } = electron.module;
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce();
    expect(app.enableSandbox).toHaveBeenCalledOnce();
    expect(protocol.handle).not.toHaveBeenCalled();
    expect(utilityProcess.fork).not.toHaveBeenCalled();
    expect(electron.windows).toHaveLength(0);
  });

  it('opens one window, closed on all sides, on the page of the scheme', async () => {
    const window = await start();
    const { protocol, session } = electron.module;
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
    });
    expect(window.options.webPreferences['preload']).toMatch(/[\\/]preload[\\/]preload\.cjs$/);
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('app://move37/index.html');
    expect(protocol.handle).toHaveBeenCalledExactlyOnceWith('app', expect.any(Function));
    expect(session.defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce();
    expect(session.defaultSession.setPermissionCheckHandler).toHaveBeenCalledOnce();
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('guards every page that is ever made', async () => {
    await start();
    const contents = new FakeContents();
    electron.module.app.emit('web-contents-created', {}, contents);
    const preventDefault = vi.fn();
    contents.emit('will-navigate', { url: 'https://github.com/', preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(contents.openHandler?.({ url: 'https://github.com/' })).toEqual({ action: 'deny' });
    const { shell } = electron.module;
    expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith('https://github.com/');
  });

  it('starts the engine and hands the page a port, and another when it was started again', async () => {
    const { webContents } = await start();
    const { utilityProcess, ipcMain } = electron.module;
    const [entry, , options] = utilityProcess.fork.mock.calls[0] ?? [];
    expect(entry).toMatch(/[\\/]engine[\\/]engine-process\.js$/);
    expect(options).toEqual({ serviceName: 'Move 37 engine' });
    ipcMain.listeners.get(ASK_FOR_ENGINE)?.(requestFrom(webContents));
    expect(webContents.postMessage).toHaveBeenCalledExactlyOnceWith(ENGINE_PORT, null, [
      { end: 'page' },
    ]);
    expect(electron.engines[0]?.postMessage).toHaveBeenCalledExactlyOnceWith(null, [
      { end: 'engine' },
    ]);
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    electron.engines[0]?.emit('exit', 1);
    await vi.waitFor(() => {
      expect(webContents.postMessage).toHaveBeenCalledTimes(2);
    });
    stderr.mockRestore();
    expect(electron.engines).toHaveLength(2);
  });

  it('keeps games on disk for the page', async () => {
    await start();
    const { handlers } = electron.module.ipcMain;
    await handlers.get(REQUESTS.write)?.(requestFrom(), 'game-1', '(;GM[1])');
    await expect(handlers.get(REQUESTS.read)?.(requestFrom(), 'game-1')).resolves.toEqual({
      value: '(;GM[1])',
    });
  });

  it('says what is wrong and ends where games cannot be kept', async () => {
    writeFileSync(join(folder, 'data'), 'a file in the way');
    await load();
    electron.module.app.becomeReady();
    await vi.waitFor(() => {
      expect(electron.module.app.exit).toHaveBeenCalledExactlyOnceWith(1);
    });
    const [title, content] = electron.module.dialog.showErrorBox.mock.calls[0] ?? [];
    expect(title).toBe('Games cannot be saved');
    expect(content).toContain('MOVE37_DATA');
    expect(electron.windows).toHaveLength(0);
  });
});

describe('the window’s place', () => {
  const bounds = { x: 300, y: 200, width: 900, height: 700 };

  it('is kept when the window closes and found at the next start', async () => {
    const window = await start();
    window.bounds = bounds;
    window.emit('close');
    window.emit('closed');
    electron.module.app.emit('activate');
    expect(electron.windows[1]?.options).toMatchObject(bounds);
  });

  it('is not taken where its screen is gone', async () => {
    const state = { bounds: { ...bounds, x: 5000 }, maximized: true };
    writeFileSync(join(folder, 'window.json'), JSON.stringify(state));
    const window = await start();
    expect(window.options).toMatchObject({ width: 1280, height: 800 });
    expect(window.options).not.toHaveProperty('x');
    expect(window.maximize).not.toHaveBeenCalled();
  });
});

describe('a second start', () => {
  it('ends at once where the first one runs', async () => {
    electron.module.app.hasLock = false;
    await load([gameFile('a.sgf')]);
    electron.module.app.becomeReady();
    await Promise.resolve();
    expect(electron.module.app.quit).toHaveBeenCalledOnce();
    expect(electron.windows).toHaveLength(0);
    expect(electron.module.utilityProcess.fork).not.toHaveBeenCalled();
  });

  it('brings the first window to the front and opens its file there', async () => {
    const window = await start();
    listen(window.webContents);
    window.minimized = true;
    gameFile('second.sgf');
    const args = ['/opt/move37', '--allow-file-access', 'second.sgf'];
    electron.module.app.emit('second-instance', {}, args, folder);
    expect(window.restore).toHaveBeenCalledOnce();
    expect(window.focus).toHaveBeenCalledOnce();
    await vi.waitFor(() => {
      expect(filesOf(window.webContents)).toEqual(['second.sgf']);
    });
    expect(electron.windows).toHaveLength(1);
  });

  it('opens the window again where it was closed', async () => {
    const window = await start();
    window.emit('closed');
    electron.module.app.emit('second-instance', {}, ['/opt/move37'], folder);
    expect(electron.windows).toHaveLength(2);
    expect(electron.windows[1]?.focus).toHaveBeenCalledOnce();
  });
});

describe('a file to open', () => {
  it('named at the start waits for the page', async () => {
    const { webContents } = await start([gameFile('first.sgf')]);
    await vi.waitFor(() => {
      listen(webContents);
      expect(filesOf(webContents)).toEqual(['first.sgf']);
    });
  });

  it('by macOS before the app is ready waits for it too', async () => {
    await load();
    const preventDefault = vi.fn();
    electron.module.app.emit('open-file', { preventDefault }, gameFile('dock.sgf'));
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(electron.windows).toHaveLength(0);
    const { webContents } = await start();
    await vi.waitFor(() => {
      listen(webContents);
      expect(filesOf(webContents)).toEqual(['dock.sgf']);
    });
  });

  it('by macOS later brings the window to the front', async () => {
    const window = await start();
    listen(window.webContents);
    electron.module.app.emit('open-file', { preventDefault: vi.fn() }, gameFile('late.sgf'));
    expect(window.focus).toHaveBeenCalledOnce();
    await vi.waitFor(() => {
      expect(filesOf(window.webContents)).toEqual(['late.sgf']);
    });
  });

  it('that is not there is said', async () => {
    await start([join(folder, 'missing.sgf')]);
    await vi.waitFor(() => {
      expect(electron.module.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(
        'The file cannot be opened',
        expect.stringContaining('missing.sgf'),
      );
    });
  });
});

describe('the end', () => {
  it('takes the engine with it', async () => {
    await start();
    electron.module.app.emit('will-quit');
    expect(electron.engines[0]?.kill).toHaveBeenCalledOnce();
    electron.engines[0]?.emit('exit', 0);
    expect(electron.engines).toHaveLength(1);
  });

  it.skipIf(process.platform === 'darwin')('comes with the last window', async () => {
    await start();
    electron.module.app.emit('window-all-closed');
    expect(electron.module.app.quit).toHaveBeenCalledOnce();
  });
});
