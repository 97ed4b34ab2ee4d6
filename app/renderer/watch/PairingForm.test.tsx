// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { windowLearning } from '../learn/learning.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { PairingForm } from './PairingForm.tsx';
import { useSetting, windowShow } from './store.ts';

const network = (id: string, sizes: readonly number[]): NetworkEntry => ({
  id,
  name: id,
  sizes: [...sizes],
  shape: '6x64',
  bundled: !id.startsWith('runs/'),
  created: '2026-11-25T00:00:00Z',
  bytes: 1,
});

const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const choose = (name: string, value: string): void => {
  fireEvent.change(choice(name), { target: { value } });
};

beforeAll(() => withI18n());
beforeEach(() => {
  windowLearning().store.setState({
    networks: [
      network('self-taught', [9, 13]),
      network('self-taught/generation-11', [9]),
      network('human', [9]),
      network('runs/mine/networks/000010', [13]),
    ],
  });
  render(<PairingForm show={windowShow()} />);
});
afterEach(() => {
  cleanup();
  act(() => {
    useSetting.setState(useSetting.getInitialState(), true);
  });
});

describe('who plays in the Watch room', () => {
  it('is the network against an older self, each with visits of its own', () => {
    choose('The other side: player', 'self-taught/generation-11');
    choose('The other side: how long it thinks', '10');
    expect(useSetting.getState().pairing).toEqual({
      size: 9,
      first: { kind: 'network', visits: 50 },
      second: { kind: 'network', visits: 10, network: 'self-taught/generation-11' },
    });
  });

  it('is one that has learned on the board', () => {
    choose('The other side: player', 'self-taught/generation-11');
    choose('Board', '13');
    expect(useSetting.getState().pairing).toMatchObject({
      size: 13,
      first: { kind: 'network' },
      second: { network: 'runs/mine/networks/000010' },
    });
    expect([...choice('One side: player').options].map(({ value }) => value)).toEqual([
      'self-taught',
      'runs/mine/networks/000010',
    ]);
  });
});
