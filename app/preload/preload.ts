/** The one bridge between the page and Electron: a few typed functions, and the engine's ports passed on. */

import { contextBridge, ipcRenderer } from 'electron';
import {
  ASK_FOR_ENGINE,
  ASK_FOR_FILES,
  ENGINE_PORT,
  OPENED_FILE,
  REQUESTS,
  type ElectronBridge,
} from '../shared/electron-bridge.ts';
import type { OpenedFile } from '../shared/host.ts';

const ask = <Result>(channel: string, ...args: unknown[]): Promise<Result> =>
  ipcRenderer.invoke(channel, ...args) as Promise<Result>;

const bridge: ElectronBridge = {
  info: () => ask(REQUESTS.info),
  journal: {
    list: () => ask(REQUESTS.list),
    read: (id) => ask(REQUESTS.read, id),
    write: (id, sgf) => ask(REQUESTS.write, id, sgf),
    remove: (id) => ask(REQUESTS.remove, id),
  },
  openExternal: (url) => ask(REQUESTS.openExternal, url),
  askForEngine: () => {
    ipcRenderer.send(ASK_FOR_ENGINE);
  },
  onOpenedFile: (listener) => {
    const hear = (_event: unknown, file: OpenedFile): void => {
      listener(file);
    };
    ipcRenderer.on(OPENED_FILE, hear);
    ipcRenderer.send(ASK_FOR_FILES);
    return () => {
      ipcRenderer.off(OPENED_FILE, hear);
    };
  },
};

contextBridge.exposeInMainWorld('move37', bridge);

// A port cannot cross the bridge; it travels as a message of the window.
ipcRenderer.on(ENGINE_PORT, ({ ports }) => {
  window.postMessage(ENGINE_PORT, window.location.origin, [...ports]);
});
