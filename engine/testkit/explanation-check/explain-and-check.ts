/** Makes an explanation with networks and searches that are listened to, and has the checker look at it. */

import { CachingEvaluator } from '../../evaluator/cache.ts';
import type { Evaluator } from '../../evaluator/evaluator.ts';
import type { Strength } from '../../explain/explanation.ts';
import { explain, type PolicyFunction } from '../../explain/explain.ts';
import type { Language } from '../../explain/words/catalogue.ts';
import type { WireExplanation } from '../../protocol/explanation.ts';
import type { Position } from '../../rules/position.ts';
import { Search } from '../../search/search.ts';
import { explanationToWire } from '../../server/explanation-to-wire.ts';
import { checkExplanation, type Checked } from './check.ts';
import { listenTo, type Evidence } from './evidence.ts';

export interface Asked {
  readonly selfTaught: Evaluator;
  readonly human?: Evaluator | undefined;
  readonly smallOnesTested?: boolean;
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
  const { visits, strength, language, smallOnesTested = false } = asked;
  const cached = new CachingEvaluator(asked.selfTaught, { entries: 5000 });
  const human = asked.human && {
    rank: 'fake 1d',
    atRank: policyOf(asked.human),
    strongest: policyOf(asked.human),
    smallOnesTested,
  };
  const listened = listenTo(position, policyOf(cached), human, (searched, limits, options) =>
    new Search(cached).run(searched, limits, options),
  );
  const { evidence, ...voices } = listened;
  const explanation = await explain(position, move, { ...voices, visits, strength });
  const told = explanationToWire(explanation, language);
  const checked = checkExplanation(told, position, evidence, { language, smallOnesTested });
  return { told, evidence, ...checked };
}

function policyOf(evaluator: Evaluator): PolicyFunction {
  return async (position) => (await evaluator.evaluate([position]))[0]!.policy;
}
