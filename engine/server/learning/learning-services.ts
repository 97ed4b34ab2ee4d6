/** What the methods about learning answer with. */

import type { NetworkShelf } from './network-shelf.ts';
import type { LearningRuns } from './runs.ts';

export interface LearningServices {
  readonly runs: LearningRuns;
  readonly shelf: NetworkShelf;
  /** The folder where the games of comparisons lie. */
  readonly comparisons: string;
}
