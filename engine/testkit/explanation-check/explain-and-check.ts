/** Makes an explanation with networks and searches that are listened to, and has the checker look at it. */

import { CachingEvaluator } from '../../evaluator/cache.ts';
import type { Evaluator } from '../../evaluator/evaluator.ts';
import type { Strength } from '../../explain/explanation.ts';
import { explain, type HumanSource, type PolicyFunction } from '../../explain/explain.ts';
import type { SearchFunction } from '../../explain/line.ts';
import type { Language } from '../../explain/words/catalogue.ts';
import type { WireExplanation } from '../../protocol/explanation.ts';
import type { Position } from '../../rules/position.ts';
import { Search } from '../../search/search.ts';
import { explanationToWire } from '../../server/explanation-to-wire.ts';
import { checkExplanation, type Checked } from './check.ts';
import { listenTo, type Evidence } from './evidence.ts';

export interface Voices {
  readonly selfTaught: PolicyFunction;
  readonly human: HumanSource | undefined;
  readonly search: SearchFunction;
}

export interface Asked {
  readonly voices: Voices;
  readonly visits: number;
  readonly strength: Strength;
  readonly language: Language;
}

export interface Answered extends Checked {
  readonly told: WireExplanation;
  readonly evidence: Evidence;
}

export async function explainAndCheck(
  position: Position,
  move: number,
  asked: Asked,
): Promise<Answered> {
  const { visits, strength, language } = asked;
  const { selfTaught, human, search } = asked.voices;
  const listened = listenTo(position, selfTaught, human, search);
  const { evidence, ...voices } = listened;
  const explanation = await explain(position, move, { ...voices, visits, strength });
  const told = explanationToWire(explanation, language);
  const checked = checkExplanation(told, position, evidence, {
    language,
    smallOnesTested: human?.smallOnesTested ?? false,
  });
  return { told, evidence, ...checked };
}

/** Of a network, and of one in the place of people of one rank. */
export function voicesOf(network: Evaluator, people?: Evaluator, smallOnesTested = false): Voices {
  const cached = new CachingEvaluator(network);
  const policy = people && policyOf(people);
  return {
    selfTaught: policyOf(cached),
    human: policy && { rank: 'fake 1d', atRank: policy, strongest: policy, smallOnesTested },
    search: (position, limits, options) => new Search(cached).run(position, limits, options),
  };
}

function policyOf(evaluator: Evaluator): PolicyFunction {
  return async (position) => (await evaluator.evaluate([position]))[0]!.policy;
}
