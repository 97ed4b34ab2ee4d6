/** Rules as GTP's extensions write them: by name, or as JSON in KataGo's terms. */

import { parseRules } from '../record/game-info.ts';
import { RULES_NAMES, RULE_SETS, type RuleSet, type RulesName } from '../rules/rule-set.ts';
import { GtpFailure, quoted } from './arguments.ts';

/** Names of KataGo's for rules that are ours under another name. */
const ALIASES: ReadonlyMap<string, RulesName> = new Map<string, RulesName>([
  ['chinese-ogs', 'chinese'],
  ['chinese-kgs', 'chinese'],
  ['bga', 'aga'],
  ['french', 'aga'],
]);

const BONUS = { none: '0', stones: 'N', 'stones-minus-one': 'N-1' } as const;

const KOS: ReadonlySet<unknown> = new Set(['SIMPLE', 'POSITIONAL', 'SITUATIONAL']);

export interface RulesJson {
  readonly ko: string;
  readonly scoring: string;
  readonly suicide: boolean;
  readonly tax: string;
  readonly whiteHandicapBonus: string;
  readonly hasButton: boolean;
  /** Two passes end the game, and stones need not be captured to be dead. */
  readonly friendlyPassOk: boolean;
}

export function rulesToJson(name: RulesName): RulesJson {
  const rules: RuleSet = RULE_SETS[name];
  return {
    friendlyPassOk: true,
    hasButton: false,
    ko: rules.ko.toUpperCase(),
    scoring: rules.scoring.toUpperCase(),
    suicide: rules.suicide,
    tax: rules.scoring === 'territory' ? 'SEKI' : 'NONE',
    whiteHandicapBonus: BONUS[rules.handicapBonus],
  };
}

/** Throws `GtpFailure` where we play by no such rules. */
export function rulesFromText(text: string): RulesName {
  if (text.startsWith('{')) return rulesFromJson(parseObject(text));
  const name = ALIASES.get(text.toLowerCase()) ?? parseRules(text);
  if (!name) {
    throw new GtpFailure(`unknown rules ${quoted(text)}: known are ${RULES_NAMES.join(', ')}`);
  }
  return name;
}

/**
 * What a query leaves out is as in Tromp-Taylor rules. Where ours differ in ko alone they are taken all the same: that
 * seldom matters, and KataGo has simple ko where Chinese rules as ours forbid every repetition. Throws `GtpFailure`
 * for other rules.
 */
export function rulesFromJson(given: Readonly<Record<string, unknown>>): RulesName {
  const wanted: Record<string, unknown> = { ...rulesToJson('tromp-taylor') };
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(wanted, key)) throw new GtpFailure(`unknown part of rules ${quoted(key)}`);
    // Taken as it is: it changes how a program passes, not what is legal or counted.
    if (key !== 'friendlyPassOk')
      wanted[key] = typeof value === 'string' ? value.toUpperCase() : value;
  }
  const differing = (name: RulesName): string[] =>
    Object.entries(rulesToJson(name)).flatMap(([key, value]) => (wanted[key] === value ? [] : key));
  const isNear = (name: RulesName): boolean =>
    KOS.has(wanted.ko) && differing(name).every((key) => key === 'ko');
  const found =
    RULES_NAMES.find((name) => differing(name).length === 0) ?? RULES_NAMES.find(isNear);
  if (!found) {
    const known = RULES_NAMES.map((name) => `${name} ${JSON.stringify(rulesToJson(name))}`);
    throw new GtpFailure(`no such combination of rules; there are: ${known.join('; ')}`);
  }
  return found;
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new GtpFailure(`rules are no JSON: ${quoted(text)}`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new GtpFailure('rules in JSON are an object');
  }
  return parsed as Record<string, unknown>;
}
