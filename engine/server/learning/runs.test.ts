/** What is told of a run whose process does as it is told, when the test says so. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunActivity } from '../../protocol/learning.ts';
import { makeFolders, runFolder } from '../../run/folder.ts';
import { beginRun } from './open-run.ts';
import type { FromTraining, ToTraining, TrainingProcess } from './process-messages.ts';
import { LearningRuns } from './runs.ts';

class FakeTraining implements TrainingProcess {
  readonly told: ToTraining[] = [];
  say: (message: FromTraining) => void = () => undefined;
  end: (how: string) => void = () => undefined;

  send(message: ToTraining): void {
    this.told.push(message);
  }

  onMessage(listener: (message: FromTraining) => void): void {
    this.say = listener;
  }

  onEnd(listener: (how: string) => void): void {
    this.end = listener;
  }
}

let root: string;
let training: FakeTraining;
let runs: LearningRuns;
let states: RunActivity[];
let unwatch: () => void;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-runs-'));
  const folder = runFolder(join(root, 'tiny'));
  makeFolders(folder);
  beginRun(folder, { sizes: [{ size: 5, share: 1 }] });
  training = new FakeTraining();
  runs = new LearningRuns({ root, start: () => training, bundled: () => root });
  states = [];
  unwatch = runs.watch((event) => {
    if (event.kind === 'run') states.push(event.info.state);
  });
  runs.start({ run: 'tiny', cores: 1, priority: 'low' });
});
afterEach(() => {
  unwatch();
  rmSync(root, { recursive: true });
});

const control = (action: 'pause' | 'resume' | 'stop') => runs.control({ run: 'tiny', action });

describe('a new run', () => {
  const begin = (shape?: { blocks: number; channels: number }) => {
    control('stop');
    training.end('status 0');
    const boards = [
      { size: 9, share: 4 },
      { size: 13, share: 2 },
    ];
    return runs.start({
      run: 'new',
      begin: { boards, ...(shape && { shape }) },
      cores: 1,
      priority: 'low',
    });
  };

  it('learns on the boards that are asked for, with a network of the shape given', () => {
    expect(begin({ blocks: 4, channels: 32 })).toMatchObject({ size: 9, shape: '4x32' });
    expect(training.told.at(-1)).toMatchObject({
      newRun: {
        sizes: [
          { size: 9, share: 4 },
          { size: 13, share: 2 },
        ],
        changes: { network: { blocks: 4, channels: 32 } },
      },
      from: undefined,
    });
  });

  it('goes on from the bundled network where no shape is given, on these boards too', () => {
    begin();
    expect(training.told.at(-1)).toMatchObject({
      newRun: {
        sizes: [
          { size: 9, share: 4 },
          { size: 13, share: 2 },
        ],
        changes: {},
      },
      from: root,
    });
  });
});

describe('a run', () => {
  it('that exists is not asked to be another', () => {
    control('stop');
    training.end('status 0');
    const begin = { boards: [{ size: 9, share: 1 }] };
    runs.start({ run: 'tiny', begin, cores: 1, priority: 'low' });
    expect(training.told.at(-1)).toMatchObject({ newRun: {}, from: undefined });
  });

  it('starts, runs, rests, goes on, stops', () => {
    training.say({ kind: 'begun' });
    control('pause');
    control('resume');
    control('stop');
    training.end('status 0');
    expect(states).toEqual([
      'idle',
      'starting',
      'running',
      'paused',
      'running',
      'stopping',
      'idle',
    ]);
    expect(runs.list().runs[0]?.failure).toBeUndefined();
  });

  it('that is paused while it starts is told to be paused once it has begun', () => {
    expect(control('pause').state).toBe('starting');
    training.say({ kind: 'begun' });
    expect(training.told.at(-1)).toEqual({ kind: 'hold', held: true });
    control('resume');
    expect(states.slice(2)).toEqual(['paused', 'running']);
  });

  it('that is paused and resumed while it starts is running', () => {
    control('pause');
    control('resume');
    training.say({ kind: 'begun' });
    expect(states.slice(2)).toEqual(['running']);
  });

  it('that is stopped while it starts stays so', () => {
    control('stop');
    training.say({ kind: 'begun' });
    control('pause');
    expect(training.told.at(-1)).toEqual({ kind: 'stop' });
    expect(new Set(states.slice(2))).toEqual(new Set(['stopping']));
  });

  it('whose process ends of its own accord has failed', () => {
    training.say({ kind: 'begun' });
    training.end('SIGKILL');
    expect(runs.list().runs[0]).toMatchObject({
      state: 'idle',
      failure: { reason: 'ended', message: 'SIGKILL' },
    });
  });
});
