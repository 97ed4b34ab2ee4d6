// @vitest-environment happy-dom
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { fakeEngine } from '../../../engine/testkit/fake-engine.ts';
import { windowLearning } from '../learn/learning.ts';
import { useSettings } from '../settings/store.ts';
import { withEngine } from '../testkit/with-engine.ts';
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
    useSettings.setState(useSettings.getInitialState(), true);
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
      'plain',
      'runs/mine/networks/000010',
      'gtp',
    ]);
  });
});

/** Says its name, and nothing else that needs an answer of its own. */
const PROGRAM = `
require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const [id, name] = line.split(' ');
  const answers = { protocol_version: '2', name: 'Scripted', version: '1' };
  process.stdout.write('=' + id + ' ' + (answers[name] ?? '') + '\\n\\n');
});
`;

describe('another Go program in the Watch room', () => {
  let folder: string;
  let command: string;
  let disconnect: () => void;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'move37 watch-'));
    await writeFile(join(folder, 'program.cjs'), PROGRAM);
    command = `"${process.execPath}" "${join(folder, 'program.cjs')}"`;
    disconnect = withEngine(fakeEngine());
  });
  afterAll(async () => {
    disconnect();
    await rm(folder, { recursive: true });
  });
  const type = (text: string): void => {
    fireEvent.change(screen.getByRole('textbox', { name: 'Command line of the program' }), {
      target: { value: text },
    });
  };
  const start = (): void => {
    fireEvent.submit(screen.getByRole('form', { name: 'Who plays' }));
  };
  const round = (): number => windowShow().store.getState().round;

  it('is refused in the form where it cannot be started, and plays once it has said its name', async () => {
    const before = round();
    choose('The other side: player', 'gtp');
    start();
    expect(useSetting.getState().starting).toBe(false);
    type('no-such-program --mode gtp');
    start();
    await waitFor(() => {
      expect(screen.getByRole('alert').textContent).toContain('The program cannot be started');
    });
    expect(round()).toBe(before);
    type(` ${command} `);
    expect(screen.queryByRole('alert')).toBeNull();
    start();
    await waitFor(() => {
      expect(round()).toBe(before + 1);
    });
    const { second } = useSetting.getState().pairing;
    expect(second).toEqual({ kind: 'gtp', command, name: 'Scripted 1' });
    expect(useSettings.getState().settings).toMatchObject({ program: '', otherProgram: command });

    // Another command line waits for the next beginning, and is remembered from there.
    type('other-program');
    expect(screen.getByText('Another program joins when the games begin anew.')).toBeTruthy();
    choose('The other side: player', 'plain');
    expect(choice('The other side: how long it thinks').value).toBe('1000');
    choose('The other side: player', 'gtp');
    expect(screen.getByDisplayValue(command)).toBeTruthy();
  });

  it('is not waited for where somebody else was chosen meanwhile', async () => {
    const before = round();
    choose('One side: player', 'gtp');
    type(command);
    start();
    expect(useSetting.getState().starting).toBe(true);
    choose('One side: player', 'self-taught');
    expect(useSetting.getState().starting).toBe(false);
    start();
    expect(round()).toBe(before + 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(round()).toBe(before + 1);
    expect(useSetting.getState().pairing.first).toEqual({ kind: 'network', visits: 50 });
  });
});
