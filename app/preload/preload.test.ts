import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ASK_FOR_ENGINE,
  ASK_FOR_FILES,
  ENGINE_PORT,
  OPENED_FILE,
  REQUESTS,
  type ElectronBridge,
} from '../shared/electron-bridge.ts';

class FakeIpcRenderer extends EventEmitter {
  readonly invoke = vi.fn<(channel: string, ...args: unknown[]) => Promise<string>>((channel) =>
    Promise.resolve(`answer to ${channel}`),
  );
  readonly send = vi.fn();
}

let ipc: FakeIpcRenderer;
let exposed: Map<string, ElectronBridge>;
const postMessage = vi.fn();

/** What the page finds under `window.move37`. */
function bridge(): ElectronBridge {
  const found = exposed.get('move37');
  if (!found) throw new Error('There is no bridge');
  return found;
}

beforeEach(async () => {
  ipc = new FakeIpcRenderer();
  exposed = new Map();
  postMessage.mockClear();
  vi.resetModules();
  vi.stubGlobal('window', { postMessage, location: { origin: 'app://move37' } });
  vi.doMock('electron', () => ({
    ipcRenderer: ipc,
    contextBridge: {
      exposeInMainWorld: (name: string, value: ElectronBridge) => exposed.set(name, value),
    },
  }));
  await import('./preload.ts');
});
afterEach(() => {
  vi.doUnmock('electron');
  vi.unstubAllGlobals();
});

describe('the bridge', () => {
  it('is one object of a few functions: nothing of Electron itself comes through', () => {
    expect([...exposed.keys()]).toEqual(['move37']);
    const { journal, ...rest } = bridge();
    for (const part of [rest, journal])
      for (const value of Object.values<unknown>({ ...part })) expect(value).toBeTypeOf('function');
    expect(Object.keys(rest).sort()).toEqual([
      'askForEngine',
      'info',
      'onOpenedFile',
      'openExternal',
    ]);
    expect(Object.keys(journal).sort()).toEqual(['list', 'read', 'remove', 'write']);
  });

  it('asks under the names that the main process answers', async () => {
    const { info, journal, openExternal } = bridge();
    await expect(info()).resolves.toBe(`answer to ${REQUESTS.info}`);
    await journal.list();
    await journal.read('a');
    await journal.write('a', '(;)');
    await journal.remove('a');
    await openExternal('https://github.com/');
    expect(ipc.invoke.mock.calls).toEqual([
      [REQUESTS.info],
      [REQUESTS.list],
      [REQUESTS.read, 'a'],
      [REQUESTS.write, 'a', '(;)'],
      [REQUESTS.remove, 'a'],
      [REQUESTS.openExternal, 'https://github.com/'],
    ]);
  });

  it('passes the engine’s port on to this window alone', () => {
    bridge().askForEngine();
    expect(ipc.send).toHaveBeenCalledExactlyOnceWith(ASK_FOR_ENGINE);
    const port = {};
    ipc.emit(ENGINE_PORT, { ports: [port] });
    expect(postMessage).toHaveBeenCalledExactlyOnceWith(ENGINE_PORT, 'app://move37', [port]);
  });

  it('tells of opened files, without the event, until that is ended', () => {
    const heard = vi.fn();
    const end = bridge().onOpenedFile(heard);
    expect(ipc.send).toHaveBeenCalledExactlyOnceWith(ASK_FOR_FILES);
    const file = { name: 'a.sgf', bytes: new Uint8Array([1]) };
    ipc.emit(OPENED_FILE, { sender: ipc }, file);
    expect(heard).toHaveBeenCalledExactlyOnceWith(file);
    end();
    ipc.emit(OPENED_FILE, {}, file);
    expect(heard).toHaveBeenCalledOnce();
  });
});
