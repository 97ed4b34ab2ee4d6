/** Opens an address in the user's own browser, with what each system has for that. */

import { spawn } from 'node:child_process';

/** The program and its arguments; undefined where there is no screen to open a browser on. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly [program: string, ...args: string[]] | undefined {
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = env;
  return x11 || wayland ? ['xdg-open', address] : undefined;
}

/** Resolves with whether a browser was asked to open; it never rejects. */
export async function openBrowser(address: string): Promise<boolean> {
  const command = browserCommand(address, process.platform, process.env);
  if (!command) return false;
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.on('error', () => {
      resolve(false);
    });
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
