/** What the host and the search worker say to each other. Both are ours, so nothing is checked by schemas. */

import type { ErrorCode } from '../protocol/errors.ts';
import type { SearchReport } from '../search/report.ts';
import type { SearchOutcome, SearchTask } from './search-service.ts';

export type ToSearchWorker =
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly task: SearchTask;
      readonly reports: boolean;
    }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'forget'; readonly owner: string }
  /** End: abandon the searches, let the networks go. */
  | { readonly kind: 'close' };

export type FromSearchWorker =
  | { readonly kind: 'report'; readonly id: number; readonly report: SearchReport }
  | { readonly kind: 'done'; readonly id: number; readonly outcome: SearchOutcome }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly code: ErrorCode;
      readonly message: string;
    };
