/** Where the networks lie that come with the program. */

import { fileURLToPath } from 'node:url';

/** Right beside the bundled dist/engine/cli.js, in a checkout and in a package. */
export const BUNDLED_NETWORK = fileURLToPath(new URL('../../models/self-taught', import.meta.url));
/** The human-imitating one; the program does without where it is not there. */
export const BUNDLED_HUMAN = fileURLToPath(new URL('../../models/human', import.meta.url));
