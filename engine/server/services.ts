/** What a session answers with: handed in by whoever starts the engine. */

import type { NetworkCatalogue } from './network-catalogue.ts';
import type { SearchService } from './search-service.ts';

export interface EngineServices {
  /** Of the program. */
  readonly version: string;
  readonly networks: NetworkCatalogue;
  readonly search: SearchService;
}
