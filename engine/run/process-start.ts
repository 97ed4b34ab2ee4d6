/** Tells a process from a later one with the same id. */

import { readFileSync } from 'node:fs';

/** Of the fields that follow the program's name in `/proc/ID/stat`; field 22 in all (proc_pid_stat(5)). */
const START_TIME = 19;

/**
 * When a process started, in clock ticks since the machine did, as text; undefined where the system does not tell,
 * which only Linux does, or there is no such process.
 */
export function processStart(id: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    // The program's name is in parentheses and may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_TIME];
  } catch {
    return undefined;
  }
}
