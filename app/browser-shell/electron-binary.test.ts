import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronPackage, installedBinary, isAtLeast, noWindow } from './electron-binary.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-electron-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("Electron's package", () => {
  it('tells its version and the Node that its downloader needs', () => {
    const found = electronPackage();
    expect(found?.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(isAtLeast(found?.needsNode ?? '0', '22.12.0')).toBe(true);
  });
});

describe("Electron's binary", () => {
  it('is there once it was fetched, and only if its file is still there', () => {
    expect(installedBinary(folder, {})).toBeUndefined();
    writeFileSync(join(folder, 'path.txt'), 'electron\n');
    expect(installedBinary(folder, {})).toBeUndefined();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(installedBinary(folder, {})).toBe(join(folder, 'dist', 'electron'));
  });

  it('may come from elsewhere', () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(folder, 'path.txt'), 'electron');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere };
    expect(installedBinary(folder, env)).toBeUndefined();
    writeFileSync(join(elsewhere, 'electron'), '');
    expect(installedBinary(folder, env)).toBe(join(elsewhere, 'electron'));
  });
});

describe('a window', () => {
  const linux = (env: Readonly<Record<string, string>>, uid = 1000) =>
    noWindow({ platform: 'linux', env, uid });

  it('needs a screen, and a user that has a sandbox', () => {
    expect(linux({})).toContain('no screen');
    expect(linux({ DISPLAY: ':0' })).toBeUndefined();
    expect(linux({ WAYLAND_DISPLAY: 'wayland-0' })).toBeUndefined();
    expect(linux({ DISPLAY: ':0' }, 0)).toContain('root');
    expect(noWindow({ platform: 'win32', env: {}, uid: undefined })).toBeUndefined();
  });
});

describe('versions', () => {
  it.each([
    ['22.12.0', '22.12.0', true],
    ['22.13.0', '22.12.0', true],
    ['24.0.0', '22.12.0', true],
    ['22.2.0', '22.12.0', false],
    ['20.20.2', '22.12.0', false],
    ['22.12.1', '22.12', true],
  ])('%s is at least %s: %s', (version, least, yes) => {
    expect(isAtLeast(version, least)).toBe(yes);
  });
});
