import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';
import { wordsFor } from './words.ts';

function roles(items: readonly MenuItemConstructorOptions[]): (string | undefined)[] {
  return items.flatMap(({ role, submenu }) => [
    role,
    ...(Array.isArray(submenu) ? roles(submenu) : []),
  ]);
}

describe('the menu', () => {
  it('offers what every program has, and no developer tools to its users', () => {
    const used = roles(menuTemplate(wordsFor(['en']), false, false));
    expect(used).toEqual(expect.arrayContaining(['quit', 'copy', 'paste', 'zoomIn', 'minimize']));
    expect(used).not.toContain('toggleDevTools');
    expect(roles(menuTemplate(wordsFor(['en']), false, true))).toContain('toggleDevTools');
  });

  it('is laid out as each system has it', () => {
    expect(roles(menuTemplate(wordsFor(['en']), true, false))[0]).toBe('appMenu');
    expect(roles(menuTemplate(wordsFor(['en']), false, false))).not.toContain('appMenu');
  });

  it('speaks the first language of the system that it knows', () => {
    expect(wordsFor(['fr-CH', 'ja-JP', 'en']).file).toBe('ファイル');
    expect(wordsFor(['zh-Hans-CN']).file).toBe('文件');
    expect(wordsFor(['zh-TW']).file).toBe(wordsFor(['zh-Hant-HK']).file);
    expect(wordsFor(['fr']).file).toBe('File');
  });
});
