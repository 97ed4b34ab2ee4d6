/** Names of the runs whose engine stopped while it worked on them, kept in localStorage: a reload is no answer to that. */

import { z } from 'zod';

export const INTERRUPTED_KEY = 'move37.interrupted';

const storedSchema = z.array(z.string().max(60)).max(1000);

/** A damaged or foreign entry counts as none. */
export function readInterrupted(): readonly string[] {
  try {
    return storedSchema.parse(JSON.parse(localStorage.getItem(INTERRUPTED_KEY) ?? '[]'));
  } catch {
    return [];
  }
}

export function keepInterrupted(runs: readonly string[]): void {
  localStorage.setItem(INTERRUPTED_KEY, JSON.stringify(runs));
}
