/** What a session answers with, handed in by whoever starts the engine, and who is asking. */

import type { WireExplanation } from '../protocol/explanation.ts';
import type { WireInstincts } from '../protocol/instincts.ts';
import type { WireReport } from '../protocol/report.ts';
import type { NetworkCatalogue } from './network-catalogue.ts';
import type { SearchService } from './search-service.ts';

export interface EngineServices {
  /** Of the program. */
  readonly version: string;
  readonly networks: NetworkCatalogue;
  readonly search: SearchService;
}

export interface AskedBy {
  /** The connection. */
  readonly owner: string;
  readonly signal: AbortSignal;
  /** Send what is known so far. */
  readonly report: (report: WireReport) => void;
  readonly explanation: (explanation: WireExplanation) => void;
  readonly instincts: (instincts: WireInstincts) => void;
}
