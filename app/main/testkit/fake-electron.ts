/** A stand-in for the module `electron`: remembers what the main process did with it and lets a test raise events. */

import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

/** A page as the main process sees it. */
export class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  readonly reload = vi.fn();
  readonly postMessage = vi.fn<(channel: string, message: unknown, ports?: unknown[]) => void>();
  destroyed = false;

  isDestroyed(): boolean {
    return this.destroyed;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  getURL(): string {
    return 'app://move37/index.html';
  }
}

export interface FakeOptions {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly icon: string;
  readonly show: boolean;
  readonly webPreferences: Readonly<Record<string, unknown>>;
}

export class FakeWindow extends EventEmitter {
  readonly options: FakeOptions;
  readonly webContents = new FakeContents();
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly maximize = vi.fn();
  readonly loadURL = vi.fn(() => Promise.resolve());
  minimized = false;
  bounds = { x: 10, y: 20, width: 900, height: 700 };

  constructor(options: FakeOptions) {
    super();
    this.options = options;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  isMaximized(): boolean {
    return false;
  }

  getNormalBounds(): FakeWindow['bounds'] {
    return this.bounds;
  }
}

export class FakeEngine extends EventEmitter {
  readonly postMessage = vi.fn<(message: unknown, ports: unknown[]) => void>();
  readonly kill = vi.fn(() => true);
}

class FakeApp extends EventEmitter {
  /** The first program of its kind gets the lock. */
  hasLock = true;
  userData = '';
  readonly isPackaged = true;
  readonly enableSandbox = vi.fn();
  readonly quit = vi.fn();
  readonly exit = vi.fn();
  /** Lets `whenReady` resolve. */
  becomeReady: () => void = () => {};
  private readonly ready = new Promise<void>((resolve) => {
    this.becomeReady = resolve;
  });

  whenReady(): Promise<void> {
    return this.ready;
  }

  requestSingleInstanceLock(): boolean {
    return this.hasLock;
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-GB'];
  }

  getPath(): string {
    return this.userData;
  }

  getVersion(): string {
    return '1.2.3';
  }
}

export class FakeIpc {
  readonly handlers = new Map<string, Handler>();
  readonly listeners = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler);
  }

  on(channel: string, listener: Handler): void {
    this.listeners.set(channel, listener);
  }
}

export class FakeSession {
  readonly setPermissionRequestHandler =
    vi.fn<
      (
        handler: (
          contents: FakeContents,
          permission: string,
          callback: (granted: boolean) => void,
        ) => void,
      ) => void
    >();
  readonly setPermissionCheckHandler =
    vi.fn<(handler: (contents: unknown, permission: string, origin: string) => boolean) => void>();
  readonly setDevicePermissionHandler = vi.fn<(handler: () => boolean) => void>();
}

/** The module's exports, as far as the main process uses them, and what it made with them. */
export function fakeElectron() {
  const windows: FakeWindow[] = [];
  const engines: FakeEngine[] = [];
  class BrowserWindow extends FakeWindow {
    constructor(options: FakeOptions) {
      super(options);
      windows.push(this);
    }
  }
  class MessageChannelMain {
    readonly port1 = { end: 'engine' };
    readonly port2 = { end: 'page' };
  }
  const module = {
    app: new FakeApp(),
    BrowserWindow,
    dialog: {
      showErrorBox: vi.fn<(title: string, content: string) => void>(),
      showMessageBox: vi.fn(() => Promise.resolve({ response: 0 })),
    },
    ipcMain: new FakeIpc(),
    Menu: { buildFromTemplate: vi.fn(() => 'menu'), setApplicationMenu: vi.fn() },
    MessageChannelMain,
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged:
        vi.fn<
          (schemes: { scheme: string; privileges: Readonly<Record<string, boolean>> }[]) => void
        >(),
      handle: vi.fn<(scheme: string, answer: (request: Request) => Promise<Response>) => void>(),
    },
    screen: {
      getAllDisplays: vi.fn(() => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }]),
    },
    session: { defaultSession: new FakeSession() },
    shell: { openExternal: vi.fn<(url: string) => Promise<void>>(() => Promise.resolve()) },
    utilityProcess: {
      fork: vi.fn<(entry: string, args: string[], options: object) => FakeEngine>(() => {
        const engine = new FakeEngine();
        engines.push(engine);
        return engine;
      }),
    },
  };
  return { module, windows, engines };
}

export type FakeElectron = ReturnType<typeof fakeElectron>;

/** An event of a request, from our page unless told otherwise. */
export function requestFrom(
  sender: FakeContents = new FakeContents(),
  senderFrame: { parent: object | null; origin: string } | null = {
    parent: null,
    origin: 'app://move37',
  },
) {
  return { sender, senderFrame };
}
