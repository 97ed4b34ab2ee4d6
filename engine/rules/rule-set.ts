/** What differs between the rules that people play under, and the named sets of them. */

export interface RuleSet {
  /** `area` counts stones and surrounded points, `territory` surrounded points and prisoners. */
  readonly scoring: 'area' | 'territory';
  /** Which repetitions are forbidden: the last capture's, any position's, or any position's with the same side to play. */
  readonly ko: 'simple' | 'positional' | 'situational';
  readonly suicide: boolean;
  /** What White gets for Black's handicap stones, in points. */
  readonly handicapBonus: 'none' | 'stones' | 'stones-minus-one';
  /** Whether a pass hands a prisoner to the opponent (AGA). */
  readonly passStones: boolean;
}

export type RulesName = 'chinese' | 'japanese' | 'korean' | 'aga' | 'new-zealand' | 'tromp-taylor';

export const RULES_NAMES: readonly RulesName[] = [
  'chinese',
  'japanese',
  'korean',
  'aga',
  'new-zealand',
  'tromp-taylor',
];

/**
 * Chinese rules are written down with positional superko; tournament referees treat the rare triple ko
 * differently, which no program can. Japanese and Korean rules end endless games without a result.
 */
export const RULE_SETS: Readonly<Record<RulesName, RuleSet>> = Object.freeze({
  chinese: {
    scoring: 'area',
    ko: 'positional',
    suicide: false,
    handicapBonus: 'stones',
    passStones: false,
  },
  japanese: {
    scoring: 'territory',
    ko: 'simple',
    suicide: false,
    handicapBonus: 'none',
    passStones: false,
  },
  korean: {
    scoring: 'territory',
    ko: 'simple',
    suicide: false,
    handicapBonus: 'none',
    passStones: false,
  },
  aga: {
    scoring: 'area',
    ko: 'situational',
    suicide: false,
    handicapBonus: 'stones-minus-one',
    passStones: true,
  },
  'new-zealand': {
    scoring: 'area',
    ko: 'situational',
    suicide: true,
    handicapBonus: 'none',
    passStones: false,
  },
  'tromp-taylor': {
    scoring: 'area',
    ko: 'positional',
    suicide: true,
    handicapBonus: 'none',
    passStones: false,
  },
});

/** White's points for moving second, in an even game. On 9×9 under area rules a draw is possible. */
export function defaultKomi(rules: RulesName, size: number): number {
  if (rules === 'japanese' || rules === 'korean') return 6.5;
  if (rules === 'new-zealand' || size <= 9) return 7;
  return 7.5;
}
