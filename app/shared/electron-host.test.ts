import { expect, it } from 'vitest';
import type { ElectronBridge } from './electron-bridge.ts';
import { connectElectron } from './electron-host.ts';

const bridge: ElectronBridge = {
  info: () => Promise.resolve({ kind: 'electron', version: '1', languages: [] }),
  journal: {
    list: () => Promise.resolve({ value: [] }),
    read: () => Promise.resolve({ value: '(;)' }),
    write: () => Promise.resolve({ failure: { code: 'disk-full', message: 'ENOSPC' } }),
    remove: () => Promise.resolve({ value: undefined }),
  },
  openExternal: () => Promise.resolve(),
  askForEngine: () => undefined,
  onOpenedFile: () => () => undefined,
};

it('the journal in Electron rejects with the codes that came as values', async () => {
  const { journal } = connectElectron(bridge, new EventTarget(), () => {
    throw new Error('This test needs no engine');
  });
  await expect(journal.list()).resolves.toEqual([]);
  await expect(journal.read('a')).resolves.toBe('(;)');
  await expect(journal.write('a', '(;)')).rejects.toMatchObject({
    code: 'disk-full',
    message: 'ENOSPC',
  });
  await expect(journal.remove('a')).resolves.toBeUndefined();
});
