/** Where the networks that come with the program lie: in a checkout, and beside the bundled dist/engine/cli.js. */

import { fileURLToPath } from 'node:url';
import { LADDER_FILE } from '../arena/ladder-file.ts';

const bundled = (name: string): string =>
  fileURLToPath(new URL(`../../models/${name}`, import.meta.url));

export const BUNDLED_SELF_TAUGHT = bundled('self-taught');
export const BUNDLED_HUMAN = bundled('human');
export const BUNDLED_LADDER = bundled(LADDER_FILE);
