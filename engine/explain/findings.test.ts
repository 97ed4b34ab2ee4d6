import { describe, expect, it } from 'vitest';
import { candidatesOf } from './findings.ts';

describe('candidatesOf', () => {
  it('takes the three likeliest, best first, and none under a twentieth', () => {
    const policy = [0.04, 0.3, 0.05, 0.06, 0.55];
    expect(candidatesOf(policy.entries())).toEqual([
      { move: 4, probability: 0.55 },
      { move: 1, probability: 0.3 },
      { move: 3, probability: 0.06 },
    ]);
    expect(candidatesOf([[7, 0.049]])).toEqual([]);
  });
});
