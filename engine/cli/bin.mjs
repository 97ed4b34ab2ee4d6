#!/usr/bin/env node
/** The `move37` command: builds the engine's bundles when they are missing or older than the sources, then runs them. */

import { buildEngine } from '../build.mjs';

try {
  await buildEngine();
  const { main } = await import('../../dist/engine/cli.js');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`move37: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
