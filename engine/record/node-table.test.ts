import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeTable } from './node-table.ts';

describe('NodeTable', () => {
  it('holds what was pushed, across several levels of blocks', () => {
    let table = NodeTable.from<number>([]);
    for (let i = 0; i < 3000; i++) table = table.push(i * 3);
    expect(table.length).toBe(3000);
    for (let i = 0; i < 3000; i++) expect(table.get(i)).toBe(i * 3);
  });

  it('leaves the old table as it was', () => {
    const before = NodeTable.from(Array.from({ length: 1100 }, (_, i) => i));
    const after = before.set(37, -1).push(-2);
    expect(before.get(37)).toBe(37);
    expect(before.length).toBe(1100);
    expect(before.get(1100)).toBeUndefined();
    expect(after.get(37)).toBe(-1);
    expect(after.get(1100)).toBe(-2);
  });

  it('behaves as an array under any changes', () => {
    const change = fc.oneof(
      fc.record({ push: fc.integer() }),
      fc.record({ at: fc.nat(200), set: fc.integer() }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 120 }),
        fc.array(change),
        (items, changes) => {
          const array = [...items];
          let table = NodeTable.from(items);
          for (const step of changes) {
            if ('push' in step) {
              array.push(step.push);
              table = table.push(step.push);
            } else if (step.at < array.length) {
              array[step.at] = step.set;
              table = table.set(step.at, step.set);
            } else expect(() => table.set(step.at, step.set)).toThrow(RangeError);
          }
          expect(array.map((_, i) => table.get(i))).toEqual(array);
          expect(table.get(array.length)).toBeUndefined();
          expect(table.get(-1)).toBeUndefined();
        },
      ),
    );
  });
});
