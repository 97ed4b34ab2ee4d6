import { expect, it } from 'vitest';
import { RULE_SETS, RULES_NAMES } from '../rules/rule-set.ts';
import { nearestLearned } from './learned-rules.ts';

it('is the rules themselves where the network learned under them', () => {
  for (const name of RULES_NAMES) {
    const { scoring, ko, suicide } = RULE_SETS[name];
    expect(nearestLearned(RULES_NAMES, RULE_SETS[name])).toMatchObject({ scoring, ko, suicide });
  }
});

it('is the only ones that it learned under', () => {
  expect(nearestLearned(['chinese'], RULE_SETS.japanese)).toBe(RULE_SETS.chinese);
});

it('counts as the game does where it learned to, before anything else', () => {
  expect(nearestLearned(['japanese', 'new-zealand'], RULE_SETS.chinese)).toBe(
    RULE_SETS['new-zealand'],
  );
  expect(nearestLearned(['chinese', 'tromp-taylor'], RULE_SETS['new-zealand'])).toBe(
    RULE_SETS['tromp-taylor'],
  );
});
