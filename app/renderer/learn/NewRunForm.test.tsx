// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withI18n } from '../testkit/with-i18n.ts';
import type { Learning } from './learning.ts';
import { NewRunForm } from './NewRunForm.tsx';

const start = vi.fn<Learning['start']>(() => Promise.resolve(false));

beforeAll(() => withI18n());
beforeEach(() => {
  start.mockClear();
  render(
    <NewRunForm
      learning={{ start } as Partial<Learning> as Learning}
      cores={2}
      taken={[]}
      onBegun={vi.fn()}
      onClose={vi.fn()}
    />,
  );
});
afterEach(cleanup);

function choose(name: RegExp | string): void {
  fireEvent.click(screen.getByRole('radio', { name }));
}

function begun(): unknown {
  fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
  return start.mock.lastCall?.[0].begin;
}

describe('the form for a new run', () => {
  it('begins from nothing on 9×9 where nothing is chosen', () => {
    expect(begun()).toEqual({
      boards: [{ size: 9, share: 1 }],
      shape: { blocks: 6, channels: 64 },
    });
  });

  it('goes on from the bundled network on another board: its shape is no choice then', () => {
    choose('From the bundled network');
    expect(screen.queryByText('Network')).toBeNull();
    choose('13×13');
    expect(begun()).toEqual({ boards: [{ size: 13, share: 1 }] });
  });

  it('learns several boards at once', () => {
    choose('From the bundled network');
    choose('9×9, 13×13, and 19×19');
    expect(begun()).toEqual({
      boards: [
        { size: 9, share: 4 },
        { size: 13, share: 2 },
        { size: 19, share: 1 },
      ],
    });
  });
});
