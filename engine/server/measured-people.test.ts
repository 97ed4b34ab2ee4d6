import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { NetworkInfo } from '../protocol/methods.ts';
import { peopleIdentity, withMeasuredPeople } from './measured-people.ts';

const folder = mkdtempSync(join(tmpdir(), 'move37-people-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const HUMAN: NetworkInfo = {
  id: 'human',
  name: 'people',
  hash: 'aa11',
  sizes: [9],
  rules: ['chinese'],
  shape: '6x64',
  isDefault: false,
  ranks: [
    {
      size: 9,
      offers: [
        { rank: '15k', name: 'OGS 15k' },
        { rank: '3d', name: 'OGS 3d' },
      ],
    },
  ],
};

function ladder(identity: string): string {
  const file = join(folder, `${identity.replaceAll(/\W/g, '')}.json`);
  const players = [
    { name: 'random', identity: 'r', games: 20, elo: 0, low: 0, high: 0 },
    { name: 'human:15k', identity, games: 20, elo: 400, low: 300, high: 520 },
  ];
  const board = { size: 9, rules: 'chinese', komi: 7, anchor: 'random', players, pairs: [] };
  writeFileSync(file, JSON.stringify({ format: 'move37-ladder', version: 1, boards: [board] }));
  return file;
}

const measuredIn = (file: string) =>
  withMeasuredPeople([HUMAN], file)[0]?.ranks?.[0]?.offers.map(({ measured }) => measured);

it('tells what was measured of the same network, whoever was its judge', () => {
  const found = { elo: 400, low: 300, high: 520, games: 20 };
  for (const judge of ['bb22', undefined]) {
    expect(measuredIn(ladder(peopleIdentity('aa11', judge)))).toEqual([found, undefined]);
  }
});

it('tells nothing of another network, or where there is no ladder', () => {
  expect(measuredIn(ladder(peopleIdentity('cc33', 'bb22')))).toEqual([undefined, undefined]);
  expect(measuredIn(join(folder, 'none.json'))).toEqual([undefined, undefined]);
  const taught = { ...HUMAN, id: 'self-taught' };
  expect(withMeasuredPeople([taught], ladder(peopleIdentity('aa11', 'x')))).toEqual([taught]);
});
