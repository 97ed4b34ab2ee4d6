// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AskedButton } from './AskedButton.tsx';

const button = (name: string) => screen.getByRole('button', { name });

function show() {
  const done = vi.fn();
  render(
    <>
      <AskedButton label="Stop" question="Stop?" off={false} act={done} />
      <button type="button">Elsewhere</button>
    </>,
  );
  return done;
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('asks at the first press and acts at the second, however late that is', () => {
  vi.useFakeTimers();
  const done = show();
  fireEvent.click(button('Stop'));
  expect(done).not.toHaveBeenCalled();
  act(() => {
    vi.advanceTimersByTime(600_000);
  });
  fireEvent.click(button('Stop?'));
  expect(done).toHaveBeenCalledTimes(1);
  expect(button('Stop')).toBeTruthy();
});

it('takes its question back where the focus goes elsewhere', () => {
  const done = show();
  fireEvent.click(button('Stop'));
  act(() => {
    button('Elsewhere').focus();
  });
  fireEvent.click(button('Stop'));
  expect(done).not.toHaveBeenCalled();
  expect(button('Stop?')).toBeTruthy();
});
