/** Game records opened from outside: read here, kept until a page asks for them, each given to one page once. */

import { open } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { OPENED_FILE } from '../shared/electron-bridge.ts';
import type { OpenedFile } from '../shared/host.ts';
import { diskError } from '../shared/disk/disk-error.ts';
import { HostError } from '../shared/host-error.ts';
import { FILE_BYTES_MAX } from '../shared/journal.ts';
import type { Page } from './engine-host.ts';

/** Of the records that the page reads. */
export const ENDINGS: ReadonlySet<string> = new Set(['.sgf', '.gib', '.ngf', '.ugf', '.ugi']);

/** The records among the arguments of a start, as absolute paths; `folder` is where it was started. */
export function gameFiles(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && ENDINGS.has(extname(arg).toLowerCase()))
    .map((arg) => resolve(folder, arg));
}

export class OpenedFiles {
  private readonly refuse: (path: string, reason: HostError) => void;
  private waiting: OpenedFile[] = [];
  private page: Page | undefined;

  /** `refuse` hears of files that cannot be read, and why. */
  constructor(refuse: (path: string, reason: HostError) => void) {
    this.refuse = refuse;
  }

  /** Never rejects. */
  async open(path: string): Promise<void> {
    try {
      this.waiting.push({ name: basename(path), bytes: await readRecord(path) });
    } catch (error) {
      this.refuse(path, diskError(error, 'not-there'));
    }
    this.deliver();
  }

  /** The page gets what waits, and what comes until it is gone or another asks. */
  connect(page: Page): void {
    if (this.page !== page) {
      this.page = page;
      page.once('destroyed', () => {
        if (this.page === page) this.page = undefined;
      });
    }
    this.deliver();
  }

  private deliver(): void {
    if (!this.page || this.page.isDestroyed()) return;
    for (const file of this.waiting) this.page.postMessage(OPENED_FILE, file);
    this.waiting = [];
  }
}

/** Rejects as soon as the size says that the file is no record, before any of it is read. */
async function readRecord(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw new HostError('not-there', 'It is not a file');
    if (facts.size > FILE_BYTES_MAX) {
      const message = `A game record has at most ${FILE_BYTES_MAX} bytes, and this file has ${facts.size}`;
      throw new HostError('too-large', message);
    }
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}
