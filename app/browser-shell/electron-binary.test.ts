import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  electronPackage,
  findElectron,
  installedBinary,
  isAtLeast,
  noWindow,
  type Machine,
} from './electron-binary.mjs';

const DESK: Machine = { platform: 'linux', env: { DISPLAY: ':0' }, uid: 1000, node: '22.12.0' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-electron-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Puts the binary where Electron's package has it. */
function install(): string {
  const binary = join(folder, 'dist', 'electron');
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(binary, '');
  return binary;
}

function find(machine: Partial<Machine> = {}) {
  const said: string[] = [];
  const electron = { folder, version: '45.4.1', needsNode: '22.12.0' };
  const found = findElectron((line) => said.push(line), electron, { ...DESK, ...machine });
  return { ...found, said };
}

describe('Electron’s package', () => {
  it('is installed here and names the Node that its downloader needs', () => {
    const electron = electronPackage();
    expect(electron?.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(electron?.needsNode).toMatch(/^\d+\.\d+\.\d+$/);
    expect(isAtLeast(electron?.needsNode ?? '', '22.12')).toBe(true);
  });
});

describe('the binary', () => {
  it('is where path.txt says, if it is there', () => {
    expect(installedBinary(folder, {})).toBeUndefined();
    writeFileSync(join(folder, 'path.txt'), 'electron\n');
    expect(installedBinary(folder, {})).toBeUndefined();
    rmSync(join(folder, 'path.txt'));
    const binary = install();
    expect(installedBinary(folder, {})).toBe(binary);
  });

  it('may come from elsewhere', () => {
    const elsewhere = join(folder, 'elsewhere');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere };
    install();
    expect(installedBinary(folder, env)).toBeUndefined();
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'electron'), '');
    expect(installedBinary(folder, env)).toBe(join(elsewhere, 'electron'));
  });
});

describe('versions', () => {
  it.each([
    ['22.12.0', '22.12.0', true],
    ['22.12', '22.12.0', true],
    ['22.11.9', '22.12.0', false],
    ['20.20.2', '22.12.0', false],
    ['100.0.0', '22.12.0', true],
    ['22.12.0', '22.12.1', false],
  ])('%s is at least %s: %s', (version, least, wanted) => {
    expect(isAtLeast(version, least)).toBe(wanted);
  });
});

describe('a window', () => {
  it('needs a screen and, on Linux, a user that is not root', () => {
    expect(noWindow(DESK)).toBeUndefined();
    expect(noWindow({ ...DESK, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeUndefined();
    expect(noWindow({ ...DESK, env: {} })).toContain('DISPLAY is not set');
    expect(noWindow({ ...DESK, uid: 0 })).toContain('root');
    expect(noWindow({ platform: 'darwin', env: {}, uid: 0 })).toBeUndefined();
    expect(noWindow({ platform: 'win32', env: {}, uid: undefined })).toBeUndefined();
  });
});

describe('finding Electron', () => {
  it('finds it where it is installed, on an old Node too', () => {
    const binary = install();
    expect(find({ node: '20.19.0' })).toEqual({ binary, said: [] });
  });

  it('on Node 20 says that its downloader needs Node 22.12 or later', () => {
    expect(find({ node: '20.20.2' })).toEqual({
      reason:
        'Electron 45.4.1 is not downloaded yet and its downloader needs Node 22.12.0 or later ' +
        '(this is Node 20.20.2)',
      said: [],
    });
  });

  it('names every reason at once', () => {
    const { reason } = find({ node: '20.20.2', env: {} }) as { reason: string };
    expect(reason).toMatch(/Node 22\.12\.0 or later.*; there is no screen/);
  });

  it('fetches nothing where no window could be shown', () => {
    writeFileSync(
      join(folder, 'install.js'),
      'require("fs").writeFileSync(__dirname + "/ran", "")',
    );
    expect(find({ env: {} })).toMatchObject({ said: [] });
    expect(() => {
      rmSync(join(folder, 'ran'));
    }).toThrow('ENOENT');
  });

  it('fetches it once, saying so', () => {
    const script = `const { mkdirSync, writeFileSync } = require('fs');
      mkdirSync(__dirname + '/dist');
      writeFileSync(__dirname + '/dist/electron', '');
      writeFileSync(__dirname + '/path.txt', 'electron');`;
    writeFileSync(join(folder, 'install.js'), script);
    const fetched = find();
    expect(fetched).toMatchObject({ binary: join(folder, 'dist', 'electron') });
    expect(fetched.said).toEqual([expect.stringContaining('Fetching Electron 45.4.1')]);
    expect(find().said).toEqual([]);
  });

  it('says that it could not be fetched', () => {
    writeFileSync(join(folder, 'install.js'), 'process.exit(1)');
    expect(find()).toMatchObject({ reason: 'Electron 45.4.1 could not be downloaded' });
    writeFileSync(join(folder, 'install.js'), '');
    expect(find()).toMatchObject({ reason: 'Electron 45.4.1 could not be downloaded' });
  });
});
