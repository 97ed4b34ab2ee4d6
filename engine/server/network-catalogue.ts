/** The networks that requests can name. A request names an entry, never a place on the disk. */

import type { NetworkInfo } from '../protocol/methods.ts';
import type { NetworkPlace } from './search-service.ts';

export interface NetworkCatalogue {
  list(): readonly NetworkInfo[];
  /** The default where `id` is undefined. Throws an `EngineError` with code `unknown-network`. */
  find(id: string | undefined): NetworkPlace;
}
