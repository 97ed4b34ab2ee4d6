import { describe, expect, it } from 'vitest';
import type { RunInfo } from '../../../engine/protocol/learning.ts';
import type { LearningState } from './learning-state.ts';
import { withEvent, withRuns } from './with-event.ts';

const RUN: RunInfo = {
  run: 'tiny',
  state: 'running',
  size: 5,
  shape: '1x8',
  generation: 1,
  gamesPlayed: 10,
  coreHours: 0.1,
};

const START: LearningState = {
  runs: [RUN],
  interrupted: [],
  cores: 2,
  networks: [],
  progress: undefined,
  histories: {},
  trouble: undefined,
};

const told = (state: LearningState, part: Partial<RunInfo>): LearningState =>
  withEvent(state, { kind: 'run', info: { ...RUN, ...part } });

describe('a run whose engine died', () => {
  it('is known as interrupted until it is worked on again', () => {
    const dropped = told(START, { state: 'idle' });
    expect(dropped.interrupted).toEqual(['tiny']);
    expect(told(dropped, { state: 'starting' }).interrupted).toEqual([]);
  });

  it('is known also when the process that learned lives a moment longer', () => {
    const elsewhere = withRuns(START, [{ ...RUN, state: 'elsewhere' }]);
    expect(elsewhere.interrupted).toEqual(['tiny']);
    expect(told(elsewhere, { state: 'idle' }).interrupted).toEqual(['tiny']);
    expect(withRuns(elsewhere, [{ ...RUN, state: 'idle' }]).interrupted).toEqual(['tiny']);
  });

  it('is not one that was stopped, that failed for a reason of its own, or was at rest', () => {
    expect(told(told(START, { state: 'stopping' }), { state: 'idle' }).interrupted).toEqual([]);
    const failure = { reason: 'disk-full', message: 'ENOSPC' } as const;
    expect(told(START, { state: 'idle', failure }).interrupted).toEqual([]);
    const resting: LearningState = { ...START, runs: [{ ...RUN, state: 'idle' }] };
    expect(told(resting, { state: 'idle' }).interrupted).toEqual([]);
  });
});
