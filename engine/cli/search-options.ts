/** Settings of the search in a player's name, as `fpu=0,root=halving`, so that a match can tell what each is worth. */

import type { Precision } from '../network/onnx/choose-graph.ts';
import type { SearchSettings } from '../search/settings.ts';

export interface SearchOptions {
  readonly search: Partial<SearchSettings>;
  readonly precision?: Precision;
}

/** Numbers that may be set, and what they are called in `SearchSettings`. */
const NUMBERS = {
  cpuct: 'cpuct',
  'cpuct-growth': 'cpuctGrowth',
  fpu: 'fpuReduction',
  score: 'scoreWeight',
} as const satisfies Record<string, keyof SearchSettings>;

const MOST = 100;

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
  if (name in NUMBERS) {
    const number = Number(value);
    if (value.trim() === '' || !(number >= 0 && number <= MOST)) {
      return `${name} takes a number from 0 to ${MOST}, not ${JSON.stringify(value)}`;
    }
    const setting = NUMBERS[name as keyof typeof NUMBERS];
    parsed.search = { ...parsed.search, [setting]: number };
  } else if (name === 'root' && (value === 'puct' || value === 'halving')) {
    parsed.search = { ...parsed.search, root: value };
  } else if (name === 'best' && (value === 'visits' || value === 'lcb')) {
    parsed.search = { ...parsed.search, bestBy: value };
  } else if (name === 'precision' && (value === 'fp32' || value === 'int8')) {
    parsed.precision = value;
  } else if (!(name === 'precision' && value === 'auto')) {
    return `${JSON.stringify(name)} cannot be set to ${JSON.stringify(value)} in a player's name`;
  }
  return undefined;
}

/** What makes such a player another one, for records of matches; empty where nothing differs. */
export function searchOptionsText({ search, precision }: SearchOptions): string {
  const given = Object.entries({ ...search, ...(precision && { precision }) });
  return given.map(([name, value]) => `, ${name} ${value}`).join('');
}
