/**
 * `npm start`: builds what is missing or older than its sources and opens the app: in Electron, or in the browser
 * where Electron cannot be had, saying why. `--browser`, `--port N` and `--no-open` ask for the browser.
 */

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../build.mjs';
import { findElectron } from './electron-binary.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** An Electron that ends so soon (ms) with an error never showed a window. */
const NEVER_RAN_MS = 10_000;

const say = (line) => process.stderr.write(`${line}\n`);

/** Resolves with how a program that shares this terminal ended. */
function run(program, args) {
  return new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(program, args, { stdio: 'inherit', cwd: root });
    let wanted = false;
    const pass = (signal) => {
      wanted = true;
      child.kill(signal);
    };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    const end = (status, how) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve({ status, how, failed: status !== 0 && !wanted, ranForMs: Date.now() - began });
    };
    child.on('error', (error) => end(1, error.message));
    child.on('exit', (code, signal) => end(code ?? 1, signal ?? `status ${code}`));
  });
}

async function runElectron(args) {
  const electron = findElectron(say);
  if ('reason' in electron) return electron;
  const { status, how, failed, ranForMs } = await run(electron.binary, [root, ...args]);
  return failed && ranForMs < NEVER_RAN_MS
    ? { reason: `Electron ended at once (${how})` }
    : { status };
}

async function runShell(args) {
  const shell = join(root, 'dist', 'app', 'browser-shell', 'shell.js');
  return (await run(process.execPath, [shell, ...args])).status;
}

async function start(given) {
  await buildApp({ onPart: (part) => say(`Building ${part} …`) });
  const args = given.filter((arg) => arg !== '--browser');
  const forBrowser = given.some((arg) => /^--(browser|no-open|port)\b/.test(arg));
  if (forBrowser) return runShell(args);
  const { reason, status } = await runElectron(args);
  if (reason === undefined) return status;
  const notice = `Move 37 opens in the browser: ${reason}.`;
  say(notice);
  return runShell(['--notice', notice, ...args]);
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  say(`move37: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
