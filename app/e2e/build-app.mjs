/** Plain JavaScript, as the build is: run by `build-first.ts`. */

import { buildApp } from '../build.mjs';

await buildApp();
