/** What became of another Go program, in the reader's language, with what the program or the system said. */

import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../engine/protocol/errors.ts';

const FAILURES = {
  'gtp-not-found': 'program.not-found',
  'gtp-died': 'program.died',
  'gtp-timeout': 'program.timeout',
  'gtp-refused': 'program.refused',
  'gtp-garbled': 'program.garbled',
} as const;

export interface ProgramFailure {
  readonly code?: ErrorCode | undefined;
  readonly message: string;
}

/** The engine's own words where no program is to blame. */
export function useProgramWords(): (failure: ProgramFailure) => string {
  const { t } = useTranslation('play');
  return ({ code, message }) => {
    const known = code !== undefined && code in FAILURES;
    return known ? `${t(FAILURES[code as keyof typeof FAILURES])} (${message})` : message;
  };
}
