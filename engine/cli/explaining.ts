/** The networks of an explanation, opened from their folders, and searches that share their evaluations. */

import { CachingEvaluator } from '../evaluator/cache.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { HumanSource, PolicyFunction } from '../explain/explain.ts';
import type { SearchFunction } from '../explain/line.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { Search } from '../search/search.ts';

/** All that one explanation asks for, a few times over. */
const CACHE_ENTRIES = 6000;

export interface VoiceFolders {
  readonly network: string;
  readonly human: string | undefined;
  /** Of the people whom the human-imitating network imitates; its own name where it is not said. */
  readonly rank: string | undefined;
}

export class OpenVoices {
  private readonly selfTaught: Evaluator;
  private readonly human: Evaluator | undefined;
  private readonly rank: string | undefined;

  private constructor(selfTaught: Evaluator, human: Evaluator | undefined, rank?: string) {
    this.selfTaught = selfTaught;
    this.human = human;
    this.rank = rank;
  }

  /** Throws a `NetworkError` with the reason where a network cannot be used. */
  static async load({ network, human, rank }: VoiceFolders, cores: number): Promise<OpenVoices> {
    const options = { intraOpThreads: cores };
    const selfTaught = await loadEvaluator(network, options);
    const cached = new CachingEvaluator(selfTaught, { entries: CACHE_ENTRIES });
    const imitating = human === undefined ? undefined : await loadEvaluator(human, options);
    return new OpenVoices(cached, imitating, rank);
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
    await this.human?.dispose();
  }

  private humanSource(): HumanSource | undefined {
    if (!this.human) return undefined;
    const policy = policyOf(this.human);
    const rank = this.rank ?? this.human.name;
    // Networks do not take a rank yet: the one policy stands for both.
    return { rank, atRank: policy, strongest: policy, smallOnesTested: false };
  }
}

function policyOf(evaluator: Evaluator): PolicyFunction {
  return async (position) => {
    const [evaluation] = await evaluator.evaluate([position]);
    if (!evaluation) throw new Error(`${evaluator.name} answered nothing`);
    return evaluation.policy;
  };
}
