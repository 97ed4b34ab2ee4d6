/** Who plays when another board is chosen. */

import { expect, it } from 'vitest';
import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import type { Pairing } from './engine-games.ts';
import { judgeOn, onBoard } from './networks.ts';

const network = (id: string, sizes: number[]) => ({ id, sizes }) as unknown as NetworkEntry;
const NETWORKS = [network('self-taught', [9]), network('runs/mine/networks/000010', [7, 9])];
const PEOPLE = { kind: 'imitation', rank: '15k', people: 'OGS 15k' } as const;
const PAIRING: Pairing = { size: 9, first: { kind: 'network', visits: 10 }, second: PEOPLE };
const OFFERS = [
  { rank: '5k', name: 'KGS 5k' },
  { rank: '1d', name: 'KGS 1d' },
];

it('keeps people at their rank, else at the usual one of the board', () => {
  const offers = [...OFFERS, { rank: '15k', name: 'OGS 15k' }];
  expect(onBoard(9, PAIRING, NETWORKS, offers)).toEqual(PAIRING);
  expect(onBoard(9, PAIRING, NETWORKS, OFFERS).second).toEqual({
    kind: 'imitation',
    rank: '1d',
    people: 'KGS 1d',
  });
});

it('has a network that learned on the board in place of people who cannot be imitated there', () => {
  const { first, second } = onBoard(7, PAIRING, NETWORKS, []);
  expect(first).toEqual({ kind: 'network', visits: 10, network: 'runs/mine/networks/000010' });
  expect(second).toMatchObject({ kind: 'network', network: 'runs/mine/networks/000010' });
});

it('leaves other programs and search alone where they are: they play on any board', () => {
  const program = { kind: 'gtp', command: 'gnugo', name: 'GNU Go' } as const;
  const players = { first: program, second: { kind: 'plain', visits: 1000 } } as const;
  expect(onBoard(7, { size: 9, ...players }, NETWORKS, [])).toEqual({ size: 7, ...players });
});

it('counts by the bundled network where it learned on the board, else by one that did', () => {
  expect(judgeOn(9, NETWORKS)).toBeUndefined();
  expect(judgeOn(7, NETWORKS)).toBe('runs/mine/networks/000010');
  expect(judgeOn(19, NETWORKS)).toBeUndefined();
});
