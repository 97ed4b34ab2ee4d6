import { describe, expect, it } from 'vitest';
import { RULES_NAMES, type RulesName } from '../rules/rule-set.ts';
import { rulesFromJson, rulesToJson } from './kata-rules.ts';

describe('rules in KataGo’s terms', () => {
  it.each(RULES_NAMES.filter((name) => name !== 'korean'))('are read as written: %s', (name) => {
    expect(rulesFromJson({ ...rulesToJson(name) })).toBe(name);
  });

  it.each<[RulesName, object]>([
    ['chinese', { ...rulesToJson('chinese'), ko: 'SIMPLE' }],
    ['aga', { ...rulesToJson('aga'), ko: 'simple' }],
    ['japanese', { ...rulesToJson('japanese'), ko: 'POSITIONAL' }],
  ])('are the nearest of ours where the ko alone differs: %s', (name, given) => {
    expect(rulesFromJson({ ...given })).toBe(name);
  });

  it.each([
    { ko: 'NEVER' },
    { tax: 'ALL' },
    { hasButton: true },
    { ko: 'SIMPLE', tax: 'SEKI' },
    { ko: 'SIMPLE', whiteHandicapBonus: 'N-1' },
  ])('are refused where they count otherwise, or are nobody’s: %j', (given) => {
    expect(() => rulesFromJson(given)).toThrow('no such combination of rules');
  });
});
