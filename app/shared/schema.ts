/**
 * zod, told never to compile its checks with `new Function`, which the page's content security policy forbids.
 * Schemas of this folder take `z` from here, so that the setting comes before the first of them.
 */

import { z } from 'zod';

z.config({ jitless: true });

export { z };
