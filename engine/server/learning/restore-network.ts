/** The network that a run plays with next, exported again from its checkpoint where it was lost. */

import { loadNetwork } from '../../network/network-folder.ts';
import { networkPath } from '../../run/checkpoints.ts';
import { loadGames, type Complain, type RunFolder } from '../../run/folder.ts';
import type { Learner } from '../../run/learn-parts.ts';
import { calibrationGames, openWindow } from '../../run/open-window.ts';
import type { RunSettings } from '../../run/settings.ts';
import type { RunState } from '../../run/state.ts';

/**
 * `learner` goes on from the state's checkpoint. Throws what is wrong with the network where the games that it was
 * exported with are gone as well.
 */
export async function restoreNetwork(
  folder: RunFolder,
  settings: RunSettings,
  state: RunState,
  learner: Pick<Learner, 'exportNetwork'>,
  complain: Complain,
): Promise<void> {
  if (state.generation === 0) return;
  const path = networkPath(folder, state.generation);
  try {
    const network = loadNetwork(path);
    network.readInt8();
    network.readWeights();
  } catch (problem) {
    const games = loadGames(folder, state.generation - 1);
    if (games.length === 0) throw problem;
    complain(`${path} is missing or damaged and is exported again from the run's checkpoint.`);
    const window = openWindow({ folder, settings, state });
    await learner.exportNetwork(path, state, calibrationGames(games, window, settings));
  }
}
