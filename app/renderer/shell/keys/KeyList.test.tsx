// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReactElement } from 'react';
import { withI18n } from '../../testkit/with-i18n.ts';
import { useAppKeys } from '../use-app-keys.ts';
import { useNavigation } from '../navigation.ts';
import { KeyList } from './KeyList.tsx';
import { KeyListButton } from './KeyListButton.tsx';
import { useKeyList } from './key-list-state.ts';
import { keyTable } from './key-table.ts';
import { useKeys } from './use-keys.ts';

const KEYS = keyTable('candidates', { step: ['ArrowLeft', 'ArrowRight'], keep: ['k'] });
const kept = vi.fn();

function Room(): ReactElement {
  useKeys(KEYS, () => kept);
  return <input aria-label="text" />;
}

function Window({ room }: { readonly room: boolean }): ReactElement {
  useAppKeys();
  return (
    <>
      <KeyListButton />
      {room && <Room />}
      <KeyList />
    </>
  );
}

const list = (): HTMLElement => screen.getByRole('dialog', { name: 'Keys' });
const groups = (): (string | null)[] =>
  within(list())
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);

beforeEach(async () => {
  await withI18n();
  kept.mockClear();
});
afterEach(() => {
  cleanup();
  useKeyList.setState({ open: false });
  useNavigation.setState({ current: 'play' });
});

describe('the list of keys', () => {
  it('opens on ? and shows the keys that listen now, by name', () => {
    const { rerender } = render(<Window room />);
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    expect(groups()).toEqual(['Everywhere', 'On a candidate']);
    const row = within(list()).getByText('Through its sequence').closest('li');
    expect(row?.textContent).toBe('Through its sequence←→');
    expect(within(list()).getByText('Learn').closest('li')?.textContent).toBe('LearnCtrl5');
    rerender(<Window room={false} />);
    expect(groups()).toEqual(['Everywhere']);
  });

  it('opens from the rail too, and is not asked for while something is typed', () => {
    render(<Window room />);
    fireEvent.keyDown(screen.getByLabelText('text'), { key: '?', shiftKey: true });
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Keys' }));
    fireEvent.click(within(list()).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps the keys from what lies behind it', () => {
    render(<Window room />);
    fireEvent.keyDown(document.body, { key: 'k' });
    expect(kept).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(document.body, { key: '?' });
    fireEvent.keyDown(document.body, { key: 'k' });
    fireEvent.keyDown(document.body, { key: '3', ctrlKey: true });
    expect(kept).toHaveBeenCalledTimes(1);
    expect(useNavigation.getState().current).toBe('play');
  });
});
