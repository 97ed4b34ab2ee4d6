/** Makes players for matches out of their names. A network is loaded once for each of the two players. */

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Contestant, Seat } from '../arena/contestant.ts';
import { gtpContestant } from '../arena/gtp-contestant.ts';
import { randomContestant } from '../arena/random-contestant.ts';
import { BatchingEvaluator } from '../evaluator/batching.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { createRandom } from '../search/random.ts';
import { Search } from '../search/search.ts';
import type { PlayerName } from './player-name.ts';

/** Positions in one run of a network: those of all games that wait at the same moment. */
const MAX_BATCH = 64;

/** The network that comes with the program; right in a checkout and beside the bundled dist/engine/cli.js. */
const BUNDLED = fileURLToPath(new URL('../../models/self-taught', import.meta.url));

export class Players {
  private readonly evaluators = new Map<string, Promise<Evaluator>>();

  async open(name: string, player: PlayerName): Promise<Contestant> {
    switch (player.kind) {
      case 'random':
        return randomContestant(name, createRandom);
      case 'gtp':
        return gtpContestant(name, player.commandLine);
      case 'network':
        return networkContestant(
          name,
          await this.evaluatorOf(player.folder ?? BUNDLED),
          player.visits,
        );
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

function networkContestant(name: string, evaluator: Evaluator, visits: number): Contestant {
  return {
    name,
    identity: evaluator.networkHash,
    sitDown: () => Promise.resolve(networkSeat(evaluator, visits)),
  };
}

function networkSeat(evaluator: Evaluator, visits: number): Seat {
  const search = new Search(evaluator);
  return {
    choose: async (position, signal) => {
      const report = await search.run(position, { visits }, signal ? { signal } : {});
      const best = report.moves[0]?.move;
      if (best !== undefined && visits > 1) return best;
      // Without search: the move that the network likes best.
      return report.policy.indexOf(Math.max(...report.policy));
    },
    leave: () => Promise.resolve(),
  };
}
