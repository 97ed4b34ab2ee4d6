// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../settings/settings.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { useMatchWords } from './use-match-words.ts';

afterEach(async () => {
  cleanup();
  await withI18n('en');
});

describe('results in words', () => {
  it('are the terms of each language', async () => {
    const said: Record<string, string[]> = {};
    for (const language of LANGUAGES) {
      await withI18n(language);
      const { result } = renderHook(() => useMatchWords());
      said[language] = ['B+R', 'W+2.5', 'W+0.5', 'B+4', 'Void'].map(result.current.result);
      cleanup();
    }
    expect(said.en).toEqual([
      'Black wins by resignation',
      'White wins by 2.5 points',
      'White wins by half a point',
      'Black wins by 4 points',
      'No result',
    ]);
    expect(said['zh-CN']?.[0]).toBe('黑中盘胜');
    expect(said['zh-TW']?.[1]).toBe('白勝 2 目半');
    expect(said.ja?.[1]).toBe('白2目半勝ち');
    expect(said.ko?.[0]).toBe('흑 불계승');
  });

  it('keep a name that the language has no other form of', async () => {
    await withI18n('ja');
    const { result } = renderHook(() => useMatchWords());
    expect(result.current.player('Lee Sedol')).toBe('李世乭');
    expect(result.current.player('Somebody Else')).toBe('Somebody Else');
  });
});
