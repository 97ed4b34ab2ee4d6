/** The whole main process, with everything that it takes from Electron made up. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (...args: unknown[]) => void;

class FakeWindow {
  static all: FakeWindow[] = [];
  readonly options: { webPreferences: { sandbox: boolean } };
  readonly loadURL = vi.fn(() => Promise.resolve());
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly show = vi.fn();
  readonly webContents = { on: vi.fn(), reload: vi.fn() };
  minimized = false;
  readonly listeners = new Map<string, Listener>();
  constructor(options: FakeWindow['options']) {
    this.options = options;
    FakeWindow.all.push(this);
  }
  on(event: string, listener: Listener): this {
    this.listeners.set(event, listener);
    return this;
  }
  once(event: string, listener: Listener): this {
    return this.on(event, listener);
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return false;
  }
  getNormalBounds() {
    return { x: 0, y: 0, width: 1000, height: 800 };
  }
}

function fakeElectron(first: boolean, userData: string) {
  const listeners = new Map<string, Listener>();
  return {
    listeners,
    app: {
      enableSandbox: vi.fn(),
      on: (event: string, listener: Listener) => listeners.set(event, listener),
      requestSingleInstanceLock: () => first,
      whenReady: () => Promise.resolve(),
      quit: vi.fn(),
      exit: vi.fn(),
      isPackaged: true,
      getPath: () => userData,
      getPreferredSystemLanguages: () => ['de-CH', 'ja'],
      getVersion: () => '1.2.3',
    },
    BrowserWindow: FakeWindow,
    dialog: { showErrorBox: vi.fn(), showMessageBox: vi.fn() },
    ipcMain: { handle: vi.fn(), on: vi.fn() },
    Menu: {
      buildFromTemplate: vi.fn((template: unknown) => template),
      setApplicationMenu: vi.fn(),
    },
    MessageChannelMain: vi.fn(),
    nativeTheme: { shouldUseDarkColors: false },
    protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: vi.fn(),
        setPermissionCheckHandler: vi.fn(),
        setDevicePermissionHandler: vi.fn(),
      },
    },
    shell: { openExternal: vi.fn() },
    utilityProcess: { fork: vi.fn(() => ({ on: vi.fn(), postMessage: vi.fn(), kill: vi.fn() })) },
  };
}

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-main-'));
  vi.stubEnv('MOVE37_DATA', folder);
  FakeWindow.all = [];
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function start(first = true) {
  vi.resetModules();
  const electron = fakeElectron(first, folder);
  vi.doMock('electron', () => electron);
  await import('./main.ts');
  await new Promise((resolve) => setTimeout(resolve, 0));
  return electron;
}

describe('the main process', () => {
  it('opens one window, in the sandbox, on the page of its own scheme', async () => {
    const electron = await start();
    expect(electron.app.enableSandbox).toHaveBeenCalledOnce();
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce();
    expect(electron.protocol.handle).toHaveBeenCalledOnce();
    expect(electron.session.defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce();
    const [window, ...more] = FakeWindow.all;
    expect(more).toEqual([]);
    expect(window?.options.webPreferences.sandbox).toBe(true);
    expect(window?.loadURL).toHaveBeenCalledExactlyOnceWith('app://move37/index.html');
    expect(window?.show).not.toHaveBeenCalled();
    window?.listeners.get('ready-to-show')?.();
    expect(window?.show).toHaveBeenCalledOnce();
  });

  it('runs the engine in a process of its own and ends it with itself', async () => {
    const electron = await start();
    const [entry, args, options] = electron.utilityProcess.fork.mock.calls[0] as unknown as [
      string,
      string[],
      object,
    ];
    expect(entry).toMatch(/engine-process\.js$/);
    expect(args).toEqual([]);
    expect(options).toEqual({ serviceName: 'Move 37 engine' });
    electron.listeners.get('will-quit')?.();
    const engine = electron.utilityProcess.fork.mock.results[0]?.value as { kill: () => void };
    expect(engine.kill).toHaveBeenCalledOnce();
  });

  it('guards every page that is made, whoever makes it', async () => {
    const electron = await start();
    const contents = { on: vi.fn(), setWindowOpenHandler: vi.fn() };
    electron.listeners.get('web-contents-created')?.({}, contents);
    expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce();
    expect(contents.on.mock.calls.map(([event]: unknown[]) => event)).toContain('will-navigate');
  });

  it('opens no second time: the first window comes to the front', async () => {
    const second = await start(false);
    expect(second.app.quit).toHaveBeenCalledOnce();
    expect(FakeWindow.all).toEqual([]);
    expect(second.utilityProcess.fork).not.toHaveBeenCalled();

    const first = await start();
    const [window] = FakeWindow.all;
    if (window) window.minimized = true;
    first.listeners.get('second-instance')?.();
    expect(window?.restore).toHaveBeenCalledOnce();
    expect(window?.focus).toHaveBeenCalledOnce();
    expect(FakeWindow.all).toHaveLength(1);
  });

  it('opens where it was closed', async () => {
    await start();
    FakeWindow.all[0]?.listeners.get('close')?.();
    await start();
    expect(FakeWindow.all[1]?.options).toMatchObject({ x: 0, y: 0, width: 1000, height: 800 });
  });

  it('says so and ends where games cannot be kept', async () => {
    vi.stubEnv('MOVE37_DATA', '/dev/null/nowhere');
    const electron = await start();
    expect(electron.dialog.showErrorBox).toHaveBeenCalledOnce();
    expect(electron.app.exit).toHaveBeenCalledExactlyOnceWith(1);
    expect(FakeWindow.all).toEqual([]);
  });
});
