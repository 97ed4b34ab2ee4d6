// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ASK_FOR_ENGINE, ENGINE_PORT, type ElectronBridge } from '../shared/electron-bridge.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(() => Promise.resolve('answer')), send: vi.fn(), on: vi.fn() },
}));
vi.mock('electron', () => electron);

const { contextBridge, ipcRenderer } = electron;
let bridge: ElectronBridge;

beforeAll(async () => {
  await import('./preload.ts');
  bridge = contextBridge.exposeInMainWorld.mock.calls[0]?.[1] as ElectronBridge;
});

beforeEach(() => {
  ipcRenderer.invoke.mockClear();
  ipcRenderer.send.mockClear();
});

describe('the bridge', () => {
  it('is all that the page gets of Electron', () => {
    expect(contextBridge.exposeInMainWorld.mock.calls).toEqual([['move37', bridge]]);
    expect(Object.keys(bridge).sort()).toEqual(['askForEngine', 'info', 'journal', 'openExternal']);
    expect(Object.keys(bridge.journal).sort()).toEqual(['list', 'read', 'remove', 'write']);
  });

  it('asks the main process with what it was given', async () => {
    await bridge.journal.write('game-1', '(;)');
    expect(await bridge.journal.read('game-2')).toBe('answer');
    await bridge.openExternal('https://github.com/');
    await bridge.info();
    expect(ipcRenderer.invoke.mock.calls).toEqual([
      ['journal:write', 'game-1', '(;)'],
      ['journal:read', 'game-2'],
      ['host:open-external', 'https://github.com/'],
      ['host:info'],
    ]);
    bridge.askForEngine();
    expect(ipcRenderer.send.mock.calls).toEqual([[ASK_FOR_ENGINE]]);
  });

  it("passes the engine's port on, to the window's own origin only", () => {
    const post = vi.spyOn(window, 'postMessage').mockImplementation(() => {});
    const [channel, listener] = ipcRenderer.on.mock.calls[0] as [
      string,
      (event: { ports: unknown[] }) => void,
    ];
    expect(channel).toBe(ENGINE_PORT);
    listener({ ports: ['port'] });
    expect(post.mock.calls).toEqual([[ENGINE_PORT, window.location.origin, ['port']]]);
  });
});
