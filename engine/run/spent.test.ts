import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeLearner, FakePlayers } from '../testkit/fake-run.ts';
import { freshState } from './checkpoints.ts';
import { runFolder, type RunFolder } from './folder.ts';
import { processorSeconds } from './processor-time.ts';
import { SpentMeter, recallSpent } from './spent.ts';

let folder: RunFolder;
beforeEach(() => {
  folder = runFolder(mkdtempSync(join(tmpdir(), 'move37-spent-')));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder.root, { recursive: true });
});

const stateOf = (coreSeconds: number, evaluations: number) => ({
  ...freshState([]),
  coreSeconds,
  evaluations,
});

function meterFrom(coreSeconds: number, evaluations: number): SpentMeter {
  const players = new FakePlayers({ nextGame: 0, openGames: [] });
  players.numbers.push(0, 1, 2);
  const state = stateOf(coreSeconds, evaluations);
  return new SpentMeter({ folder, players, learner: new FakeLearner(), state });
}

describe('what a run has used up', () => {
  it('is what was noted after the checkpoint, or what the checkpoint says where that is newer', async () => {
    const before = processorSeconds();
    await meterFrom(1000, 50).note();
    const older = stateOf(1000, 50);
    recallSpent(folder, older);
    expect(older.evaluations).toBe(53);
    expect(older.coreSeconds).toBeGreaterThanOrEqual(1000 + before);
    expect(older.coreSeconds).toBeLessThanOrEqual(1000 + processorSeconds());
    const newer = stateOf(99_999, 60);
    recallSpent(folder, newer);
    expect(newer).toEqual(stateOf(99_999, 60));
  });

  it('is what the checkpoint says where nothing was noted, or the note is damaged', () => {
    for (const text of [undefined, '', '{"version":1,"coreSeconds":-4,"evaluations":9}']) {
      if (text !== undefined) writeFileSync(folder.spent, text);
      const state = stateOf(10, 5);
      recallSpent(folder, state);
      expect(state).toEqual(stateOf(10, 5));
    }
  });

  it('is noted every few seconds at most', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const meter = meterFrom(0, 0);
    meter.noteNowAndThen();
    await vi.waitFor(() => {
      expect(JSON.parse(readFileSync(folder.spent, 'utf8'))).toMatchObject({ evaluations: 3 });
    });
    for (const [at, noted] of [
      [4000, false],
      [6000, true],
    ] as const) {
      rmSync(folder.spent);
      now = at;
      meter.noteNowAndThen();
      await new Promise((resolve) => setImmediate(resolve));
      expect(existsSync(folder.spent)).toBe(noted);
      if (!noted) writeFileSync(folder.spent, '');
    }
  });

  it('leaves out work that is not the run’s', async () => {
    const meter = meterFrom(0, 0);
    const work = async (): Promise<void> => {
      await Promise.resolve();
      const until = processorSeconds() + 0.3;
      while (processorSeconds() < until);
    };
    const before = meter.coreSeconds();
    await meter.without(work());
    expect(meter.coreSeconds() - before).toBeLessThan(0.2);
  });
});
