/**
 * What keys do, as a table: the keys that are bound and the names that the list of keys shows for them are one thing.
 * Without its name in the catalogue `keys` a binding does not compile, nor does a name without its binding.
 */

import type { Areas } from '../../i18n/catalogues.ts';

type Words = Areas['keys'];

/** Parts of the program with keys of their own: those entries of the catalogue that have a `group` to head them. */
export type KeyGroup = {
  [G in keyof Words]: Words[G] extends { group: string } ? G : never;
}[keyof Words];

/** What the keys of a group can do. */
export type KeyAct<G extends KeyGroup> = Exclude<keyof Words[G], 'group'> & string;

export interface KeyTable<Act extends string = string> {
  readonly group: KeyGroup;
  /**
   * Each act with the keys that ask for it, by their names in KeyboardEvent.key, letters small; before them `Control+`
   * or `Control+Shift+`, where ⌘ is as good as Ctrl. Without Control, Shift makes no difference but in the name.
   */
  readonly keys: Readonly<Record<Act, readonly string[]>>;
}

export interface Pressed<Act extends string> {
  readonly act: Act;
  /** Which of the act's keys it was. */
  readonly nth: number;
}

export function keyTable<G extends KeyGroup>(
  group: G,
  keys: Readonly<Record<KeyAct<G>, readonly string[]>>,
): KeyTable<KeyAct<G>> {
  return { group, keys };
}

/** What a press asks for; undefined for a key that is not bound. Keys with Alt are the system's. */
export function pressedIn<Act extends string>(
  { keys }: KeyTable<Act>,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): Pressed<Act> | undefined {
  if (event.altKey) return undefined;
  const name = chordOf(event);
  for (const act in keys) {
    const nth = keys[act].indexOf(name);
    if (nth >= 0) return { act, nth };
  }
  return undefined;
}

function chordOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  // Input methods of East Asia may give the full-width form: ？ is ?.
  const key = event.key.length === 1 ? event.key.normalize('NFKC').toLowerCase() : event.key;
  if (!event.ctrlKey && !event.metaKey) return key;
  return event.shiftKey ? `Control+Shift+${key}` : `Control+${key}`;
}

/** The keys of an act as `aria-keyshortcuts` has them. */
export function ariaKeys<Act extends string>({ keys }: KeyTable<Act>, act: Act): string {
  return keys[act].map((key) => key.replace(/ $/, 'Space').replace(/[a-z]$/, upperCase)).join(' ');
}

/** Of names as `Home` or `Control+z`: the letter alone, not the end of a word. */
function upperCase(letter: string, at: number, key: string): string {
  return at === 0 || key[at - 1] === '+' ? letter.toUpperCase() : letter;
}
