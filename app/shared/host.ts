/** What the program around the page offers to it: Electron and the browser shell both implement `Host`. */

import type { Transport } from '../../engine/protocol/transport.ts';

export interface HostInfo {
  readonly kind: 'electron' | 'browser';
  /** Of the program. */
  readonly version: string;
  /** BCP 47 tags, in the order of the system's preferences. */
  readonly languages: readonly string[];
  /** Something that the user should know about how the program runs. */
  readonly notice?: string;
}

export interface JournalEntry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly bytes: number;
}

/** The games as they are kept on disk while they are played; each is one SGF file. */
export interface GameJournal {
  list(): Promise<readonly JournalEntry[]>;
  read(id: string): Promise<string>;
  /** Whole or not at all: after a crash the file holds either this or what it held before. */
  write(id: string, sgf: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A game record that the user opened from outside the program: by a double click, or as an argument. */
export interface OpenedFile {
  /** Without its folder. */
  readonly name: string;
  /** As they are in the file, in whatever encoding. */
  readonly bytes: Uint8Array;
}

export interface Host {
  info(): Promise<HostInfo>;
  readonly journal: GameJournal;
  /** Opens a page of the allow-list in the user's browser. */
  openExternal(url: string): Promise<void>;
  /**
   * Hands over a transport to the engine, and a new one whenever the one before was lost. Returns what ends that.
   */
  connectEngine(onTransport: (transport: Transport) => void): () => void;
  /** Only where files can be opened from outside. Each file is told once; returns what ends that. */
  onOpenedFile?(listener: (file: OpenedFile) => void): () => void;
}
