/** How far a learning run stands back behind everything else that the machine does. */

import { constants, setPriority } from 'node:os';

export const PRIORITIES = {
  low: constants.priority.PRIORITY_LOW,
  'below-normal': constants.priority.PRIORITY_BELOW_NORMAL,
  normal: constants.priority.PRIORITY_NORMAL,
} as const;
export type Priority = keyof typeof PRIORITIES;

export function isPriority(text: string): text is Priority {
  return Object.hasOwn(PRIORITIES, text);
}

/**
 * Of this process. Linux gives every thread a priority of its own, inherited from the one that starts it: call this
 * before there are threads. Where the system does not allow it the run goes on as it is.
 */
export function standBack(priority: Priority): void {
  try {
    setPriority(PRIORITIES[priority]);
  } catch {
    // A priority may be lowered everywhere, but raised by administrators only.
  }
}
