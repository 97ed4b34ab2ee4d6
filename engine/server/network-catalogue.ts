/** The networks that requests can name. A request names an entry, never a place on the disk. */

import type { NetworkInfo } from '../protocol/methods.ts';
import type { RankHabits, RankOffer } from '../training/imitation/rank-table.ts';
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
  /** When people of one of those ranks pass and resign. Throws like `find`. */
  habits(id: string | undefined, size: number, rank: string): RankHabits | undefined;
  /** Whether the network's small probabilities on such boards were found to hold. Throws like `find`. */
  smallOnesTested(id: string | undefined, size: number): boolean;
  /** The default network where it was trained on boards of this size and imitates nobody: it can say how games stand. */
  judge(size: number): NetworkPlace | undefined;
}
