import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';
import { wordsFor } from './words.ts';

function rolesOf(items: readonly MenuItemConstructorOptions[]): string[] {
  return items.flatMap(({ role, submenu }) => [
    ...(role ? [role] : []),
    ...(Array.isArray(submenu) ? rolesOf(submenu) : []),
  ]);
}

const roles = (mac: boolean, development: boolean): string[] =>
  rolesOf(menuTemplate(wordsFor(['en']), mac, development));

describe('the native menu', () => {
  it.each([true, false])('edits, zooms, closes and quits (on macOS: %s)', (mac) => {
    const wanted = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'close', 'minimize'];
    const views = ['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'];
    expect(roles(mac, false)).toEqual(expect.arrayContaining([...wanted, ...views]));
    expect(roles(mac, false)).toContain(mac ? 'appMenu' : 'quit');
    expect(roles(!mac, false)).not.toContain(mac ? 'appMenu' : 'quit');
  });

  it('has the tools of developers in a checkout only', () => {
    expect(roles(false, true)).toContain('toggleDevTools');
    expect(roles(false, false)).not.toContain('toggleDevTools');
    expect(roles(true, false)).not.toContain('reload');
  });
});

describe('its words', () => {
  it.each([
    ['ja-JP', 'ファイル'],
    ['ko', '파일'],
    ['zh-TW', '檔案'],
    ['zh-HK', '檔案'],
    ['zh-Hans-HK', '文件'],
    ['zh', '文件'],
    ['en-GB', 'File'],
    ['de', 'File'],
  ])('for %s', (tag, file) => {
    expect(wordsFor([tag]).file).toBe(file);
  });

  it('are those of the first language there are words for', () => {
    expect(wordsFor(['fr', 'ko', 'en']).file).toBe('파일');
    expect(wordsFor([]).file).toBe('File');
  });
});
