/** The journal of games as a folder of SGF files, one a game. */

import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GameJournal, JournalEntry } from '../host.ts';
import { HostError } from '../host-error.ts';
import { gameIdSchema, RECORD_BYTES_MAX } from '../journal.ts';
import { prepareFolder } from './data-folder.ts';
import { diskError } from './disk-error.ts';
import { UNFINISHED, writeWhole } from './write-whole.ts';

const ENDING = '.sgf';

/** What an interrupted write left (ms ago) is nobody's any more. */
const ABANDONED_MS = 60 * 60 * 1000;

/** What the disk refuses is rejected as a `HostError`. */
export class JournalFolder implements GameJournal {
  private readonly folder: string;
  /** The last change of each game that is under way: changes of one game follow each other. */
  private readonly changes = new Map<string, Promise<void>>();

  /** Makes the folder where it is missing; throws a `DataFolderError` where it cannot be used. */
  constructor(folder: string) {
    prepareFolder(folder);
    this.folder = folder;
  }

  async list(): Promise<JournalEntry[]> {
    const names = await told(readdir(this.folder), 'folder-gone');
    const found = await Promise.all(names.map((name) => this.entry(name)));
    return found.filter((entry) => entry !== undefined);
  }

  async read(id: string): Promise<string> {
    const path = this.path(id);
    await this.changes.get(id)?.catch(() => undefined);
    return told(readFile(path, 'utf8'), 'not-there');
  }

  async write(id: string, sgf: string): Promise<void> {
    const path = this.path(id);
    const bytes = Buffer.byteLength(sgf);
    if (bytes > RECORD_BYTES_MAX) {
      const message = `A game has at most ${RECORD_BYTES_MAX} bytes, not ${bytes}`;
      throw new HostError('too-large', message);
    }
    await this.change(id, () => told(writeWhole(path, sgf), 'folder-gone'));
  }

  async remove(id: string): Promise<void> {
    const path = this.path(id);
    await this.change(id, () => told(rm(path, { force: true }), 'folder-gone'));
  }

  private path(id: string): string {
    if (!gameIdSchema.safeParse(id).success) throw new TypeError('This is not the name of a game');
    return join(this.folder, id + ENDING);
  }

  private async change(id: string, work: () => Promise<void>): Promise<void> {
    const before = this.changes.get(id) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(work);
    this.changes.set(id, mine);
    try {
      await mine;
    } finally {
      if (this.changes.get(id) === mine) this.changes.delete(id);
    }
  }

  /** Undefined for what is no game, or is gone by now. */
  private async entry(name: string): Promise<JournalEntry | undefined> {
    const id = name.slice(0, -ENDING.length);
    const path = join(this.folder, name);
    const facts = await stat(path).catch(() => undefined);
    if (!facts?.isFile()) return undefined;
    if (name.endsWith(UNFINISHED) && Date.now() - facts.mtimeMs > ABANDONED_MS) {
      await rm(path, { force: true }).catch(() => undefined);
    }
    if (!name.endsWith(ENDING) || !gameIdSchema.safeParse(id).success) return undefined;
    return { id, modified: facts.mtimeMs, bytes: facts.size };
  }
}

function told<Result>(
  work: Promise<Result>,
  missing: Parameters<typeof diskError>[1],
): Promise<Result> {
  return work.catch((error: unknown) => {
    throw diskError(error, missing);
  });
}
