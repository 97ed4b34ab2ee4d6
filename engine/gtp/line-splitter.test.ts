/** Lines from bytes, however they are cut. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter } from './line-splitter.ts';

describe('LineSplitter', () => {
  it('finds the same lines wherever the bytes are cut', () => {
    const text = fc.array(
      fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ' ')),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (lines, step) => {
        const splitter = new LineSplitter();
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
        const found = [];
        for (let at = 0; at < bytes.length; at += step) {
          found.push(...splitter.push(bytes.subarray(at, at + step)));
        }
        found.push(...splitter.end());
        expect(found).toEqual(lines.map((line) => ({ kind: 'line', text: line })));
      }),
    );
  });

  it('drops a line that is too long, and only that', () => {
    const splitter = new LineSplitter(5);
    const push = (text: string) => splitter.push(Buffer.from(text));
    expect(push('12345\n123')).toEqual([{ kind: 'line', text: '12345' }]);
    expect(push('456')).toEqual([]);
    expect(push('7'.repeat(1000))).toEqual([]);
    expect(push('\nab')).toEqual([{ kind: 'too-long' }]);
    expect(splitter.end()).toEqual([{ kind: 'line', text: 'ab' }]);
  });
});
