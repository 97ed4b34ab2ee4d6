import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OPENED_FILE } from '../shared/electron-bridge.ts';
import { FILE_BYTES_MAX } from '../shared/journal.ts';
import type { Page } from './engine-host.ts';
import { gameFiles, OpenedFiles } from './opened-files.ts';
import { FakeContents } from './testkit/fake-electron.ts';

/** Not UTF-8: the page decides what it means. */
const BYTES = new Uint8Array([0x28, 0x3b, 0xb0, 0xa1, 0x29]);

let folder: string;
let game: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-opened-'));
  game = join(folder, 'game.sgf');
  writeFileSync(game, BYTES);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let refused: string[];
let files: OpenedFiles;
beforeEach(() => {
  refused = [];
  files = new OpenedFiles((path, { code, message }) =>
    refused.push(`${path}: ${code}: ${message}`),
  );
});

const connect = (page: FakeContents): void => {
  files.connect(page as unknown as Page);
};
const told = (page: FakeContents): unknown[] =>
  page.postMessage.mock.calls.map(([channel, file]) => {
    expect(channel).toBe(OPENED_FILE);
    return file;
  });
const FILE = { name: 'game.sgf', bytes: BYTES };

describe('the records among the arguments', () => {
  it('are those with the ending, seen from where the program was started', () => {
    const args = [
      '--flag=a.sgf',
      '.',
      'a.sgf',
      resolve('/x/b.SGF'),
      'sgf',
      'c.txt',
      '-d.sgf',
      'e.gib',
    ];
    const from = resolve('/home');
    expect(gameFiles(args, from)).toEqual([
      resolve(from, 'a.sgf'),
      resolve('/x/b.SGF'),
      resolve(from, 'e.gib'),
    ]);
  });
});

describe('opened files', () => {
  it('wait for a page, and are told once, byte for byte', async () => {
    await files.open(game);
    const page = new FakeContents();
    connect(page);
    connect(page);
    expect(told(page)).toEqual([FILE]);
  });

  it('go to the page that listens at once', async () => {
    const page = new FakeContents();
    connect(page);
    await files.open(game);
    expect(told(page)).toEqual([FILE]);
  });

  it('wait for the next page where the last is gone', async () => {
    const [first, second] = [new FakeContents(), new FakeContents()];
    connect(first);
    first.emit('destroyed');
    await files.open(game);
    connect(second);
    expect([told(first), told(second)]).toEqual([[], [FILE]]);
  });

  it('that cannot be read are refused with the reason', async () => {
    await files.open(join(folder, 'missing.sgf'));
    await files.open(folder);
    expect(refused).toEqual([
      expect.stringContaining('ENOENT'),
      `${folder}: not-there: It is not a file`,
    ]);
  });

  it('that are too large are refused unread', async () => {
    const large = join(folder, 'large.sgf');
    writeFileSync(large, '');
    truncateSync(large, FILE_BYTES_MAX + 1);
    await files.open(large);
    expect(refused).toEqual([expect.stringContaining(`at most ${FILE_BYTES_MAX} bytes`)]);
    const page = new FakeContents();
    connect(page);
    expect(told(page)).toEqual([]);
  });
});
