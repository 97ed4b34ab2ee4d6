import { expect, it } from 'vitest';
import { isPriority } from './priority.ts';

it('is one of those that are named, and nothing that every object has', () => {
  expect(isPriority('below-normal')).toBe(true);
  for (const text of ['high', '', 'toString', 'constructor']) expect(isPriority(text)).toBe(false);
});
