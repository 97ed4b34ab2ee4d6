import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshState } from '../run/checkpoints.ts';
import { runFolder, type RunFolder } from '../run/folder.ts';
import { appendMetrics } from '../run/metrics.ts';
import { gameStatistics } from '../run/statistics.ts';
import { trainingLines } from './training-lines.ts';

let folder: RunFolder;
beforeEach(() => {
  folder = runFolder(mkdtempSync(join(tmpdir(), 'move37-lines-')));
});
afterEach(() => {
  rmSync(folder.root, { recursive: true });
});

function watched() {
  const lines: string[] = [];
  return { lines, watcher: trainingLines(folder, (line) => lines.push(line)) };
}

it('every event is one line of JSON that says what it is', () => {
  const { lines, watcher } = watched();
  const looks = { kind: 'looks' as const, generation: 4, size: 9, looks: [] };
  const progress = {
    generation: 3,
    phase: 'playing' as const,
    done: 5,
    wanted: 9,
    games: 2,
    gamesPerHour: 240,
    secondsLeft: 60,
  };
  const generation = {
    generation: 4,
    games: gameStatistics([]),
    window: 24000,
    samplesMade: 48000,
    samplesTrained: 48000,
    learningRate: 1e-3,
    losses: { policy: 2.5, policyEntropy: 1.5, value: 0.8 },
    coreHours: 0.125,
    gamesPlayed: 950,
    evaluations: 1e6,
    samplesPerSecond: 300,
  };
  watcher.onBegin({
    state: { ...freshState([]), generation: 3, gamesPlayed: 700, coreSeconds: 1800 },
    backend: 'native TensorFlow',
  });
  watcher.onProgress(progress);
  watcher.onGeneration(generation);
  watcher.onLooks(looks);
  expect(lines.every((line) => line.endsWith('}\n'))).toBe(true);
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    {
      kind: 'begin',
      run: folder.root,
      generation: 3,
      gamesPlayed: 700,
      coreHours: 0.5,
      backend: 'native TensorFlow',
    },
    { kind: 'progress', ...progress },
    { kind: 'generation', ...generation },
    looks,
  ]);
});

it('strength is told in Elo by all measurements so far, with who is at 0', () => {
  const { lines, watcher } = watched();
  const match = (a: string, b: string, wins: number) => ({
    pairs: [{ a, b, wins, draws: 0, losses: 32 - wins }],
  });
  const strength = {
    kind: 'strength' as const,
    generation: 10,
    ...match('generation-10:32v', 'random', 24),
  };
  watcher.onStrength(strength);
  expect(lines).toEqual([]);
  appendMetrics(folder.metrics, strength);
  watcher.onStrength(strength);
  appendMetrics(folder.metrics, {
    kind: 'people',
    network: 'h',
    people: 'OGS 3d',
    ...match('people:1v', 'generation-10:32v', 20),
  });
  watcher.onStrength(strength);
  const [overRandom, overPeople] = lines.map((line) => JSON.parse(line) as { elo: number });
  expect(overRandom).toMatchObject({ kind: 'strength', generation: 10, above: 'random' });
  expect(overRandom!.elo).toBeGreaterThan(0);
  expect(overPeople).toMatchObject({ generation: 10, games: 64, above: 'people' });
  expect(overPeople!.elo).toBeLessThan(0);
});
