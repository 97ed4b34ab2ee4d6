import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isRawValue,
  makeComposed,
  makeText,
  parseSimpleText,
  parseText,
  splitComposed,
} from './sgf-text.ts';

describe('text in SGF', () => {
  it('undoes escapes and soft line breaks', () => {
    expect(parseText('a\\]b\\\\c\\:d\\xe')).toBe('a]b\\c:dxe');
    expect(parseText('soft\\\nbreak\\\r\nhere')).toBe('softbreakhere');
    expect(parseText('hard\r\nbreak\rhere\tand')).toBe('hard\nbreak\nhere and');
    expect(parseSimpleText(' Lee\nSedol\\\n ')).toBe('Lee Sedol');
  });

  it('reads back every text that it writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (raw, second) => {
        const text = raw.replace(/[\r\t\v\f]/g, '');
        expect(isRawValue(makeText(text))).toBe(true);
        expect(parseText(makeText(text))).toBe(text);
        const [a, b] = splitComposed(makeComposed(text, second));
        expect(parseText(a)).toBe(text);
        expect(b).toBe(makeText(second));
      }),
    );
  });

  it('splits at the first bare colon only', () => {
    expect(splitComposed('aa:x:y')).toEqual(['aa', 'x:y']);
    expect(splitComposed('a\\:a')).toEqual(['a\\:a', undefined]);
  });
});
