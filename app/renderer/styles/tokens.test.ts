/** The colours of every theme can be read: WCAG AA for text, 3.5:1 for marks on the board, 3:1 for lines. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

function tokensOf(theme: string): Map<string, string> {
  const start = css.indexOf(`:root[data-theme='${theme}'] {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
}

function luminance(color: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ['ink', 'page', 7],
  ['ink-soft', 'page', 4.5],
  ['ink-soft', 'surface', 4.5],
  ['ink-soft', 'sunken', 4.5],
  ['ink-faint', 'page', 4.5],
  ['ink-faint', 'surface', 4.5],
  ['danger', 'page', 4.5],
  ['danger', 'surface', 4.5],
  ['on-primary', 'primary', 4.5],
  ['self-taught', 'page', 4.5],
  ['self-taught', 'board', 3.5],
  ['human', 'board', 3.5],
  ['board-text', 'board', 4.5],
  ['board-line', 'board', 3],
];

describe.each(['light', 'dark', 'wood'])('the %s theme', (theme) => {
  const tokens = tokensOf(theme);

  it.each(PAIRS)('%s on %s has at least %d:1', (front, back, least) => {
    expect(contrast(tokens.get(front) ?? '', tokens.get(back) ?? '')).toBeGreaterThanOrEqual(least);
  });

  it('has the colours that the other themes have', () => {
    expect([...tokens.keys()].sort()).toEqual([...tokensOf('light').keys()].sort());
  });
});
