/** electron-builder.yml and package.json: what goes into the packages of the app, and under which fuses. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENDINGS } from './opened-files.ts';
import {
  packedFiles,
  readConfiguration,
  ROOT,
  validate,
  type Configuration,
  type Platform,
} from './testkit/builder.ts';

const BUILD = `import { buildApp } from './app/build.mjs'; await buildApp();`;
const PLATFORMS = ['win', 'mac', 'linux'] as const;
/** Electron-builder's name for each and Node's. */
const NODE_NAMES: Readonly<Record<Platform, string>> = {
  win: 'win32',
  mac: 'darwin',
  linux: 'linux',
};

interface PackageFile {
  readonly main: string;
  readonly type: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

let config: Configuration;
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as PackageFile;
beforeAll(async () => {
  execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], { cwd: ROOT });
  config = await readConfiguration();
}, 120_000);

const archOf = (platform: Platform): string => config[platform].target[0]?.arch ?? '';
/** The part of a pattern before its first wildcard. */
const fixedPart = (pattern: string): string =>
  pattern.replace(/^!/, '').replace(/\/?[*{$!].*$/, '');

describe('the configuration', () => {
  it('is one that electron-builder takes', async () => {
    await expect(validate(config)).resolves.toBeUndefined();
    const misspelt = { ...config, electronFuse: {} };
    await expect(validate(misspelt)).rejects.toThrow(/electronFuse/);
  });

  it('sets every fuse expressly', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
    expect(config.asar).toBe(true);
  });

  it('makes for each system what its people install', () => {
    const targets = (platform: Platform) => config[platform].target.map(({ target }) => target);
    expect(PLATFORMS.map(targets)).toEqual([
      ['nsis', 'portable'],
      ['dmg', 'zip'],
      ['AppImage', 'deb'],
    ]);
    expect(config.nsis.perMachine).toBe(false);
    expect(config.mac.hardenedRuntime).toBe(true);
    expect(config.fileAssociations.map(({ ext }) => `.${ext}`)).toEqual([...ENDINGS]);
    for (const { ext, mimeType } of config.fileAssociations) {
      expect(mimeType).toBe(`application/x-go-${ext}`);
    }
  });

  it('names only what is there', () => {
    const own = [...config.files.flatMap(({ filter }) => filter), ...config.asarUnpack];
    const named = [
      config.icon,
      config.directories.buildResources,
      ...config.extraResources.map(({ from }) => from),
      ...own.map(fixedPart),
      ...PLATFORMS.flatMap((platform) => config[platform].files).map(fixedPart),
    ].filter((path) => path !== '' && path !== 'models');
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(existsSync(join(ROOT, manifest.main))).toBe(true);
  });

  it.skipIf(!existsSync(join(ROOT, 'models')))('takes in the networks of the checkout', () => {
    const packed = packedFiles(config, 'linux', 'x64', 'models');
    expect(packed).toContain('models/self-taught/network.json');
    expect(packed).toContain('models/self-taught/network.onnx');
  });
});

describe.each(PLATFORMS)('a package for %s', (platform) => {
  const packed = (folder: string) => packedFiles(config, platform, archOf(platform), folder);

  it('holds what was built, package.json and no sources', () => {
    const files = packed('.').filter((file) => !file.startsWith('models/'));
    expect(files).toEqual(expect.arrayContaining(['package.json', manifest.main]));
    expect(files).toContain('dist/app/preload/preload.cjs');
    expect(files).toContain('dist/app/renderer/index.html');
    expect(files).toContain('dist/engine/engine-process.js');
    expect(files).toContain('dist/engine/search-worker.js');
    const rest = files.filter(
      (file) =>
        !/^dist\/(app\/(main|preload|renderer)|engine)\//.test(file) && file !== 'package.json',
    );
    expect(rest).toEqual([]);
    expect(files.filter((file) => /\.(map|tsx?)$/.test(file))).toEqual([]);
  });

  it('has onnxruntime’s library for itself alone', () => {
    const runtime = 'node_modules/onnxruntime-node';
    const files = packed(runtime);
    expect(files).toEqual(
      expect.arrayContaining([`${runtime}/package.json`, `${runtime}/dist/index.js`]),
    );
    const own = `${runtime}/bin/napi-v6/${NODE_NAMES[platform]}/${archOf(platform)}/`;
    const libraries = files.filter((file) => file.startsWith(`${runtime}/bin/`));
    expect(libraries).toContain(`${own}onnxruntime_binding.node`);
    expect(libraries.filter((file) => !file.startsWith(own))).toEqual([]);
  });

  it.each(['zod', '@msgpack/msgpack', '@tensorflow/tfjs-core', 'protobufjs'])(
    'has what runs of %s, its licence if it has one, and no sources or maps',
    (name) => {
      const folder = `node_modules/${name}`;
      const { main } = JSON.parse(
        readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
      ) as PackageFile;
      const files = packed(folder);
      expect(files).toContain(join(folder, main).replaceAll('\\', '/'));
      if (existsSync(join(ROOT, folder, 'LICENSE'))) expect(files).toContain(`${folder}/LICENSE`);
      expect(files.filter((file) => /\.([cm]?ts|map)$/.test(file))).toEqual([]);
    },
  );
});

describe('outside the archive', () => {
  it('lies the engine with all that it loads, as modules', () => {
    for (const part of ['dist/engine/**', 'models/**', 'node_modules/**'])
      expect(config.asarUnpack).toContain(part);
    const copy = config.extraResources.find(({ to }) => to === 'app.asar.unpacked/package.json');
    const beside = JSON.parse(readFileSync(join(ROOT, copy?.from ?? ''), 'utf8')) as PackageFile;
    expect(beside.type).toBe('module');
  });

  it('leaves package.json in the archive, which a file named as a resource would not be', () => {
    expect(config.extraResources.map(({ from }) => from)).not.toContain('package.json');
  });

  it('lie the licences: our own, those of the page’s packages, the font’s', () => {
    const licences = config.extraResources.filter(({ to }) => to.startsWith('licences/'));
    const text = licences.map(({ from }) => readFileSync(join(ROOT, from), 'utf8')).join('\n');
    for (const part of ['MIT License', 'react-dom', 'i18next', 'zustand', 'SIL OPEN FONT LICENSE'])
      expect(text.toLowerCase()).toContain(part.toLowerCase());
  });
});

/** Packages that the built files of a folder load, by name. */
function loaded(folder: string): Set<string> {
  const names = readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [
      ...readFileSync(join(ROOT, folder, file), 'utf8').matchAll(
        /^(?:import|export)\b[^;]*?["']([^"'\n]+)["'];$|\bimport\("([^"\n]+)"\)/gm,
      ),
    ])
    .map(([, fixed, later]) => fixed ?? later ?? '')
    .filter((name) => !/^(\.|node:)/.test(name) && !builtinModules.includes(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return new Set(names);
}

describe('the packages of package.json', () => {
  const packed = () =>
    Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).sort();

  it('under "dependencies" are those that the built hosts and the engine load', () => {
    const hosts = ['dist/app/main', 'dist/app/browser-shell', 'dist/engine'];
    const needed = new Set(hosts.flatMap((folder) => [...loaded(folder)]));
    expect(needed.delete('electron')).toBe(true);
    expect([...needed].sort()).toEqual(packed());
  });

  it('that only build, test or are in the page are not packed', () => {
    const names = Object.keys(manifest.devDependencies);
    expect(names).toEqual(
      expect.arrayContaining(['electron', 'electron-builder', 'react', 'vite']),
    );
    expect(names.filter((name) => packed().includes(name))).toEqual([]);
  });
});
