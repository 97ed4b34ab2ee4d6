/** What the root of a record says about the game, as typed values. What is missing or unreadable is undefined. */

import { RULES_NAMES, type RulesName } from '../rules/rule-set.ts';
import type { GameTree } from './game-tree.ts';
import { parseResult, type GameResult } from './game-result.ts';
import { parseSimpleText, parseText } from './sgf-text.ts';

export interface PlayerInfo {
  readonly name: string | undefined;
  readonly rank: string | undefined;
  readonly team: string | undefined;
}

export interface GameInfo {
  readonly size: number;
  readonly black: PlayerInfo;
  readonly white: PlayerInfo;
  /** Points that White gets. */
  readonly komi: number | undefined;
  /** Stones; 0 where the record says nothing. */
  readonly handicap: number;
  readonly rules: RulesName | undefined;
  /** RU as written, also where it names no rules that we know. */
  readonly rulesText: string | undefined;
  readonly result: GameResult | undefined;
  readonly resultText: string | undefined;
  readonly name: string | undefined;
  readonly event: string | undefined;
  readonly round: string | undefined;
  /** As written; `2016-03-10` in well-kept records. */
  readonly date: string | undefined;
  /** The first that the date names. */
  readonly year: number | undefined;
  readonly place: string | undefined;
  /** Main time in seconds. */
  readonly mainTime: number | undefined;
  readonly overtime: string | undefined;
  readonly source: string | undefined;
  readonly annotator: string | undefined;
  readonly copyright: string | undefined;
  readonly comment: string | undefined;
}

export function gameInfo(tree: GameTree): GameInfo {
  const { properties } = tree.node(tree.root);
  const line = (name: string): string | undefined => {
    const raw = properties[name]?.[0];
    return raw === undefined ? undefined : parseSimpleText(raw) || undefined;
  };
  const text = (name: string): string | undefined =>
    properties[name]?.map(parseText).join('\n\n').trim() || undefined;
  const rulesText = line('RU');
  const resultText = line('RE');
  return {
    size: tree.size,
    black: { name: line('PB'), rank: line('BR'), team: line('BT') },
    white: { name: line('PW'), rank: line('WR'), team: line('WT') },
    komi: parseKomi(line('KM')),
    handicap: parseHandicap(line('HA'), tree.size),
    rules: rulesText === undefined ? undefined : parseRules(rulesText),
    rulesText,
    result: resultText === undefined ? undefined : parseResult(resultText),
    resultText,
    name: line('GN'),
    event: line('EV'),
    round: line('RO'),
    date: line('DT'),
    year: parseYear(line('DT')),
    place: line('PC'),
    mainTime: parseNumber(line('TM')),
    overtime: line('OT'),
    source: line('SO'),
    annotator: line('AN'),
    copyright: line('CP'),
    comment: text('GC'),
  };
}

function parseYear(date: string | undefined): number | undefined {
  const digits = /\b(1[5-9]|20)\d\d\b/.exec(date ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

const RULES_ALIASES: ReadonlyMap<string, RulesName> = new Map<string, RulesName>([
  ['cn', 'chinese'],
  ['china', 'chinese'],
  ['chineserules', 'chinese'],
  ['jp', 'japanese'],
  ['japan', 'japanese'],
  ['japaneserules', 'japanese'],
  ['kr', 'korean'],
  ['korea', 'korean'],
  ['koreanrules', 'korean'],
  ['nz', 'new-zealand'],
  ['newzealand', 'new-zealand'],
  ['tromptaylor', 'tromp-taylor'],
  ['tt', 'tromp-taylor'],
]);

/** The rules that an RU value names, in any case and spelling of the common ones. */
export function parseRules(text: string): RulesName | undefined {
  const name = text.toLowerCase().replace(/[\s_-]/g, '');
  return RULES_NAMES.find((rules) => rules.replace('-', '') === name) ?? RULES_ALIASES.get(name);
}

const RULES_IN_SGF: Readonly<Record<RulesName, string>> = {
  chinese: 'Chinese',
  japanese: 'Japanese',
  korean: 'Korean',
  aga: 'AGA',
  'new-zealand': 'NZ',
  'tromp-taylor': 'Tromp-Taylor',
};

export function makeRules(rules: RulesName): string {
  return RULES_IN_SGF[rules];
}

/** Some servers write hundredths of points (650), Fox half of them under Chinese rules (375 for 7.5). */
function parseKomi(text: string | undefined): number | undefined {
  const komi = parseNumber(text);
  if (komi === undefined) return undefined;
  if (komi === 375 || komi === 325 || komi === 275) return komi / 50;
  const points = Math.abs(komi) >= 100 && komi % 25 === 0 ? komi / 100 : komi;
  return Math.abs(points) <= 400 ? points : undefined;
}

function parseHandicap(text: string | undefined, size: number): number {
  const stones = parseNumber(text);
  const fits = stones !== undefined && Number.isInteger(stones) && stones >= 0;
  return fits && stones < size * size ? stones : 0;
}

/** A number at the start of a text; a comma may stand for the point. */
function parseNumber(text: string | undefined): number | undefined {
  const match = /^[+-]?\d{1,9}(?:[.,]\d{1,6})?/.exec(text ?? '');
  return match ? Number(match[0].replace(',', '.')) : undefined;
}
