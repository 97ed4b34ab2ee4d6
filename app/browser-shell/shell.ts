/** The app in the user's browser: starts the engine and the local server, prints the address, ends on a signal. */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../shared/disk/data-folder.ts';
import { JournalFolder } from '../shared/disk/journal-folder.ts';
import { z } from '../shared/schema.ts';
import { EngineHost } from './engine-host.ts';
import { openBrowser } from './open-browser.ts';
import { choosePort, readOptions } from './options.ts';
import { startServer, type RunningServer } from './server.ts';

/** Seen from dist/app/browser-shell, where this runs. */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function version(): string {
  const text = readFileSync(here('../../../package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const journal = new JournalFolder(join(dataFolder(), 'games'));
  const { notice } = options;
  let server: RunningServer | undefined;
  const engine = new EngineHost({
    entry: here('../../engine/engine-process.js'),
    args: ['--data', dataFolder()],
    log: say,
  });
  const stop = (): void => {
    void Promise.all([server?.close(), engine.stop()]).then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  try {
    server = await choosePort(options.port, (port) =>
      startServer(
        {
          page: here('../renderer'),
          token: randomBytes(24).toString('base64url'),
          journal,
          info: { version: version(), ...(notice === undefined ? {} : { notice }) },
          connectEngine: (transport) => {
            engine.connect(transport);
          },
        },
        port,
      ),
    );
  } catch (error) {
    await engine.stop();
    throw error;
  }
  say('Move 37 runs in the browser, at an address that only this machine can reach:');
  process.stdout.write(`${server.address}\n`);
  const opened = options.open && (await openBrowser(server.address));
  say(`${opened ? '' : 'Open it in a browser. '}Ctrl+C ends the program; games are kept.`);
}

main().catch((error: unknown) => {
  say(`move37: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
