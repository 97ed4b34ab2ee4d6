/** What is kept and what has to make room. */

import { describe, expect, it } from 'vitest';
import { RecentlyUsed } from './recently-used.ts';

describe('a map of the recently used', () => {
  it('makes each entry once and drops the one not asked for longest', () => {
    const dropped: [string, number][] = [];
    const map = new RecentlyUsed<number>(2, (key, value) => dropped.push([key, value]));
    let made = 0;
    const get = (key: string) => map.get(key, () => ++made);
    expect([get('a'), get('b'), get('a')]).toEqual([1, 2, 1]);
    expect(get('c')).toBe(3);
    expect(dropped).toEqual([['b', 2]]);
    expect([get('a'), get('c')]).toEqual([1, 3]);
  });

  it('gives out what is taken, without dropping it', () => {
    const dropped: string[] = [];
    const map = new RecentlyUsed<number>(3, (key) => dropped.push(key));
    ['x 1', 'y 1', 'x 2'].forEach((key, i) => map.get(key, () => i));
    expect(map.removeWhere((key) => key.startsWith('x'))).toEqual([0, 2]);
    map.delete('y 1');
    expect(map.get('y 1', () => 9)).toBe(9);
    expect(dropped).toEqual([]);
  });
});
