import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../settings/settings.ts';
import { catalogues } from './catalogues.ts';

/** key -> text, nested keys joined by dots; plural forms under one key, as languages differ in their number. */
function flatten(value: unknown, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
    const path = `${prefix}${key}`;
    if (typeof inner === 'string') flat.set(path.replace(/_(one|other)$/, '_plural'), inner);
    else for (const [deeper, text] of flatten(inner, `${path}.`)) flat.set(deeper, text);
  }
  return flat;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)(?:, \w+)?\}\}/g)].map(([, name]) => name ?? '').sort();

/** Every key of a catalogue as it is written, nested ones joined by dots. */
function keysOf(value: unknown, prefix = ''): string[] {
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [`${prefix}${key}`] : keysOf(inner, `${prefix}${key}.`),
  );
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

const english = catalogues.en ?? {};

describe.each(LANGUAGES)('the catalogues in %s', (language) => {
  const own = catalogues[language] ?? {};

  it('has every area', () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(own)).toContain('matches');
  });

  it.each(Object.keys(english))('has every string of %s, with the same placeholders', (area) => {
    const wanted = flatten(english[area]);
    const given = flatten(own[area]);
    expect([...given.keys()].sort()).toEqual([...wanted.keys()].sort());
    for (const [key, text] of given) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(wanted.get(key) ?? ''));
    }
  });

  it('has every form that its plurals need, and none that is never shown', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const [area, catalogue] of Object.entries(own)) {
      const forms = new Map<string, string[]>();
      for (const key of keysOf(catalogue)) {
        const [ending, form] = PLURAL.exec(key) ?? [];
        // i18next takes a text for none in every language.
        if (ending === undefined || form === undefined || form === 'zero') continue;
        const message = `${area}:${key.slice(0, -ending.length)}`;
        forms.set(message, [...(forms.get(message) ?? []), form]);
      }
      for (const [message, given] of forms) expect(given.sort(), message).toEqual(needed);
    }
  });
});
