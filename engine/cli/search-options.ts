/** Settings of the search in a player's name, as `cpuct=0.7,root=halving`, so that a match can tell what each is worth. */

import type { Precision } from '../network/onnx/choose-graph.ts';
import { MOST_IN_FLIGHT, type SearchSettings } from '../search/settings.ts';

export interface SearchOptions {
  readonly search: Partial<SearchSettings>;
  readonly precision?: Precision;
  /** Each position is shown to the network under all eight symmetries, and the mean of its answers taken. */
  readonly symmetries?: 'all';
}

/** Numbers that may be set, what they are called in `SearchSettings`, and from where to where they go. */
const NUMBERS = {
  cpuct: { setting: 'cpuct', least: 0, most: 100 },
  score: { setting: 'scoreWeight', least: 0, most: 100 },
  'lcb-errors': { setting: 'lcbErrors', least: 0, most: 100 },
  'in-flight': { setting: 'inFlight', least: 1, most: MOST_IN_FLIGHT, whole: true },
} as const satisfies Record<string, NumberOption>;

interface NumberOption {
  readonly setting: keyof SearchSettings;
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

type Parsed = { -readonly [K in keyof SearchOptions]: SearchOptions[K] };

/** A sentence that says what is wrong where the text names no settings. */
export function parseSearchOptions(text: string): SearchOptions | string {
  const parsed: Parsed = { search: {} };
  for (const part of text.split(',')) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    const wrong = read(parsed, name, value);
    if (wrong !== undefined) return wrong;
  }
  return parsed;
}

function read(parsed: Parsed, name: string, value: string): string | undefined {
  if (Object.hasOwn(NUMBERS, name)) {
    const { setting, least, most, whole }: NumberOption = NUMBERS[name as keyof typeof NUMBERS];
    const number = Number(value);
    const fits = number >= least && number <= most && (!whole || Number.isInteger(number));
    if (value.trim() === '' || !fits) {
      const kind = whole ? 'whole number' : 'number';
      return `${name} takes a ${kind} from ${least} to ${most}, not ${JSON.stringify(value)}`;
    }
    parsed.search = { ...parsed.search, [setting]: number };
  } else if (name === 'root' && (value === 'puct' || value === 'halving')) {
    parsed.search = { ...parsed.search, root: value };
  } else if (name === 'best' && (value === 'visits' || value === 'lcb')) {
    parsed.search = { ...parsed.search, bestBy: value };
  } else if (name === 'symmetries' && value === 'all') {
    parsed.symmetries = value;
  } else if (name === 'precision' && (value === 'fp32' || value === 'int8')) {
    parsed.precision = value;
  } else if (!(name === 'precision' && value === 'auto')) {
    return `${JSON.stringify(name)} cannot be set to ${JSON.stringify(value)} in a player's name`;
  }
  return undefined;
}

/** What makes such a player another one, for records of matches; empty where nothing differs. */
export function searchOptionsText({ search, ...rest }: SearchOptions): string {
  const given = Object.entries({ ...search, ...rest });
  return given.map(([name, value]) => `, ${name} ${value}`).join('');
}
