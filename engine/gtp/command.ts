/** What a GTP command is to the session that runs it. */

import type { GtpEngine } from './gtp-engine.ts';

export interface GtpCall {
  readonly args: readonly string[];
  /** Aborted by any further line, and with the reason `INPUT_ENDED` once there will be none. */
  readonly interrupted: AbortSignal;
  /** Sends a line of the answer at once, or only its beginning; it can no longer be a refusal then. */
  readonly say: (line?: string) => void;
  /** The same with a line that a later one will make up for: it is left out while nobody reads. */
  readonly sayInPassing: (line: string) => void;
}

export const INPUT_ENDED = 'the input ended';

/**
 * Returns the answer, or the rest of it after `say`; undefined is an empty one. Throws `GtpFailure` to refuse.
 * Commands run one at a time.
 */
export type GtpHandler = (
  engine: GtpEngine,
  call: GtpCall,
) => string | undefined | Promise<string | undefined>;

export type GtpCommands = Readonly<Record<string, GtpHandler>>;
