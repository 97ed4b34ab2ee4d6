// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { withI18n } from '../testkit/with-i18n.ts';
import { HostNotice } from './HostNotice.tsx';

let notice: string | undefined;
vi.mock('../host.ts', () => ({
  getHost: () => ({ info: () => Promise.resolve({ notice }) }),
}));

const WORDS = /^Move 37 runs in your browser/;

beforeAll(() => withI18n());
beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

it('says why the browser shows the program, until it is closed', async () => {
  notice = 'Electron is not installed.';
  const first = render(<HostNotice />);
  expect(await screen.findByText(WORDS)).toBeTruthy();
  expect(screen.getByText(notice)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Close this notice' }));
  expect(screen.queryByText(WORDS)).toBeNull();
  first.unmount();
  render(<HostNotice />);
  await Promise.resolve();
  expect(screen.queryByText(WORDS)).toBeNull();
  cleanup();
  notice = 'There is no display.';
  render(<HostNotice />);
  expect(await screen.findByText(WORDS)).toBeTruthy();
});

it('is silent where there is nothing to say', async () => {
  notice = undefined;
  render(<HostNotice />);
  await Promise.resolve();
  expect(screen.queryByRole('status')).toBeNull();
});
