/** The count of legal positions of 4×4 as published (J. Tromp, G. Farnebäck, "Combinatorics of Go"). */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { countBySettingUp } from '../testkit/count-legal-positions.ts';

const { stackTraceLimit } = Error;
beforeAll(() => {
  // Millions of refusals: a stack for each would take most of the time.
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

it('there are 24 318 165 legal positions of 4×4', { timeout: 1_200_000 }, () => {
  expect(countBySettingUp(4)).toBe(24_318_165);
});
