/** Makes players for matches out of their names. A network is loaded once for each of the two players. */

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Contestant } from '../arena/contestant.ts';
import { gtpContestant } from '../arena/gtp-contestant.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { PlayoutEvaluator } from '../evaluator/playout-evaluator.ts';
import { SymmetryEvaluator } from '../evaluator/symmetry.ts';
import { humanCondition, type Condition } from '../network/conditioning.ts';
import { loadNetwork } from '../network/network-folder.ts';
import type { Precision } from '../network/onnx/choose-graph.ts';
import type { NetworkPlayerSettings } from '../player/network-player.ts';
import { gradePlayer } from '../player/grade.ts';
import { withoutNetwork } from '../player/plain-search.ts';
import { createRandom } from '../search/random.ts';
import { DEFAULT_SEARCH, type SearchSettings } from '../search/settings.ts';
import { loadForGames, networkContestant, randomContestant } from '../server/contestants.ts';
import { BUNDLED_HUMAN, BUNDLED_SELF_TAUGHT } from './bundled-networks.ts';
import { humanContestant, searchingImitator, type Judge } from './human-contestant.ts';
import type { PlayerName, Thinking } from './player-name.ts';
import { searchOptionsText } from './search-options.ts';

export interface PlayersOptions {
  /** Networks give a game up with a winrate below this for some turns running; 0: never. */
  readonly resignWinrate?: number;
  /**
   * Folder of the network that says when games of human players are over; without one there the board is counted.
   * The bundled self-taught one when left out.
   */
  readonly judge?: string | undefined;
  /** Threads that each network runs in; as many as there are cores when left out. */
  readonly threads?: number | undefined;
  /** Ends other programs that are being tried. */
  readonly signal?: AbortSignal;
}

export class Players {
  private readonly evaluators = new Map<string, Promise<Evaluator>>();
  private readonly resignWinrate: number;
  private readonly judge: string;
  private readonly threads: number;
  private readonly signal: AbortSignal | undefined;

  constructor({
    resignWinrate = 0,
    judge = BUNDLED_SELF_TAUGHT,
    threads = availableParallelism(),
    signal,
  }: PlayersOptions = {}) {
    this.resignWinrate = resignWinrate;
    this.judge = judge;
    this.threads = threads;
    this.signal = signal;
  }

  async open(name: string, player: PlayerName): Promise<Contestant> {
    switch (player.kind) {
      case 'random':
        return randomContestant(name);
      case 'gtp':
        return gtpContestant(name, player.commandLine, this.signal);
      case 'human':
        return this.openHuman(name, player);
      case 'plain':
        return this.searching(
          name,
          player,
          new PlayoutEvaluator(createRandom),
          withoutNetwork(DEFAULT_SEARCH),
        );
      case 'network': {
        const { folder = BUNDLED_SELF_TAUGHT, options } = player;
        const precision = options?.precision;
        return this.searching(name, player, await this.evaluatorOf(folder, { precision }));
      }
    }
  }

  /** Someone of the graded strengths, with the manners that people meet. */
  async openGrade(grade: {
    readonly name: string;
    readonly identity: string;
    readonly folder: string;
    readonly visits: number;
  }): Promise<Contestant> {
    const { name, identity, visits } = grade;
    const evaluator = await this.evaluatorOf(grade.folder);
    const sitDown: Contestant['sitDown'] = ({ seed }) =>
      Promise.resolve(gradePlayer(evaluator, createRandom(seed), undefined, visits));
    return { name, identity, sitDown };
  }

  /** Lets all networks go. */
  async close(): Promise<void> {
    const loaded = await Promise.allSettled(this.evaluators.values());
    for (const network of loaded) {
      if (network.status === 'fulfilled') await network.value.dispose();
    }
    this.evaluators.clear();
  }

  private searching(
    name: string,
    { visits, timeMs, options = { search: {} } }: Thinking,
    evaluator: Evaluator,
    search: SearchSettings = DEFAULT_SEARCH,
  ): Contestant {
    const { resignWinrate } = this;
    const settings: Partial<NetworkPlayerSettings> = {
      visits,
      ...(timeMs !== undefined && { timeMs }),
      resignWinrate,
      search: { ...search, ...options.search },
    };
    const manners = resignWinrate > 0 ? `, resigns below ${resignWinrate}` : '';
    const asked = options.symmetries ? new SymmetryEvaluator(evaluator) : evaluator;
    return networkContestant(name, asked, settings, manners + searchOptionsText(options));
  }

  private async openHuman(
    name: string,
    { folder = BUNDLED_HUMAN, rank, visits }: PlayerName & { kind: 'human' },
  ): Promise<Contestant> {
    const network = loadNetwork(folder);
    const load = (condition: Condition): Promise<Evaluator> =>
      this.evaluatorOf(folder, { condition });
    const parts = { name, folder, rank, network, load };
    if (visits !== undefined) return searchingImitator({ ...parts, visits });
    const judge = existsSync(this.judge) ? await this.openJudge() : undefined;
    return humanContestant({ ...parts, judge });
  }

  private async openJudge(): Promise<Judge> {
    const { manifest } = loadNetwork(this.judge);
    return { evaluator: await this.evaluatorOf(this.judge), learned: manifest.sizes };
  }

  private evaluatorOf(folder: string, how: Opening = {}): Promise<Evaluator> {
    const key = JSON.stringify([folder, how]);
    let evaluator = this.evaluators.get(key);
    if (!evaluator) {
      evaluator = load(folder, how, this.threads);
      this.evaluators.set(key, evaluator);
    }
    return evaluator;
  }
}

interface Opening {
  readonly condition?: Condition | undefined;
  readonly precision?: Precision | undefined;
}

function load(
  folder: string,
  { condition, precision }: Opening,
  threads: number,
): Promise<Evaluator> {
  return loadForGames(folder, {
    threads,
    condition: condition && humanCondition(condition),
    ...(precision && { precision }),
  });
}
