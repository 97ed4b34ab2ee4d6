/** The file that installers are made by, read and checked by electron-builder itself. */

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Configuration {
  readonly files: readonly [{ readonly filter: readonly string[] }];
  readonly asarUnpack: readonly string[];
  readonly electronFuses: object;
  readonly fileAssociations: object;
  readonly publish: unknown;
}

/** What electron-builder makes installers with; its own package does not hand these two out. */
interface Builder {
  getConfig(folder: string, file: string | null, options: null): Promise<Configuration>;
  validateConfiguration(configuration: object, log: { isEnabled: boolean }): Promise<void>;
}

const load = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const builder = load('app-builder-lib/out/util/config/config') as Builder;

const read = (): Promise<Configuration> => builder.getConfig(root, 'electron-builder.yml', null);

describe('electron-builder.yml', () => {
  it('is what electron-builder takes', async () => {
    const configuration = await read();
    await builder.validateConfiguration(configuration, { isEnabled: false });
    const wrong = { ...configuration, electronFuses: { runAsNode: 'perhaps' }, fuses: {} };
    await expect(builder.validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow();
  });

  it('closes every fuse that would make another program of this one', async () => {
    expect((await read()).electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: true,
    });
  });

  it('packs what runs, and lays what threads load beside the archive', async () => {
    const { files: packed, asarUnpack, publish, fileAssociations } = await read();
    const [{ filter: files }] = packed;
    expect(files).toEqual(expect.arrayContaining(['dist/engine/**', 'models/**', 'LICENSE']));
    for (const part of ['main', 'preload', 'renderer'])
      expect(files).toContain(`dist/app/${part}/**`);
    expect(asarUnpack).toEqual(
      expect.arrayContaining(['dist/engine/**', 'models/**', 'node_modules/**']),
    );
    expect(fileAssociations).toMatchObject([{ ext: 'sgf' }]);
    expect(publish).toBeNull();
  });
});
