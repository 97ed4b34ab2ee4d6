import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressMeter } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const playing = (done: number, games = done / 10) => ({ generation: 3, games, done, wanted: 900 });

describe('a progress meter', () => {
  it('says nothing of speed and time at the first look, then goes by what was done since', () => {
    const meter = new ProgressMeter();
    const first = meter.playing(playing(300));
    expect(first).toEqual({ phase: 'playing', ...playing(300) });
    vi.advanceTimersByTime(20_000);
    expect(meter.playing(playing(300))).toEqual(first);
    const later = meter.playing(playing(400));
    expect(later.gamesPerHour).toBeCloseTo(1800, 6);
    expect(later.secondsLeft).toBeCloseTo(100, 6);
  });

  it('begins anew with each phase and generation, and where it is told to', () => {
    const meter = new ProgressMeter();
    const training = { generation: 3, games: 90, wanted: 100, batchSize: 128 };
    meter.playing(playing(0));
    vi.advanceTimersByTime(1000);
    expect(meter.training({ ...training, done: 10 }).secondsLeft).toBeUndefined();
    vi.advanceTimersByTime(1000);
    const { secondsLeft, samplesPerSecond } = meter.training({ ...training, done: 20 });
    expect([secondsLeft, samplesPerSecond]).toEqual([8, 1280]);
    expect(meter.training({ ...training, generation: 4, done: 30 }).secondsLeft).toBeUndefined();
    meter.playing(playing(0));
    meter.restart();
    vi.advanceTimersByTime(1000);
    expect(meter.playing(playing(100)).secondsLeft).toBeUndefined();
  });

  it('adds the training that will follow, once one was seen', () => {
    const meter = new ProgressMeter();
    const training = { generation: 3, games: 90, wanted: 2, batchSize: 128 };
    for (const done of [0, 1, 2]) {
      meter.training({ ...training, done });
      vi.advanceTimersByTime(5000);
    }
    meter.playing({ ...playing(0), generation: 4 });
    vi.advanceTimersByTime(1000);
    const { secondsLeft } = meter.playing({ ...playing(100), generation: 4 });
    expect(secondsLeft).toBeCloseTo(8 + 10, 6);
  });

  it('measures in games', () => {
    const meter = new ProgressMeter();
    meter.measuring({ generation: 10, done: 0, wanted: 32 });
    vi.advanceTimersByTime(4000);
    expect(meter.measuring({ generation: 10, done: 8, wanted: 32 })).toEqual({
      generation: 10,
      phase: 'measuring',
      done: 8,
      games: 8,
      wanted: 32,
      secondsLeft: 12,
    });
  });
});
