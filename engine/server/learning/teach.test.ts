import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolders, runFolder } from '../../run/folder.ts';
import { RunInUseError } from '../../run/lock.ts';
import { teach } from './teach.ts';

const BUNDLED = fileURLToPath(new URL('../../../models/self-taught', import.meta.url));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-teach-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('copies nothing into a run that another process is making', async () => {
  const folder = runFolder(root);
  makeFolders(folder);
  writeFileSync(folder.lock, String(process.ppid));
  const taught = teach({
    folder,
    newRun: {},
    from: BUNDLED,
    cores: 1,
    concurrentGames: 1,
    signal: new AbortController().signal,
    watcher: {
      onBegin: () => undefined,
      onProgress: () => undefined,
      onGeneration: () => undefined,
      onStrength: () => undefined,
      onLooks: () => undefined,
    },
  });
  await expect(taught).rejects.toThrow(RunInUseError);
  expect(readdirSync(root).sort()).toEqual(['games', 'lock', 'networks']);
});
