/** Makes players for matches out of their names. A network is loaded once for each of the two players. */

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Contestant } from '../arena/contestant.ts';
import { gtpContestant } from '../arena/gtp-contestant.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { humanCondition, type Condition } from '../network/conditioning.ts';
import { loadNetwork } from '../network/network-folder.ts';
import { loadForGames, networkContestant, randomContestant } from '../server/contestants.ts';
import { BUNDLED_HUMAN, BUNDLED_SELF_TAUGHT } from './bundled-networks.ts';
import { humanContestant } from './human-contestant.ts';
import type { PlayerName } from './player-name.ts';

export class Players {
  private readonly evaluators = new Map<string, Promise<Evaluator>>();
  private readonly resignWinrate: number;
  private readonly judge: string;

  /**
   * Networks give a game up with a winrate below `resignWinrate` for some turns running; 0: never. `judge` is the
   * folder of the network that says when games of human players are over; without one the board is counted.
   */
  constructor(resignWinrate = 0, judge = BUNDLED_SELF_TAUGHT) {
    this.resignWinrate = resignWinrate;
    this.judge = judge;
  }

  async open(name: string, player: PlayerName): Promise<Contestant> {
    switch (player.kind) {
      case 'random':
        return randomContestant(name);
      case 'gtp':
        return gtpContestant(name, player.commandLine);
      case 'human':
        return this.openHuman(name, player.folder ?? BUNDLED_HUMAN, player.rank);
      case 'network':
        return networkContestant(
          name,
          await this.evaluatorOf(player.folder ?? BUNDLED_SELF_TAUGHT),
          {
            visits: player.visits,
            ...(player.timeMs !== undefined && { timeMs: player.timeMs }),
            resignWinrate: this.resignWinrate,
          },
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

  private async openHuman(name: string, folder: string, rank: number): Promise<Contestant> {
    const { hash: networkHash } = loadNetwork(folder);
    const judge = existsSync(this.judge) ? await this.evaluatorOf(this.judge) : undefined;
    const load = (condition: Condition): Promise<Evaluator> => this.evaluatorOf(folder, condition);
    return humanContestant({ name, folder, rank, networkHash, load, judge });
  }

  private evaluatorOf(folder: string, condition?: Condition): Promise<Evaluator> {
    const key = JSON.stringify([folder, condition]);
    let evaluator = this.evaluators.get(key);
    if (!evaluator) {
      const threads = availableParallelism();
      evaluator = loadForGames(folder, threads, condition && humanCondition(condition));
      this.evaluators.set(key, evaluator);
    }
    return evaluator;
  }
}
