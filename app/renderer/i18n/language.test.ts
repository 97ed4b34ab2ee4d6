import { describe, expect, it } from 'vitest';
import { pickLanguage } from './language.ts';

describe('pickLanguage', () => {
  it.each([
    [['en-US'], 'en'],
    [['zh'], 'zh-CN'],
    [['zh-Hans-HK'], 'zh-CN'],
    [['zh-Hant'], 'zh-TW'],
    [['zh_TW'], 'zh-TW'],
    [['zh-HK'], 'zh-TW'],
    [['ja-JP', 'en'], 'ja'],
    [['ko'], 'ko'],
    [['fr-FR', 'ko-KR', 'en'], 'ko'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('%j is read as %s', (preferred, language) => {
    expect(pickLanguage(preferred)).toBe(language);
  });
});
