/** `move37 serve`: the app in the browser, from a server that only this machine can reach. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.ts';

const usage = `move37 serve [options]

Starts the app for the browser. Prints its address alone on a line; whoever knows the address may use the app,
and only programs on this machine can reach it.

  --port N        port to listen on (default: a free one)
  --no-open       does not open the browser
`;

/** Seen from dist/engine, where this runs. */
const START = fileURLToPath(new URL('../../app/browser-shell/start.mjs', import.meta.url));
const SHELL = fileURLToPath(new URL('../app/browser-shell/shell.js', import.meta.url));

/** In a checkout what is missing is built first; a packaged program has the built server only. */
function program(): string[] {
  if (existsSync(START)) return [START, '--browser'];
  if (existsSync(SHELL)) return [SHELL];
  throw new Error('This copy of Move 37 has no server in it');
}

async function run(args: string[]): Promise<number> {
  const child = spawn(process.execPath, [...program(), ...args], { stdio: 'inherit' });
  // The terminal signals both; this one waits for the server's own farewell.
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
      });
    });
  } finally {
    process.removeListener('SIGINT', pass);
    process.removeListener('SIGTERM', pass);
  }
}

export const command: Command = { name: 'serve', usage, run };
