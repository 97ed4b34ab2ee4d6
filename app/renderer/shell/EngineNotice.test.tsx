// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useEngineStatus, type EngineStatus } from '../engine.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { EngineNotice } from './EngineNotice.tsx';

const becomes = (status: EngineStatus): void => {
  act(() => {
    useEngineStatus.setState({ status });
  });
};
const wait = (ms: number): void => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};
const said = (): string => screen.getByRole('status').textContent;

beforeEach(async () => {
  await withI18n();
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the notice of the engine', () => {
  it('says that the engine is away until it is back, but nothing of a short absence', () => {
    becomes('ready');
    render(<EngineNotice />);
    wait(5000);
    expect(said()).toBe('');
    becomes('restarting');
    wait(500);
    expect(said()).toBe('');
    wait(500);
    expect(said()).toMatch(/engine/i);
    becomes('ready');
    expect(said()).toBe('');
    becomes('restarting');
    expect(said()).toBe('');
  });

  it('says it in the reader’s language, and otherwise where the engine is of no use', async () => {
    becomes('restarting');
    render(<EngineNotice />);
    wait(1000);
    const restarting = said();
    await act(() => withI18n('ja'));
    expect(said()).toMatch(/エンジン/);
    await act(() => withI18n());
    becomes('refused');
    wait(1000);
    expect(said()).not.toBe(restarting);
    expect(said()).not.toBe('');
  });
});
