// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import type { LearningEvent, RunInfo } from '../../../engine/protocol/learning.ts';
import { INTERRUPTED_KEY } from './interrupted-runs.ts';
import { Learning, type LearningEngine } from './learning.ts';

const RUN: RunInfo = {
  run: 'tiny',
  state: 'running',
  size: 5,
  shape: '1x8',
  generation: 1,
  gamesPlayed: 10,
  coreHours: 0.1,
};

/** What the page knows after its load, and a way to tell it of runs. */
function load() {
  let tell: ((event: LearningEvent) => void) | undefined;
  const engine = {
    ask: () => new Promise(() => undefined),
    watchRuns: (options: NonNullable<Parameters<LearningEngine['watchRuns']>[0]>) => {
      tell = options.onEvent;
      return new Promise(() => undefined);
    },
  } as LearningEngine;
  const learning = new Learning(engine);
  learning.watch();
  return {
    interrupted: () => learning.store.getState().interrupted,
    told: (part: Partial<RunInfo>) => tell?.({ kind: 'run', info: { ...RUN, ...part } }),
    removed: () => tell?.({ kind: 'removed', run: 'tiny' }),
  };
}

beforeEach(() => {
  localStorage.clear();
});

it('a run that was interrupted is known as such after a reload, until it is worked on again', () => {
  const first = load();
  first.told({});
  first.told({ state: 'idle' });
  expect(first.interrupted()).toEqual(['tiny']);
  const second = load();
  second.told({ state: 'idle' });
  expect(second.interrupted()).toEqual(['tiny']);
  second.told({ state: 'starting' });
  expect(load().interrupted()).toEqual([]);
});

it('a deleted run leaves no note for the next one of its name', () => {
  const page = load();
  page.told({});
  page.told({ state: 'idle' });
  page.removed();
  expect(load().interrupted()).toEqual([]);
});

it('what is stored by others is not taken for names', () => {
  for (const stored of ['{', '{"a":1}', '[1]']) {
    localStorage.setItem(INTERRUPTED_KEY, stored);
    expect(load().interrupted()).toEqual([]);
  }
});
