/** The networks of an explanation, opened from their folders, and searches that share their evaluations. */

import { CachingEvaluator } from '../evaluator/cache.ts';
import { evaluateOne } from '../evaluator/evaluate-one.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { HumanSource, PolicyFunction } from '../explain/explain.ts';
import type { SearchFunction } from '../explain/line.ts';
import { humanCondition } from '../network/conditioning.ts';
import { imitatesPeople } from '../network/manifest.ts';
import { loadNetwork } from '../network/network-folder.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { spansBoard } from '../protocol/spans-board.ts';
import { Search } from '../search/search.ts';
import { boardsWithTestedTails } from '../training/imitation/kept-agreement.ts';
import {
  conditionOf,
  notOffered,
  offerName,
  offersOn,
  readRankTable,
  usualOffer,
} from '../training/imitation/rank-offers.ts';
import type { RankOffer } from '../training/imitation/rank-table.ts';

export interface VoiceFolders {
  readonly network: string;
  readonly human: string | undefined;
  /**
   * Of the people whom the human-imitating network imitates: one of its table of ranks, the middle one where it is
   * not said; a name for them where it has no table.
   */
  readonly rank: string | undefined;
  /** Lines of the board. */
  readonly size: number;
  /** Of the game, where it is known. */
  readonly year?: number | undefined;
}

/** The human-imitating network at the reader's rank and at the strongest that it knows. */
interface OpenPeople {
  readonly rank: string;
  readonly atRank: Evaluator;
  readonly strongest: Evaluator;
  readonly smallOnesTested: boolean;
}

export class OpenVoices {
  private readonly selfTaught: Evaluator;
  private readonly human: OpenPeople | undefined;

  private constructor(selfTaught: Evaluator, human: OpenPeople | undefined) {
    this.selfTaught = selfTaught;
    this.human = human;
  }

  /** Throws with the reason where a network cannot be used, or does not know people of the rank. */
  static async load(folders: VoiceFolders, cores: number): Promise<OpenVoices> {
    const { network, human } = folders;
    const options = { intraOpThreads: cores };
    const people = human === undefined ? undefined : await openPeople(human, folders, options);
    const selfTaught = await loadEvaluator(network, options);
    return new OpenVoices(new CachingEvaluator(selfTaught), people);
  }

  /** Of the self-taught network. */
  get networkHash(): string {
    return this.selfTaught.networkHash;
  }

  sources(): {
    selfTaught: PolicyFunction;
    human: HumanSource | undefined;
    search: SearchFunction;
  } {
    return {
      selfTaught: policyOf(this.selfTaught),
      human: this.humanSource(),
      search: (position, limits, options) =>
        new Search(this.selfTaught).run(position, limits, options),
    };
  }

  async close(): Promise<void> {
    await this.selfTaught.dispose();
    await this.human?.atRank.dispose();
    if (this.human && this.human.strongest !== this.human.atRank) {
      await this.human.strongest.dispose();
    }
  }

  private humanSource(): HumanSource | undefined {
    if (!this.human) return undefined;
    const { rank, atRank, strongest, smallOnesTested } = this.human;
    const policy = policyOf(atRank);
    return {
      rank,
      atRank: policy,
      strongest: strongest === atRank ? policy : policyOf(strongest),
      smallOnesTested,
    };
  }
}

/** Undefined where the network has nothing to say on boards of this size. */
async function openPeople(
  folder: string,
  { rank, size, year }: VoiceFolders,
  options: { readonly intraOpThreads: number },
): Promise<OpenPeople | undefined> {
  const loaded = loadNetwork(folder);
  if (!imitatesPeople(loaded.manifest)) {
    const always = await loadEvaluator(loaded, options);
    const smallOnesTested = false;
    return { rank: rank ?? always.name, atRank: always, strongest: always, smallOnesTested };
  }
  if (rank === undefined && !spansBoard(loaded.manifest.sizes, size)) return undefined;
  const offers = offersOn(readRankTable(folder, loaded.manifest.sizes), size);
  const offer = rank === undefined ? usualOffer(offers) : offers.find((one) => one.rank === rank);
  if (rank !== undefined && !offer) throw new Error(notOffered(rank, size, offers));
  const open = (of: RankOffer | undefined): Promise<Evaluator> =>
    loadEvaluator(loaded, {
      ...options,
      condition: humanCondition(of ? conditionOf(of, year) : { year }),
    });
  const atRank = await open(offer);
  const strongest = offers.at(-1);
  return {
    rank: offer ? offerName(offer) : '',
    atRank,
    strongest: strongest === offer ? atRank : await open(strongest),
    smallOnesTested: boardsWithTestedTails(folder, loaded.hash).includes(size),
  };
}

function policyOf(evaluator: Evaluator): PolicyFunction {
  return async (position) => {
    const { policy } = await evaluateOne(evaluator, position);
    return policy;
  };
}
