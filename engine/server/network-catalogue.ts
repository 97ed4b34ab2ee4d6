/** The networks that requests can name. A request names an entry, never a place on the disk. */

import type { NetworkInfo } from '../protocol/methods.ts';
import type { RankOffer } from '../training/imitation/rank-table.ts';
import type { NetworkPlace } from './search-service.ts';

export interface NetworkCatalogue {
  list(): readonly NetworkInfo[];
  /** The default where `id` is undefined. Throws an `EngineError` with code `unknown-network`. */
  find(id: string | undefined): NetworkPlace;
  /**
   * The ranks that a network can imitate on boards of this size, weakest first; undefined for networks that imitate
   * nobody, or always the same people. Throws like `find`.
   */
  ranks(id: string | undefined, size: number): readonly RankOffer[] | undefined;
}
