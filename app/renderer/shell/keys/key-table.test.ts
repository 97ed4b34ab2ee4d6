import { describe, expect, it } from 'vitest';
import { catalogues } from '../../i18n/catalogues.ts';
import { LANGUAGES } from '../../settings/settings.ts';
import { ariaKeys, keyTable, pressedIn, type KeyTable } from './key-table.ts';

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

const table = keyTable('analyse', {
  analyse: [' '],
  step: ['ArrowLeft', 'ArrowRight'],
  sibling: ['ArrowUp', 'ArrowDown'],
  ten: ['PageUp', 'PageDown'],
  ends: ['Home', 'End'],
  unexpected: [',', '.'],
  pass: ['p'],
  ownership: ['o'],
  policy: ['?'],
  remove: ['Delete'],
  undo: ['Control+z'],
  redo: ['Control+y', 'Control+Shift+z'],
});

describe('a table of keys', () => {
  it('knows what a press asks for, and which of two keys it was', () => {
    expect(pressedIn(table, press('ArrowRight'))).toEqual({ act: 'step', nth: 1 });
    expect(pressedIn(table, press('P', { shiftKey: true }))).toEqual({ act: 'pass', nth: 0 });
    expect(pressedIn(table, press('x'))).toBeUndefined();
    expect(pressedIn(table, press('p', { altKey: true }))).toBeUndefined();
  });

  it('takes ⌘ for Ctrl, and minds Shift beside it', () => {
    expect(pressedIn(table, press('z'))).toBeUndefined();
    expect(pressedIn(table, press('p', { ctrlKey: true }))).toBeUndefined();
    expect(pressedIn(table, press('z', { ctrlKey: true }))?.act).toBe('undo');
    expect(pressedIn(table, press('Z', { metaKey: true, shiftKey: true }))).toEqual({
      act: 'redo',
      nth: 1,
    });
  });

  it('knows ? wherever it lies, also from an input method of East Asia', () => {
    expect(pressedIn(table, press('?', { shiftKey: true }))?.act).toBe('policy');
    expect(pressedIn(table, press('？', { shiftKey: true }))?.act).toBe('policy');
  });

  it('names its keys as aria-keyshortcuts does', () => {
    expect(ariaKeys(table, 'analyse')).toBe('Space');
    expect(ariaKeys(table, 'redo')).toBe('Control+Y Control+Shift+Z');
    expect(ariaKeys(table, 'ends')).toBe('Home End');
  });
});

const isTable = (value: unknown): value is KeyTable =>
  typeof value === 'object' && value !== null && 'group' in value && 'keys' in value;

/** Every table that a module of the renderer gives out; those that bind keys do. */
async function tablesOf(modules: Record<string, () => Promise<unknown>>): Promise<KeyTable[]> {
  const sources = import.meta.glob<string>(['../../**/*.{ts,tsx}', '!../../**/*.test.{ts,tsx}'], {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const binding = Object.keys(sources).filter(
    (path) => /= keyTable\(/.test(sources[path] ?? '') && path in modules,
  );
  const found = await Promise.all(
    binding.map(async (path) => {
      const tables = Object.values((await modules[path]?.()) as object).filter(isTable);
      expect(tables.length, `${path} gives out its table`).toBeGreaterThan(0);
      return tables;
    }),
  );
  return found.flat();
}

describe('the names of the keys', async () => {
  const tables = await tablesOf(
    import.meta.glob(['../../**/*.{ts,tsx}', '!../../**/*.test.{ts,tsx}', '!../../main.tsx']),
  );

  it('are found for every part of the program that binds keys', () => {
    expect(tables.length).toBeGreaterThanOrEqual(8);
    expect(new Set(tables.map(({ group }) => group)).size).toBe(tables.length);
  });

  it.each(LANGUAGES)('are there in %s for each binding, and for nothing else', (language) => {
    const words = catalogues[language]?.['keys'] ?? {};
    const groups = Object.keys(words).filter((name) => typeof words[name] === 'object');
    expect(groups.sort()).toEqual(tables.map(({ group }) => group).sort());
    for (const { group, keys } of tables) {
      const named = Object.keys(words[group] as object).filter((name) => name !== 'group');
      expect(named.sort(), group).toEqual(Object.keys(keys).sort());
    }
  });

  it.each(tables.map((one) => [one.group, one] as const))(
    'of %s are bound to one thing each',
    (_, { keys }) => {
      const all = Object.values(keys).flat();
      expect(new Set(all).size).toBe(all.length);
    },
  );
});
