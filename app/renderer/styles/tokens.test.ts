/** The colours of every theme can be read: WCAG AA for text, 3.5:1 for marks on the board, 3:1 for lines. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const treeCss = readFileSync(join(import.meta.dirname, '../analysis/tree-view.css'), 'utf8');

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

/** The theme's, and those that all themes share. */
function allTokens(theme: string): Map<string, string> {
  const shared = css.slice(css.indexOf(':root {'));
  const stones = shared.matchAll(/--(stone-[\w-]+): (#[0-9a-f]{6});/g);
  return new Map([
    ...tokensOf(theme),
    ...[...stones].map(([, name = '', color = '']) => [name, color] as const),
  ]);
}

/** The token that a rule of the tree of variations gives to `property`. */
function treeToken(selector: string, property: 'fill' | 'stroke'): string {
  const start = treeCss.indexOf(`\n${selector} {`);
  const rule = treeCss.slice(start, treeCss.indexOf('}', start));
  return new RegExp(`${property}: var\\(--([\\w-]+)\\)`).exec(rule)?.[1] ?? '';
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

  it.each(['black', 'white'])('shows a %s node of the tree by its fill or its rim', (color) => {
    const all = allTokens(theme);
    const seen = (['fill', 'stroke'] as const).map((property) =>
      contrast(
        all.get(treeToken(`.tree-node.${color} .tree-stone`, property)) ?? '',
        all.get('sunken') ?? '',
      ),
    );
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(3);
  });

  it.each(['.tree-line', '.tree-line.on-line', '.tree-bare'])(
    'shows %s of the tree',
    (selector) => {
      const color = tokens.get(treeToken(selector, 'stroke')) ?? '';
      expect(contrast(color, tokens.get('sunken') ?? '')).toBeGreaterThanOrEqual(3);
    },
  );

  it('has the colours that the other themes have', () => {
    expect([...tokens.keys()].sort()).toEqual([...tokensOf('light').keys()].sort());
  });
});
