/** Starting another Go program once before games with it, for its name and for what is wrong with it. */

import { engineClient } from '../engine.ts';
import type { Program } from '../game/player.ts';

/** Rejected with what is wrong with it, or as `cancelled` when the signal aborts. */
export async function meetProgram(command: string, signal: AbortSignal): Promise<Program> {
  const { name } = await engineClient().greet({ command }, { signal });
  return { kind: 'gtp', command, name: name || command };
}
