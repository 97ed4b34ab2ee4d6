// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelled, EngineError } from '../../../engine/protocol/errors.ts';
import type { WireInstinct, WireInstincts } from '../../../engine/protocol/instincts.ts';
import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import type { ExpectingEngine } from './expectations.ts';
import { useExpectations } from './use-expectations.ts';

const VOICES = [{ id: 'self-taught', hash: 'a', sizes: [9] }] as const;
const ONE: WireInstinct = {
  probability: 0.1,
  favourite: 3,
  favouriteProbability: 0.5,
  outsideHabit: null,
};

/** A game that no other test has asked about. */
let komi = 0;
function newGame(): PositionQuery {
  const moves = [1, 2, 3, 4].map((move) => ({ color: 'black' as const, move }));
  return { size: 9, rules: 'chinese', komi: komi++, moves };
}

interface Question {
  readonly signal: AbortSignal | undefined;
  readonly part: (count: number) => void;
  readonly answer: () => void;
  readonly fail: (message: string) => void;
}

function scripted(): { readonly engine: ExpectingEngine; readonly questions: Question[] } {
  const questions: Question[] = [];
  const some = (count: number): WireInstincts => ({
    networkHash: 'a',
    moves: Array<WireInstinct>(count).fill(ONE),
  });
  const engine: ExpectingEngine = {
    instincts: (_, options) =>
      new Promise((resolve, reject) => {
        const { signal, onMoves } = options ?? {};
        signal?.addEventListener('abort', () => {
          reject(cancelled());
        });
        questions.push({
          signal,
          part: (count) => onMoves?.(some(count)),
          answer: () => {
            resolve(some(4));
          },
          fail: (message) => {
            reject(new EngineError('engine-failed', message));
          },
        });
      }),
  };
  return { engine, questions };
}

async function hear(act_: () => void): Promise<void> {
  await act(async () => {
    act_();
    await vi.advanceTimersByTimeAsync(1);
  });
}

describe('useExpectations', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('tells how far it is once it takes long, and forgets that at the end', async () => {
    const { engine, questions } = scripted();
    const game = newGame();
    const { result } = renderHook(() => useExpectations(engine, game, VOICES));
    await hear(() => questions[0]?.part(2));
    expect(result.current.known['self-taught']).toHaveLength(2);
    expect(result.current.progress).toBeUndefined();
    await act(() => vi.advanceTimersByTimeAsync(2100));
    expect(result.current).toMatchObject({ progress: 0.5, complete: false });
    await hear(() => questions[0]?.answer());
    expect(result.current).toMatchObject({
      progress: undefined,
      problem: undefined,
      complete: true,
    });
    expect(result.current.known['self-taught']).toHaveLength(4);
  });

  it('takes the question back when the game is left, and asks nothing that is known', async () => {
    const { engine, questions } = scripted();
    const game = newGame();
    const first = renderHook(() => useExpectations(engine, game, VOICES));
    first.unmount();
    expect(questions[0]?.signal?.aborted).toBe(true);
    const second = renderHook(() => useExpectations(engine, game, VOICES));
    await hear(() => questions[1]?.answer());
    second.unmount();
    const third = renderHook(() => useExpectations(engine, game, VOICES));
    await hear(() => undefined);
    expect(third.result.current.known['self-taught']).toHaveLength(4);
    expect(questions).toHaveLength(2);
  });

  it('says why there is nothing, and tries again when asked to', async () => {
    const { engine, questions } = scripted();
    const game = newGame();
    const { result } = renderHook(() => useExpectations(engine, game, VOICES));
    await hear(() => questions[0]?.fail('out of memory'));
    expect(result.current.problem).toMatchObject({ message: 'out of memory' });
    await hear(() => {
      result.current.retry();
    });
    expect(result.current.problem).toBeUndefined();
    await hear(() => questions[1]?.answer());
    expect(result.current.known['self-taught']).toHaveLength(4);
  });
});
