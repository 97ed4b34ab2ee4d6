/**
 * Builds what the app runs on: the page with vite, the hosts with esbuild, and the engine. `node app/build.mjs` builds
 * everything; `buildApp()` what is missing or older than its sources. Two may run at once.
 */

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildEngine, newestChange } from '../engine/build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'dist', 'app');
const source = (...names) => names.map((name) => join(root, ...name.split('/')));

/** Each part: the folders that it is made of, the file of dist/app whose time is that of its build, how it is built. */
const PARTS = [
  {
    folders: source(
      'app/renderer',
      'app/shared',
      'engine/protocol',
      'engine/rules',
      'engine/record',
      'assets',
    ),
    stamp: 'renderer/index.html',
    build: buildPage,
  },
  {
    folders: source('app/main', 'app/shared', 'engine/protocol'),
    stamp: 'main/main.js',
    build: (aside) => bundle('app/main/main.ts', aside, { format: 'esm', packages: 'external' }),
  },
  {
    folders: source('app/preload', 'app/shared'),
    stamp: 'preload/preload.cjs',
    // A sandboxed preload may require nothing but electron.
    build: (aside) =>
      bundle('app/preload/preload.ts', aside, {
        format: 'cjs',
        external: ['electron'],
        outExtension: { '.js': '.cjs' },
      }),
  },
  {
    folders: source('app/browser-shell', 'app/shared', 'engine/protocol'),
    stamp: 'browser-shell/shell.js',
    build: (aside) =>
      bundle('app/browser-shell/shell.ts', aside, { format: 'esm', packages: 'external' }),
  },
];

async function buildPage(aside) {
  // A test runner sets another one, and the page would get React's development build, several times slower.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({
    configFile: join(root, 'app', 'renderer', 'vite.config.ts'),
    build: {
      outDir: aside,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      // Of the packages in the page, which packages of the app have to carry.
      license: { fileName: 'licences.md' },
    },
    logLevel: 'warn',
  });
}

async function bundle(entry, aside, options) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, entry)],
    outdir: aside,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    sourcemap: true,
    logLevel: 'warning',
    ...options,
  });
}

function isFresh({ folders, stamp }) {
  const file = join(target, stamp);
  return existsSync(file) && statSync(file).mtimeMs > Math.max(...folders.map(newestChange));
}

/** Built aside, then put in place of the folder that was there. */
async function buildPart({ stamp, build }) {
  const began = new Date();
  const folder = join(target, dirname(stamp));
  const aside = `${folder}.${process.pid}.new`;
  const old = `${folder}.${process.pid}.old`;
  try {
    await build(aside);
    utimesSync(join(aside, stamp.slice(stamp.indexOf('/') + 1)), began, began);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(aside, folder);
  } catch (error) {
    // Somebody else who built at the same time came first.
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error?.code) || !existsSync(folder))
      throw error;
  } finally {
    for (const left of [aside, old]) rmSync(left, { recursive: true, force: true });
  }
}

/** `onPart` hears the name of each part before it is built. */
export async function buildApp({ force = false, onPart = () => undefined } = {}) {
  await buildEngine({ force });
  mkdirSync(target, { recursive: true });
  for (const part of PARTS) {
    if (!force && isFresh(part)) continue;
    onPart(dirname(part.stamp));
    await buildPart(part);
  }
  // Packages of the app put it beside the engine.
  copyFileSync(join(root, 'package.json'), join(root, 'dist', 'package.json'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildApp({ force: true, onPart: (part) => process.stdout.write(`building ${part}\n`) });
}
