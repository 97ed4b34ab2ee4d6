/** Where the network lies that comes with the program. */

import { fileURLToPath } from 'node:url';

/** Right beside the bundled dist/engine/cli.js, in a checkout and in a package. */
export const BUNDLED_NETWORK = fileURLToPath(new URL('../../models/self-taught', import.meta.url));
