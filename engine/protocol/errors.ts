/** What can go wrong between a user interface and the engine: a code for programs, a sentence for people. */

import type { IllegalReason } from '../rules/replay.ts';

export const ERROR_CODES = [
  /** The request makes no sense: not a frame, not a method, a number out of bounds, a finished game to play on. */
  'bad-request',
  /** A move of the position's game is against its rules; `moveNumber` and `reason` say which and why. */
  'illegal-move',
  /** There is no network of that name, or it was refused. */
  'unknown-network',
  /** Something broke on the engine's side; the same request may work again. */
  'engine-failed',
  /** There is no room on the disk for what was asked. */
  'disk-full',
  /** Another Go program as a player: it cannot be started, … */
  'gtp-not-found',
  /** … it ended, … */
  'gtp-died',
  /** … it does not answer in time, … */
  'gtp-timeout',
  /** … it refuses a command that it needs to know, … */
  'gtp-refused',
  /** … what it answers is no GTP, … */
  'gtp-garbled',
  /** … or the move that it answers is against the rules. */
  'gtp-illegal',
  /** The asker took the request back. */
  'cancelled',
  /** The other side speaks an older protocol than the one who reports the error. */
  'protocol-too-old',
  /** The other side speaks a newer one. */
  'protocol-too-new',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface IllegalMoveDetails {
  /** 1-based, counted in the moves of the query. */
  readonly moveNumber: number;
  readonly reason: IllegalReason;
}

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: ErrorCode;
  /** With `illegal-move` only. */
  readonly illegal: IllegalMoveDetails | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: ErrorOptions & { illegal?: IllegalMoveDetails | undefined } = {},
  ) {
    super(message, options);
    this.code = code;
    this.illegal = options.illegal;
  }
}

/** The error that a cancelled request ends with, on both sides. */
export function cancelled(): EngineError {
  return new EngineError('cancelled', 'The request was cancelled');
}

/** Whether an error only says that the asker changed its mind. */
export function isCancelled(error: unknown): boolean {
  return error instanceof EngineError && error.code === 'cancelled';
}
