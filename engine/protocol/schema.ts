/**
 * zod, told never to compile its checks with `new Function`: the page's content security policy forbids that.
 * Every schema of the protocol takes `z` from here, so that the setting comes before the first of them.
 */

import { z } from 'zod';

z.config({ jitless: true });

export { z };
