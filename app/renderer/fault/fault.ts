/** Why something could not be done: a code that the catalogues have words for, and what the program itself said. */

import { EngineError, type ErrorCode } from '../../../engine/protocol/errors.ts';
import { HostError, type HostErrorCode } from '../../shared/host-error.ts';

export type FaultCode =
  | Exclude<ErrorCode, 'cancelled'>
  | HostErrorCode
  /** The browser keeps the page from it, as from the clipboard. */
  | 'not-allowed'
  | 'unknown';

export interface Fault {
  readonly code: FaultCode;
  /** In English, for reports of bugs. */
  readonly message: string;
}

export function faultOf(error: unknown): Fault {
  return { code: codeOf(error), message: error instanceof Error ? error.message : String(error) };
}

function codeOf(error: unknown): FaultCode {
  if (error instanceof HostError) return error.code;
  if (error instanceof EngineError && error.code !== 'cancelled') return error.code;
  if (!(error instanceof DOMException)) return 'unknown';
  switch (error.name) {
    case 'NotAllowedError':
      return 'not-allowed';
    case 'NotFoundError':
    case 'NotReadableError':
      return 'not-there';
    default:
      return 'unknown';
  }
}
