import { describe, expect, it } from 'vitest';
import {
  DEFAULT_IMITATION,
  imitationRateAt,
  imitationSettingsSchema,
  sizeInTurn,
  type ImitationSettings,
} from './settings.ts';

const settings: ImitationSettings = {
  ...DEFAULT_IMITATION,
  data: ['games.tsv.gz'],
  sizes: [
    { size: 9, share: 3 },
    { size: 19, share: 1 },
  ],
  steps: 1000,
};

describe('settings of a run that imitates people', () => {
  it('are read again as they were written; unknown and impossible ones are refused', () => {
    expect(imitationSettingsSchema.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    for (const change of [
      { speed: 1 },
      { batchSize: 0 },
      { sizes: [{ size: 21, share: 1 }] },
      { data: [] },
    ]) {
      expect(imitationSettingsSchema.safeParse({ ...settings, ...change }).success).toBe(false);
    }
  });

  it('raise the learning rate, then let it fall to its last value', () => {
    const rates = Array.from({ length: 1200 }, (_, step) => imitationRateAt(settings, step));
    expect(rates[0]).toBeCloseTo(1e-3 / 200);
    expect(Math.max(...rates)).toBeCloseTo(1e-3);
    for (let step = 1; step < 200; step++) expect(rates[step]!).toBeGreaterThan(rates[step - 1]!);
    for (let step = 201; step < 1000; step++)
      expect(rates[step]!).toBeLessThanOrEqual(rates[step - 1]!);
    expect(rates[600]).toBeCloseTo((1e-3 + 3e-5) / 2, 5);
    expect(rates[1000]).toBeCloseTo(3e-5, 8);
    expect(rates[1199]).toBeCloseTo(3e-5, 8);
  });

  it('give each size its turns, spread evenly', () => {
    const batches: Record<string, number> = {};
    const turns: number[] = [];
    for (let i = 0; i < 40; i++) {
      const size = sizeInTurn(settings.sizes, batches);
      batches[size] = (batches[size] ?? 0) + 1;
      turns.push(size);
    }
    expect(batches).toEqual({ 9: 30, 19: 10 });
    for (let i = 4; i < 40; i += 4) expect(turns.slice(i, i + 4)).toContain(19);
  });
});
