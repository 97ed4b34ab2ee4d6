/**
 * Every catalogue: one JSON file a language and area of the program. A new area is a new file in each
 * language's folder, and a line in `Areas`, which makes its keys known to the compiler.
 */

import type analyse from './en/analyse.json';
import type board from './en/board.json';
import type explain from './en/explain.json';
import type fault from './en/fault.json';
import type guess from './en/guess.json';
import type keys from './en/keys.json';
import type learn from './en/learn.json';
import type matches from './en/matches.json';
import type play from './en/play.json';
import type settings from './en/settings.json';
import type shell from './en/shell.json';
import type surprise from './en/surprise.json';
import type watch from './en/watch.json';
import type { Language } from '../settings/settings.ts';

export interface Areas {
  shell: typeof shell;
  watch: typeof watch;
  analyse: typeof analyse;
  board: typeof board;
  explain: typeof explain;
  fault: typeof fault;
  guess: typeof guess;
  keys: typeof keys;
  learn: typeof learn;
  matches: typeof matches;
  play: typeof play;
  settings: typeof settings;
  surprise: typeof surprise;
}

export type Catalogue = Record<string, unknown>;

const files = import.meta.glob<Catalogue>('./*/*.json', { eager: true, import: 'default' });

/** language -> area -> strings */
export const catalogues: Partial<Record<Language, Record<string, Catalogue>>> = {};

for (const [path, strings] of Object.entries(files)) {
  const [, language, area] = /^\.\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
  if (!language || !area) continue;
  (catalogues[language as Language] ??= {})[area] = strings;
}
