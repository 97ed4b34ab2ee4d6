/** A run goes on from the newest of its checkpoints that can be read. */

import type { FoundCheckpoint } from '../../run/checkpoints.ts';

/**
 * What `open` makes of the first checkpoint that it does not throw for, with its state; undefined where there is
 * none. Throws where there are some under `folder` and none can be read.
 */
export async function openNewest<State, Opened>(
  checkpoints: readonly FoundCheckpoint<State>[],
  folder: string,
  open: (path: string, state: State) => Promise<Opened>,
): Promise<{ readonly opened: Opened; readonly state: State } | undefined> {
  const problems: string[] = [];
  for (const { path, state } of checkpoints) {
    try {
      return { opened: await open(path, state), state };
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (problems.length === 0) return undefined;
  throw new Error(
    `No checkpoint under ${folder} can be read (${problems.join('; ')}). ` +
      'Restore one from a copy, or start another run.',
  );
}
