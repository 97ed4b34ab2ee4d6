// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlayback } from './use-playback.ts';

describe('usePlayback', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  const wait = (ms: number): void => {
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  };

  it('stays within the game', () => {
    const { result } = renderHook(() => usePlayback(5));
    act(() => {
      result.current.step(-1);
    });
    expect(result.current.at).toBe(0);
    act(() => {
      result.current.go(99);
    });
    expect(result.current.at).toBe(5);
  });

  it('plays at its speed and stops at the end', () => {
    const { result } = renderHook(() => usePlayback(3));
    act(() => {
      result.current.setSpeed(2);
      result.current.toggle();
    });
    wait(500);
    expect(result.current.at).toBe(1);
    wait(500);
    wait(500);
    expect(result.current).toMatchObject({ at: 3, playing: false });
    wait(2000);
    expect(result.current.at).toBe(3);
  });

  it('begins again from the start when played at the end, and any step stops it', () => {
    const { result } = renderHook(() => usePlayback(3, 3));
    act(() => {
      result.current.toggle();
    });
    expect(result.current).toMatchObject({ at: 0, playing: true });
    act(() => {
      result.current.step(1);
    });
    expect(result.current).toMatchObject({ at: 1, playing: false });
  });

  describe('that asks before a move', () => {
    const open = (at: number) => renderHook(() => usePlayback(5, at, (move) => move === 3)).result;

    it('halts before it, and one more step shows it', () => {
      const result = open(1);
      act(() => {
        result.current.step(1);
        result.current.step(1);
      });
      expect(result.current).toMatchObject({ at: 2, asking: true });
      act(() => {
        result.current.step(1);
      });
      expect(result.current).toMatchObject({ at: 3, asking: false });
    });

    it('halts by itself while it plays, and plays on', () => {
      const result = open(1);
      act(() => {
        result.current.toggle();
      });
      wait(1000);
      expect(result.current).toMatchObject({ at: 2, asking: false, playing: true });
      wait(1000);
      expect(result.current).toMatchObject({ at: 2, asking: true, playing: false });
      wait(5000);
      expect(result.current.at).toBe(2);
      act(() => {
        result.current.toggle();
      });
      expect(result.current).toMatchObject({ at: 3, asking: false, playing: true });
      wait(1000);
      expect(result.current.at).toBe(4);
    });

    it('asks once, and not where one jumps there or away', () => {
      const result = open(2);
      act(() => {
        result.current.step(1);
      });
      expect(result.current.asking).toBe(true);
      act(() => {
        result.current.go(0);
      });
      expect(result.current).toMatchObject({ at: 0, asking: false });
      act(() => {
        result.current.go(2);
        result.current.step(1);
      });
      expect(result.current).toMatchObject({ at: 3, asking: false });
      const other = open(0);
      act(() => {
        other.current.go(3);
      });
      expect(other.current).toMatchObject({ at: 3, asking: false });
    });
  });
});
