/** Messages as text in one of the languages. */

import { BLACK } from '../../rules/color.ts';
import { formatMove, passMove, type Move } from '../../rules/point.ts';
import type { Zone } from '../explanation.ts';
import { SMALLEST_SHOWN } from '../thresholds.ts';
import { CATALOGUES, type Language, type MessageKey } from './catalogue.ts';
import type { Message, Value } from './message.ts';

/** Stones named one by one; of more, the first with "and so on". */
const STONES_NAMED = 3;

/** `size` is the board's, which points need for their names. Throws where the text asks for a value not given. */
export function render(message: Message, language: Language, size: number): string {
  const { count } = message.values;
  const number = count?.type === 'number' ? count.value : undefined;
  return fill(language, message.key, number, (name) => {
    const value = message.values[name];
    if (!value) throw new Error(`${message.key} in ${language} has no value for ${name}`);
    return show(value, language, size);
  });
}

function fill(
  language: Language,
  key: MessageKey,
  count: number | undefined,
  valueOf: (name: string) => string,
  type: Intl.PluralRuleType = 'cardinal',
): string {
  const text = CATALOGUES[language][key];
  const form = typeof text === 'string' ? text : text[pluralForm(language, count ?? 0, type)];
  const template = form ?? (typeof text === 'string' ? text : text.other);
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name));
}

function pluralForm(language: Language, count: number, type: Intl.PluralRuleType): string {
  return new Intl.PluralRules(language, { type }).select(count);
}

function show(value: Value, language: Language, size: number): string {
  const say = (key: MessageKey): string => fill(language, key, undefined, () => '');
  switch (value.type) {
    case 'move':
      return moveName(value.move, language, size);
    case 'stones':
      return stonesList(value.points, language, size);
    case 'points':
      return pointsText(Math.abs(value.points), language);
    case 'error':
      return numberText(Math.max(1, Math.ceil(2 * value.points)) / 2, language);
    case 'probability':
      return probabilityText(value.value, language);
    case 'share':
      return percent(value.value, language);
    case 'number':
      return numberText(value.value, language);
    case 'color':
      return say(value.color === BLACK ? 'color.black' : 'color.white');
    case 'player':
      return say(value.color === BLACK ? 'player.black' : 'player.white');
    case 'zone':
      return say(zoneKey(value.zone));
    case 'line':
      return fill(language, 'line', value.line, () => String(value.line), 'ordinal');
  }
}

function moveName(move: Move, language: Language, size: number): string {
  return move === passMove(size)
    ? fill(language, 'pass', undefined, () => '')
    : formatMove(move, size);
}

function stonesList(points: readonly number[], language: Language, size: number): string {
  const separator = fill(language, 'listSeparator', undefined, () => '');
  const few = points.length <= STONES_NAMED;
  const named = few ? points : points.slice(0, 1);
  const list = named.map((point) => formatMove(point, size)).join(separator);
  return few ? list : fill(language, 'etc', undefined, () => list);
}

function pointsText(points: number, language: Language): string {
  const halves = Math.round(2 * points) / 2;
  if (halves === 0) return fill(language, 'underHalf', undefined, () => '');
  return fill(language, 'points', halves, () => numberText(halves, language));
}

function probabilityText(value: number, language: Language): string {
  if (value >= SMALLEST_SHOWN) return percent(value, language);
  const limit = `1/${numberText(1 / SMALLEST_SHOWN, language)}`;
  return fill(language, 'lessThan', undefined, () => limit);
}

/** One decimal below a tenth. */
function percent(value: number, language: Language): string {
  const maximumFractionDigits = value < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits }).format(value);
}

function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

function zoneKey({ across, down }: Zone): MessageKey {
  return `zone.${across}.${down}`;
}
