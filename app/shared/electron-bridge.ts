/** What Electron's preload leaves on `window.move37`, and the names of the messages behind it. */

import type { GameJournal, HostInfo, OpenedFile } from './host.ts';
import type { Answered } from './host-error.ts';

/** Errors lose their codes on the way through Electron, so what the journal refuses comes as a value. */
export type BridgedJournal = {
  readonly [Call in keyof GameJournal]: (
    ...args: Parameters<GameJournal[Call]>
  ) => Promise<Answered<Awaited<ReturnType<GameJournal[Call]>>>>;
};

export interface ElectronBridge {
  info(): Promise<HostInfo>;
  readonly journal: BridgedJournal;
  openExternal(url: string): Promise<void>;
  /** Asks for a port to the engine. It comes to the window as a message, and again after each restart. */
  askForEngine(): void;
  /** Hears of the files that were opened before as well, if nobody did. Returns what ends that. */
  onOpenedFile(listener: (file: OpenedFile) => void): () => void;
}

/** Requests of the page that the main process answers. */
export const REQUESTS = {
  info: 'host:info',
  openExternal: 'host:open-external',
  list: 'journal:list',
  read: 'journal:read',
  write: 'journal:write',
  remove: 'journal:remove',
} as const;

/** From the page to the main process: a port is wanted. */
export const ASK_FOR_ENGINE = 'engine:ask';

/** From the main process to the preload, and on to the window: the port is in `ports`. */
export const ENGINE_PORT = 'engine:port';

/** From the page to the main process: opened files are wanted, those that wait and those to come. */
export const ASK_FOR_FILES = 'files:ask';

/** From the main process to the preload: an `OpenedFile`. */
export const OPENED_FILE = 'files:opened';
