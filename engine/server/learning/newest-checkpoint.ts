/** A run goes on from the newest of its checkpoints that can be read. */

import type { ZodType } from 'zod';
import { findCheckpointsOf } from '../../run/checkpoints.ts';
import type { Complain, RunFolder } from '../../run/folder.ts';

/**
 * What `open` makes of the first checkpoint that it does not throw for, with its state; undefined where the run has
 * none yet. `complain` hears of newer ones that were passed over. Throws where it has some and none can be read.
 */
export async function openNewest<State, Opened>(
  folder: RunFolder,
  schema: ZodType<State>,
  open: (path: string, state: State) => Promise<Opened>,
  complain: Complain,
): Promise<{ readonly opened: Opened; readonly state: State } | undefined> {
  const problems: string[] = [];
  const found = findCheckpointsOf(folder, schema, (problem) => problems.push(problem));
  for (const { path, state } of found) {
    try {
      const opened = await open(path, state);
      if (problems.length > 0) {
        complain(`${problems.join('; ')}. The older checkpoint ${path} is taken instead.`);
      }
      return { opened, state };
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (problems.length === 0) return undefined;
  throw new Error(
    `No checkpoint under ${folder.checkpoint} can be read (${problems.join('; ')}). ` +
      'Restore one from a copy, or start another run.',
  );
}
