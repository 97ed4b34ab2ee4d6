import { describe, expect, it } from 'vitest';
import { formatDate } from './format-date.ts';

describe('formatDate', () => {
  it('says as much as is known', () => {
    expect(formatDate('2016-03-10', 'en')).toBe('10 March 2016');
    expect(formatDate('2016-03-10', 'zh-CN')).toBe('2016年3月10日');
    expect(formatDate('2016-03', 'ja')).toBe('2016年3月');
    expect(formatDate('1835', 'en')).toBe('1835');
    expect(formatDate('long ago', 'en')).toBe('long ago');
  });
});
