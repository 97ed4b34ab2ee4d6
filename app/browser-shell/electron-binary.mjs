/**
 * Whether Electron can show the app here. Its binary is no part of its npm package: it is fetched at the first
 * start, by a downloader that needs a newer Node than the rest of the program.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Where Electron's package is and what it is.
 * @returns {{ folder: string, version: string, needsNode: string } | undefined} undefined where it is not installed
 */
export function electronPackage() {
  try {
    const path = createRequire(import.meta.url).resolve('electron/package.json');
    const { version, engines } = JSON.parse(readFileSync(path, 'utf8'));
    return { folder: dirname(path), version, needsNode: engines.node.replace(/[^\d.]/g, '') };
  } catch {
    return undefined;
  }
}

/**
 * The binary, if it is there.
 * @param {string} folder of the package
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | undefined}
 */
export function installedBinary(folder, env) {
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : undefined;
  const elsewhere = env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = elsewhere
    ? join(elsewhere, name ?? defaultName(process.platform))
    : name && join(folder, 'dist', name);
  return path && existsSync(path) ? path : undefined;
}

/** @param {NodeJS.Platform} platform */
function defaultName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {string} version
 * @param {string} least
 * @returns {boolean} whether `version` is `least` or later
 */
export function isAtLeast(version, least) {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * Why no window can be opened here, whatever is installed; undefined where one can.
 * @param {{ platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, uid: number | undefined }} machine
 * @returns {string | undefined}
 */
export function noWindow({ platform, env, uid }) {
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no screen (DISPLAY is not set)';
  if (uid === 0) return 'Electron does not run as root with its sandbox';
  return undefined;
}

/** This machine, as the functions here need to know it. */
export function thisMachine() {
  const { platform, env, versions } = process;
  return { platform, env, uid: process.getuid?.(), node: versions.node };
}

/**
 * The binary to start, fetched first if need be, or why there is none.
 * @param {(line: string) => void} say
 * @param {ReturnType<typeof electronPackage>} electron
 * @param {ReturnType<typeof thisMachine>} machine
 * @returns {{ binary: string } | { reason: string }}
 */
export function findElectron(say, electron = electronPackage(), machine = thisMachine()) {
  if (!electron) return { reason: 'the package electron is not installed (npm ci installs it)' };
  const { folder, version, needsNode } = electron;
  const { env, node } = machine;
  const there = installedBinary(folder, env);
  const reasons = [noWindow(machine)];
  if (!there && !isAtLeast(node, needsNode)) {
    reasons.unshift(
      `Electron ${version} is not downloaded yet and its downloader needs Node ${needsNode} or later ` +
        `(this is Node ${node})`,
    );
  }
  const known = reasons.filter((reason) => reason !== undefined);
  if (known.length > 0) return { reason: known.join('; ') };
  if (there) return { binary: there };
  say(`Fetching Electron ${version} (once, about 110 MB) …`);
  const { status } = spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 10 * 60_000,
  });
  const binary = status === 0 ? installedBinary(folder, env) : undefined;
  return binary ? { binary } : { reason: `Electron ${version} could not be downloaded` };
}
