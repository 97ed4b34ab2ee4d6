/** Builds what is missing or older than its sources, once before all tests. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('./build-app.mjs', import.meta.url));

export default function buildFirst(): void {
  execFileSync(process.execPath, [BUILD], { stdio: ['ignore', 'ignore', 'inherit'] });
}
