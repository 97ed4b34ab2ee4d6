/** Bundles the engine into dist/engine with esbuild; plain JavaScript, since it runs before anything is built. */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'engine');
const target = join(root, 'dist', 'engine');

/** Written last: its time is when the build began. */
const STAMP = 'cli.js';

const isTest = (name) => name.endsWith('.test.ts');

/** Bundles whose absence or age calls for a new build: the command line and every worker. */
function entryPoints() {
  const workers = readdirSync(join(source, 'workers')).filter(
    (name) => name.endsWith('.ts') && !isTest(name),
  );
  return Object.fromEntries([
    ['cli', join(source, 'cli', 'main.ts')],
    ...workers.map((name) => [name.slice(0, -3), join(source, 'workers', name)]),
  ]);
}

/** Milliseconds since 1970; a folder's own time tells of files taken away. */
export function newestChange(folder) {
  let newest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (isTest(entry.name)) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs);
  }
  return newest;
}

/** Whether dist/engine holds everything and nothing in engine/ is newer. Without sources it is taken as it is. */
function isFresh() {
  if (!existsSync(join(source, 'cli', 'main.ts'))) return true;
  const stamp = join(target, STAMP);
  if (!existsSync(stamp)) return false;
  const complete = Object.keys(entryPoints()).every((name) =>
    existsSync(join(target, `${name}.js`)),
  );
  return complete && statSync(stamp).mtimeMs > newestChange(source);
}

/** Builds when needed. Two processes may do so at once: each builds aside and renames file by file. */
export async function buildEngine({ force = false } = {}) {
  if (!force && isFresh()) return;
  const began = new Date();
  const { build } = await import('esbuild').catch(() => {
    throw new Error('dist/engine is to be built and esbuild is not installed: run npm ci');
  });
  const aside = `${target}.${process.pid}.tmp`;
  try {
    await build({
      entryPoints: entryPoints(),
      outdir: aside,
      bundle: true,
      splitting: false,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
    });
    mkdirSync(target, { recursive: true });
    utimesSync(join(aside, STAMP), began, began);
    const files = readdirSync(aside).sort((a, b) => Number(a === STAMP) - Number(b === STAMP));
    for (const file of files) renameSync(join(aside, file), join(target, file));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
