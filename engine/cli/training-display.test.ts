import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunHistory } from '../run/history.ts';
import { gameStatistics } from '../run/statistics.ts';
import { TrainingDisplay } from './training-display.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1e9 });
});
afterEach(() => {
  vi.useRealTimers();
});

function displayOn(isTTY: boolean) {
  const written: string[] = [];
  const display = new TrainingDisplay({ isTTY, write: (text) => written.push(text) });
  return { display, written };
}

const ERASED = '\r\u001b[K';

describe('the strength of a generation', () => {
  const measured: RunHistory = {
    generations: [],
    strengths: [
      { generation: 10, elo: 199.6, low: 150.2, high: 251, games: 32 },
      { generation: 20, elo: -120, low: -180, high: -60, games: 32 },
    ],
    people: undefined,
    looks: [],
  };

  it('is told with whom it is compared to: random play, or people’s imitator once that was measured', () => {
    const { display, written } = displayOn(false);
    display.strength(measured, 10);
    display.strength({ ...measured, people: { name: 'OGS 3d', levels: [] } }, 20);
    expect(written).toEqual([
      'generation 10: Elo 200 (150 to 251), random play being 0\n',
      'generation 20: Elo -120 (-180 to -60), the imitator of OGS 3d without search being 0\n',
    ]);
  });

  it('is not told where it is not known', () => {
    const { display, written } = displayOn(false);
    display.strength(measured, 30);
    expect(written).toEqual([]);
  });
});

describe('progress', () => {
  const playing = { generation: 3, phase: 'playing', wanted: 900, games: 12 } as const;

  it('is one line of a terminal that is written again twice a second at most, and gives way to notes', () => {
    const { display, written } = displayOn(true);
    display.progress({ ...playing, done: 100, gamesPerHour: 240.4, secondsLeft: 75 });
    display.progress({ ...playing, done: 101 });
    vi.advanceTimersByTime(500);
    display.progress({ generation: 3, phase: 'training', done: 5, wanted: 94, games: 12 });
    display.note('stopping…');
    expect(written).toEqual([
      ERASED,
      'generation 3: 12 games (240/h), 100/900, ready in 1 min 15 s',
      ERASED,
      'generation 3: training step 5/94',
      ERASED,
      'stopping…\n',
    ]);
  });

  it('is a line a minute in a file', () => {
    const { display, written } = displayOn(false);
    for (let second = 0; second <= 60; second++) {
      display.progress({ ...playing, phase: 'measuring', done: second });
      vi.advanceTimersByTime(1000);
    }
    expect(written).toEqual([
      'generation 3: measuring, game 0/900\n',
      'generation 3: measuring, game 60/900\n',
    ]);
  });
});

it('a generation is told in one line, with its losses', () => {
  const { display, written } = displayOn(false);
  display.generation({
    generation: 4,
    games: { ...gameStatistics([]), averageLength: 61.4, blackWins: 0.456 },
    window: 24000,
    samplesMade: 48000,
    samplesTrained: 48000,
    learningRate: 1e-3,
    losses: { policy: 2.51234, value: 0.8 },
    coreHours: 0.125,
    gamesPlayed: 950,
    evaluations: 1e6,
    samplesPerSecond: 300,
  });
  expect(written).toEqual([
    'generation 4: 950 games, 0.13 core-hours, window 24000, length 61, Black wins 46 %, ' +
      'policy 2.512 value 0.800\n',
  ]);
});
