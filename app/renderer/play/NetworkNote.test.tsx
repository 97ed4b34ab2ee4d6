// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FAKE_NETWORK, fakeEngine } from '../../../engine/testkit/fake-engine.ts';
import { useEngineStatus } from '../engine.ts';
import { withEngine } from '../testkit/with-engine.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { NetworkNote } from './NetworkNote.tsx';

async function connect(networks: readonly (typeof FAKE_NETWORK)[]): Promise<void> {
  const engine = fakeEngine({ networks });
  withEngine(engine);
  await vi.waitFor(() => {
    expect(useEngineStatus.getState().status).toBe('ready');
  });
}

beforeAll(() => withI18n());
afterEach(cleanup);

describe('the note on the network', () => {
  it('says nothing where the network has learned the size and the rules', async () => {
    await connect([FAKE_NETWORK]);
    const { container } = render(<NetworkNote size={9} rules="chinese" />);
    await Promise.resolve();
    expect(container.textContent).toBe('');
  });

  it('names what the network has not learned, and follows the engine', async () => {
    await connect([{ ...FAKE_NETWORK, sizes: [7, 9] }]);
    render(<NetworkNote size={13} rules="japanese" />);
    const note = await screen.findByRole('note');
    expect(note.textContent).toContain('7×7 and 9×9');
    expect(note.textContent).toContain('13×13');
    expect(note.textContent).toContain('Chinese rules only');
    cleanup();
    await connect([]);
    render(<NetworkNote size={9} rules="chinese" />);
    expect((await screen.findByRole('note')).textContent).toContain('No network is installed');
  });
});
