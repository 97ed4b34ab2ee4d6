/** What a session answers with, handed in by whoever starts the engine, and who is asking. */

import type { WireExplanation } from '../protocol/explanation.ts';
import type { WireInstincts } from '../protocol/instincts.ts';
import type { Comparison } from '../protocol/comparison.ts';
import type { LearningEvent } from '../protocol/learning.ts';
import type { WireReport } from '../protocol/report.ts';
import type { LearningServices } from './learning/learning-services.ts';
import type { NetworkCatalogue } from './network-catalogue.ts';
import type { OtherPrograms } from './other-programs.ts';
import type { SearchService } from './search-service.ts';

export interface EngineServices {
  /** Of the program. */
  readonly version: string;
  readonly networks: NetworkCatalogue;
  /** Of the grades' measured strengths; it need not be there. */
  readonly gradesFile: string;
  /** Of players measured against each other; it need not be there. */
  readonly ladderFile: string;
  readonly search: SearchService;
  readonly programs: OtherPrograms;
  /** Missing where the engine was given no folder to keep runs in. */
  readonly learning?: LearningServices;
}

export interface AskedBy {
  /** The connection. */
  readonly owner: string;
  readonly signal: AbortSignal;
  /** Send what is known so far. */
  readonly report: (report: WireReport) => void;
  readonly explanation: (explanation: WireExplanation) => void;
  readonly instincts: (instincts: WireInstincts) => void;
  readonly learning: (event: LearningEvent) => void;
  readonly comparison: (comparison: Comparison) => void;
}
