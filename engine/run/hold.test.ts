import { describe, expect, it } from 'vitest';
import { Hold } from './hold.ts';

describe('a hold', () => {
  it('tells of changes alone, until nobody wants to hear', () => {
    const hold = new Hold();
    const heard: boolean[] = [];
    const end = hold.onChange((held) => heard.push(held));
    for (const held of [false, true, true, false]) hold.set(held);
    end();
    hold.set(true);
    expect(heard).toEqual([true, false]);
    expect(hold.held).toBe(true);
  });

  it('lets who waits go on when it is released, or when the run is to stop', async () => {
    const hold = new Hold();
    const never = new AbortController();
    await hold.released(never.signal);
    hold.set(true);
    const stop = new AbortController();
    const gone: string[] = [];
    const waiting = [
      hold.released(never.signal).then(() => gone.push('released')),
      hold.released(stop.signal).then(() => gone.push('stopped')),
    ];
    await new Promise((resolve) => setImmediate(resolve));
    expect(gone).toEqual([]);
    stop.abort();
    await waiting[1];
    expect(gone).toEqual(['stopped']);
    hold.set(false);
    await Promise.all(waiting);
    expect(gone).toEqual(['stopped', 'released']);
  });
});
