import { describe, expect, it } from 'vitest';
import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { keptNetwork } from './kept-network.ts';

const network = (id: string, generation?: number): NetworkEntry => ({
  id,
  name: id,
  sizes: [9],
  shape: '1x8',
  bundled: !id.startsWith('runs/'),
  created: '2026-11-25T00:00:00Z',
  bytes: 1,
  ...(generation !== undefined && { generation }),
});

const NETWORKS = [
  network('self-taught', 90),
  network('self-taught/generation-11', 11),
  network('human'),
  network('runs/mine/networks/000004', 4),
  network('runs/mine-too/networks/000002', 2),
];
const BUNDLED = { kind: 'network', id: 'self-taught' } as const;

describe('the network that a generation is played by', () => {
  it('is the newest that was kept by then, or the oldest of all', () => {
    expect(keptNetwork(NETWORKS, BUNDLED, 90)?.id).toBe('self-taught');
    expect(keptNetwork(NETWORKS, BUNDLED, 89)?.id).toBe('self-taught/generation-11');
    expect(keptNetwork(NETWORKS, BUNDLED, 11)?.id).toBe('self-taught/generation-11');
    expect(keptNetwork(NETWORKS, BUNDLED, 1)?.generation).toBe(11);
  });

  it('is one of the same run', () => {
    expect(keptNetwork(NETWORKS, { kind: 'run', run: 'mine' }, 9)?.generation).toBe(4);
    expect(keptNetwork(NETWORKS, { kind: 'run', run: 'other' }, 9)).toBeUndefined();
    expect(keptNetwork(NETWORKS, { kind: 'network', id: 'human' }, 9)).toBeUndefined();
  });
});
