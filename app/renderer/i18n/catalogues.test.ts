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
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

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
});
