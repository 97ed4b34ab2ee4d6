import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RECORD_BYTES_MAX } from '../journal.ts';
import { canMakeSmallDisks, onSmallDisk } from '../../../engine/testkit/small-disk.ts';
import { JournalFolder } from './journal-folder.ts';

/** Runs where its disk is small. */
const FILLER = fileURLToPath(new URL('../testkit/fill-journal.ts', import.meta.url));

let root: string;
let journal: JournalFolder;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-journal-'));
  journal = new JournalFolder(root);
});
afterEach(() => {
  chmodSync(root, 0o700);
  rmSync(root, { recursive: true });
});

describe('the journal on disk', () => {
  it('gives back what was written, and lists it with time and size', async () => {
    await journal.write('game-1', '(;C[碁])');
    await expect(journal.read('game-1')).resolves.toBe('(;C[碁])');
    const [entry, more] = await journal.list();
    expect(more).toBeUndefined();
    expect(entry).toMatchObject({ id: 'game-1', bytes: 9 });
    expect(Math.abs((entry?.modified ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('forgets what is removed, also twice', async () => {
    await journal.write('game-1', '(;)');
    await journal.remove('game-1');
    await journal.remove('game-1');
    await expect(journal.list()).resolves.toEqual([]);
    await expect(journal.read('game-1')).rejects.toThrow(/ENOENT/);
  });

  it('keeps the order of changes that come before the first is done', async () => {
    const versions = Array.from({ length: 30 }, (_, i) => `(;C[${i}])`);
    await Promise.all(versions.map((sgf) => journal.write('game-1', sgf)));
    await expect(journal.read('game-1')).resolves.toBe('(;C[29])');
    const last = Promise.all([journal.write('game-1', '(;)'), journal.remove('game-1')]);
    await last;
    expect(readdirSync(root)).toEqual([]);
  });

  it('never shows a game half written', async () => {
    const long = (letter: string): string => `(;C[${letter.repeat(300_000)}])`;
    await journal.write('game-1', long('a'));
    const file = join(root, 'game-1.sgf');
    let done = false as boolean;
    const writing = (async () => {
      for (let i = 0; i < 10; i++) await journal.write('game-1', long(i % 2 === 0 ? 'b' : 'a'));
      done = true;
    })();
    let reads = 0;
    while (!done) {
      const text = await readFile(file, 'utf8');
      expect(text === long('a') || text === long('b')).toBe(true);
      reads++;
    }
    await writing;
    expect(reads).toBeGreaterThan(3);
  });

  it('leaves the old record where the new one cannot be written', async () => {
    await journal.write('game-1', '(;C[old])');
    const tooLong = '碁'.repeat(RECORD_BYTES_MAX / 2);
    await expect(journal.write('game-1', tooLong)).rejects.toMatchObject({ code: 'too-large' });
    await expect(journal.read('game-1')).resolves.toBe('(;C[old])');
    expect(readdirSync(root)).toEqual(['game-1.sgf']);
  });

  it('says by a code that its folder, or a game, is gone', async () => {
    await expect(journal.read('game-1')).rejects.toMatchObject({ code: 'not-there' });
    rmSync(root, { recursive: true });
    const gone = { code: 'folder-gone' };
    await expect(journal.list()).rejects.toMatchObject(gone);
    await expect(journal.write('game-1', '(;)')).rejects.toMatchObject(gone);
    mkdirSync(root);
  });

  it.skipIf(!canMakeSmallDisks())('says by a code that the disk is full, and keeps the old', () => {
    const { stdout } = spawnSync(
      ...onSmallDisk(64, root, '"$@"', ['', process.execPath, '--import', 'tsx', FILLER, root]),
      { encoding: 'utf8' },
    );
    expect(JSON.parse(stdout)).toEqual({ code: 'disk-full', kept: '(;C[old])' });
  });

  it.each(['../x', 'a/b', '', '.hidden', 'A', 'nul.txt', 'x'.repeat(121)])(
    'takes %j for no name of a game',
    async (id) => {
      await expect(journal.write(id, '(;)')).rejects.toThrow(TypeError);
      await expect(journal.read(id)).rejects.toThrow(TypeError);
      await expect(journal.remove(id)).rejects.toThrow(TypeError);
      expect(readdirSync(root)).toEqual([]);
    },
  );

  it('lists games only, and clears away what an old crash left', async () => {
    writeFileSync(join(root, 'notes.txt'), '');
    writeFileSync(join(root, '.1-0.tmp'), '(;');
    writeFileSync(join(root, '.1-1.tmp'), '(;');
    utimesSync(join(root, '.1-0.tmp'), 0, 0);
    await expect(journal.list()).resolves.toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['.1-1.tmp', 'notes.txt']);
  });
});
