/** Makes players for matches out of their names. A network is loaded once for each of the two players. */

import { availableParallelism } from 'node:os';
import type { Contestant } from '../arena/contestant.ts';
import { gtpContestant } from '../arena/gtp-contestant.ts';
import { BatchingEvaluator } from '../evaluator/batching.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { NetworkPlayer, type NetworkPlayerSettings } from '../player/network-player.ts';
import { RandomPlayer } from '../player/random-player.ts';
import { createRandom } from '../search/random.ts';
import { BUNDLED_NETWORK } from './bundled-network.ts';
import type { PlayerName } from './player-name.ts';

/** Positions in one run of a network: those of all games that wait at the same moment. */
const MAX_BATCH = 64;

export class Players {
  private readonly evaluators = new Map<string, Promise<Evaluator>>();
  private readonly resignWinrate: number;

  /** Networks give a game up with a winrate below `resignWinrate` for some turns running; 0: never. */
  constructor(resignWinrate = 0) {
    this.resignWinrate = resignWinrate;
  }

  async open(name: string, player: PlayerName): Promise<Contestant> {
    switch (player.kind) {
      case 'random':
        return randomContestant(name);
      case 'gtp':
        return gtpContestant(name, player.commandLine);
      case 'network':
        return networkContestant(name, await this.evaluatorOf(player.folder ?? BUNDLED_NETWORK), {
          visits: player.visits,
          resignWinrate: this.resignWinrate,
        });
    }
  }

  /** Lets all networks go. */
  async close(): Promise<void> {
    const loaded = await Promise.allSettled(this.evaluators.values());
    for (const network of loaded) {
      if (network.status === 'fulfilled') await network.value.dispose();
    }
    this.evaluators.clear();
  }

  private evaluatorOf(folder: string): Promise<Evaluator> {
    let evaluator = this.evaluators.get(folder);
    if (!evaluator) {
      evaluator = load(folder);
      this.evaluators.set(folder, evaluator);
    }
    return evaluator;
  }
}

async function load(folder: string): Promise<Evaluator> {
  const network = await loadEvaluator(folder, {
    intraOpThreads: availableParallelism(),
    batchMax: MAX_BATCH,
  });
  return new BatchingEvaluator(network, { maxBatch: MAX_BATCH });
}

function networkContestant(
  name: string,
  evaluator: Evaluator,
  settings: Pick<NetworkPlayerSettings, 'visits' | 'resignWinrate'>,
): Contestant {
  const { resignWinrate } = settings;
  const manners = resignWinrate > 0 ? `, resigns below ${resignWinrate}` : '';
  return {
    name,
    identity: evaluator.networkHash + manners,
    sitDown: ({ seed }) =>
      Promise.resolve(new NetworkPlayer(evaluator, settings, createRandom(seed))),
  };
}

function randomContestant(name: string): Contestant {
  return {
    name,
    identity: 'random without filling eyes',
    sitDown: ({ seed }) => Promise.resolve(new RandomPlayer(createRandom(seed))),
  };
}
