import { describe, expect, it } from 'vitest';
import { RULES_NAMES, RULE_SETS, defaultKomi } from './rule-set.ts';

describe('the named rules', () => {
  it.each([
    ['chinese', 'area', 'positional', false, 7.5],
    ['japanese', 'territory', 'simple', false, 6.5],
    ['korean', 'territory', 'simple', false, 6.5],
    ['aga', 'area', 'situational', false, 7.5],
    ['new-zealand', 'area', 'situational', true, 7],
    ['tromp-taylor', 'area', 'positional', true, 7.5],
  ] as const)('%s: %s, %s ko, suicide %s, komi %d', (name, scoring, ko, suicide, komi) => {
    expect(RULE_SETS[name]).toMatchObject({ scoring, ko, suicide });
    expect(defaultKomi(name, 19)).toBe(komi);
  });

  it('are all there are', () => {
    expect([...RULES_NAMES].sort()).toEqual(Object.keys(RULE_SETS).sort());
  });

  it('give seven points on 9×9 under area rules', () => {
    expect(RULES_NAMES.map((name) => defaultKomi(name, 9))).toEqual([7, 6.5, 6.5, 7, 7, 7]);
  });
});
