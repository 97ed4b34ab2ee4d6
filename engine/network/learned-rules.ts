/**
 * Rules as a network knows them. Inputs that were always zero while it learned lead through weights that were never
 * trained. So a network that is asked about rules which it did not learn under is told of the nearest that it did.
 */

import { RULE_SETS, type RuleSet, type RulesName } from '../rules/rule-set.ts';

/**
 * Those of the rules learned under (at least one) that are most like the given ones in what networks are told: how
 * the score is counted before which repetitions are forbidden before suicide.
 */
export function nearestLearned(learned: readonly RulesName[], rules: RuleSet): RuleSet {
  let nearest = rules;
  let most = -1;
  for (const name of learned) {
    const known = RULE_SETS[name];
    const likeness =
      (known.scoring === rules.scoring ? 4 : 0) +
      (known.ko === rules.ko ? 2 : 0) +
      (known.suicide === rules.suicide ? 1 : 0);
    if (likeness > most) [nearest, most] = [known, likeness];
  }
  return nearest;
}
