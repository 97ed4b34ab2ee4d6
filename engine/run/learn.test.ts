/** The loop of a run on players and a learner that do the same every time: stopped, resumed, damaged. */

import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readGames } from '../dataset/game-file.ts';
import { gameSeed } from '../selfplay/worker-messages.ts';
import { FAKE_RUN, fakeRun, type FakeRunOptions } from '../testkit/fake-run.ts';
import { newBoard, onBoards } from './boards.ts';
import { findCheckpoints } from './checkpoints.ts';
import { runFolder } from './folder.ts';
import type { Generation } from './learn-parts.ts';
import type { RunState } from './state.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-learn-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const GENERATIONS = 4;

const run = (options: Partial<FakeRunOptions> = {}) =>
  fakeRun({ root, generations: GENERATIONS, ...options });

/** A state without what is measured rather than decided. */
const decided = (state: RunState): RunState => {
  expect(state.coreSeconds).toBeGreaterThan(0);
  return { ...state, coreSeconds: 0 };
};

/** The seeds of all games on disk, generation by generation. */
const gamesOnDisk = () =>
  readdirSync(runFolder(root).games)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(runFolder(root).games, name));
      const { games, soundBytes } = readGames(bytes);
      expect(soundBytes).toBe(bytes.length);
      return games.map(({ seed }) => seed);
    });

describe('a run', () => {
  it('plays, trains and keeps, generation by generation', async () => {
    const { state, players } = await run();
    expect(state.generation).toBe(GENERATIONS);
    const games = gamesOnDisk();
    expect(games).toHaveLength(GENERATIONS);
    expect(games[0]).toHaveLength(FAKE_RUN.firstGames);
    expect(state.gamesPlayed).toBe(games.flat().length);
    expect(new Set(games.flat()).size).toBe(state.gamesPlayed);
    expect(state.nextGame).toBe(players.numbers.length);
    const { networks, checkpoint } = runFolder(root);
    // The first games come from no network, the others from the newest one.
    expect(players.networks).toEqual([
      undefined,
      ...['000001', '000002', '000003'].map((name) => join(networks, name)),
    ]);
    expect(readdirSync(networks).sort()).toEqual(['000001', '000002', '000003', '000004']);
    expect(readdirSync(checkpoint).sort()).toEqual(['000003', '000004']);
  });

  it('stopped in the middle of its games and resumed ends as one that was never stopped', async () => {
    const straight = await run();
    const games = gamesOnDisk();
    for (const stopAfter of [1, 5, 8, 13]) {
      rmSync(root, { recursive: true });
      const first = await run({
        onGame: (count, stop) => {
          if (count === stopAfter) stop();
        },
      });
      expect(first.players.numbers.length).toBe(stopAfter);
      const resumed = await run();
      expect(gamesOnDisk()).toEqual(games);
      expect(resumed.learner.weights).toBe(straight.learner.weights);
      expect(decided(resumed.state)).toEqual(decided(straight.state));
    }
  });

  it('plays after a start the games that were begun before it and not finished, in any generation', async () => {
    const begun = await run({ generations: 2, endless: [2, 7] });
    expect(begun.state.openGames).toEqual([2, 7]);
    const again = await run({ generations: 3, endless: [7] });
    expect(again.players.numbers[0]).toBe(2);
    const { state, players } = await run();
    expect(players.numbers[0]).toBe(7);
    expect(state.openGames).toEqual([]);
    const all = Array.from({ length: state.nextGame }, (_, number) =>
      gameSeed(FAKE_RUN.seed, number),
    );
    expect(gamesOnDisk().flat().sort()).toEqual(all.sort());
  });

  it('plays no number again that was lost before open ones were written down', async () => {
    const before = await run({ generations: 2, endless: [2] });
    for (const { path, state } of findCheckpoints(runFolder(root))) {
      writeFileSync(join(path, 'state.json'), JSON.stringify({ ...state, openGames: undefined }));
    }
    const { players } = await run();
    expect(Math.min(...players.numbers)).toBe(before.state.nextGame);
  });

  it('stopped in the middle of training, again and again, ends the same', async () => {
    const straight = await run();
    const games = gamesOnDisk();
    rmSync(root, { recursive: true });
    for (const generation of [0, 1, 2, 3]) {
      const broken = await run({
        onTraining: (at, step, stop) => {
          if (at === generation && step === 2) stop();
        },
      });
      expect(broken.state.generation).toBe(generation);
    }
    const resumed = await run();
    expect(gamesOnDisk()).toEqual(games);
    expect(resumed.learner.weights).toBe(straight.learner.weights);
    expect(decided(resumed.state)).toEqual(decided(straight.state));
  });

  it('goes back to the older checkpoint where the newest is damaged, and ends the same', async () => {
    const straight = await run();
    const games = gamesOnDisk();
    for (const damage of [
      (path: string) => {
        writeFileSync(join(path, 'weights.json'), '[12');
      },
      (path: string) => {
        writeFileSync(join(path, 'state.json'), '{"version":1}');
      },
      (path: string) => {
        rmSync(join(path, 'state.json'));
      },
    ]) {
      rmSync(root, { recursive: true });
      await run({ generations: 3 });
      const [newest, older] = findCheckpoints(runFolder(root));
      expect([newest?.state.generation, older?.state.generation]).toEqual([3, 2]);
      damage(newest?.path ?? '');
      const resumed = await run();
      expect(gamesOnDisk()).toEqual(games);
      expect(resumed.learner.weights).toBe(straight.learner.weights);
      expect(decided(resumed.state)).toEqual(decided(straight.state));
    }
  });

  it('goes back to the older checkpoint without playing again what a later generation has on disk', async () => {
    const straight = await run();
    const games = gamesOnDisk();
    rmSync(root, { recursive: true });
    const before = games.slice(0, 3).flat().length;
    await run({
      onGame: (count, stop) => {
        if (count === before + 1) stop();
      },
    });
    const [newest] = findCheckpoints(runFolder(root));
    expect(newest?.state.generation).toBe(3);
    rmSync(join(newest?.path ?? '', 'state.json'));
    const resumed = await run();
    expect(gamesOnDisk()).toEqual(games);
    expect(resumed.learner.weights).toBe(straight.learner.weights);
    expect(decided(resumed.state)).toEqual(decided(straight.state));
  });

  it('does not begin anew where none of its checkpoints can be read', async () => {
    await run({ generations: 2 });
    for (const { path } of findCheckpoints(runFolder(root)))
      writeFileSync(join(path, 'state.json'), '{');
    await expect(run()).rejects.toThrow(
      /No checkpoint under .* can be read .*000002.state.json is missing or damaged.*000001.state.json.*Restore/,
    );
    expect(readdirSync(runFolder(root).checkpoint).sort()).toEqual(['000001', '000002']);
  });

  it('cuts off what a kill left of a game, and plays that game again', async () => {
    const straight = await run();
    const games = gamesOnDisk();
    rmSync(root, { recursive: true });
    await run({
      onGame: (count, stop) => {
        if (count === 8) stop();
      },
    });
    const newest = readdirSync(runFolder(root).games).sort().at(-1) ?? '';
    appendFileSync(join(runFolder(root).games, newest), Buffer.from('M37G and then nothing'));
    const resumed = await run();
    expect(gamesOnDisk()).toEqual(games);
    expect(resumed.learner.weights).toBe(straight.learner.weights);
  });

  it('reads around a damaged game, leaves its file as it is and says so once', async () => {
    await run({
      onGame: (count, stop) => {
        if (count === 8) stop();
      },
    });
    const files = readdirSync(runFolder(root).games).sort();
    const before = files.map((name) => {
      const path = join(runFolder(root).games, name);
      const bytes = readFileSync(path);
      const seeds = readGames(bytes).games.map(({ seed }) => seed);
      bytes[60]! ^= 1;
      writeFileSync(path, bytes);
      return { path, bytes, seeds };
    });
    expect(before.map(({ seeds }) => seeds.length)).toEqual([5, 3]);
    const complaints: string[] = [];
    await run({ complain: (message) => complaints.push(message) });
    expect(complaints).toHaveLength(2);
    before.forEach(({ path, bytes, seeds }, i) => {
      expect(complaints[i]).toContain(`${path} is damaged`);
      const now = readFileSync(path);
      expect(now.subarray(0, bytes.length)).toEqual(bytes);
      const found = readGames(now).games.map(({ seed }) => seed);
      expect(found.slice(0, seeds.length - 1)).toEqual(seeds.slice(1));
      // The game that was lost is played again where its generation goes on.
      expect(found.includes(seeds[0]!)).toBe(i === 1);
    });
  });

  it('counts what was done in a generation that a kill cut off, but for the last moment', async () => {
    const straight = await run();
    rmSync(root, { recursive: true });
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10_000));
    const killed = `${root}-killed`;
    await run({
      onGame: (count) => {
        // What lies on disk at this moment is what a kill would leave.
        if (count === 10) cpSync(root, killed, { recursive: true });
      },
    });
    vi.restoreAllMocks();
    rmSync(root, { recursive: true });
    renameSync(killed, root);
    expect(findCheckpoints(runFolder(root))[0]?.state).toMatchObject({ evaluations: 8 });
    const { state, players } = await run();
    expect(players.numbers.length).toBe(straight.state.evaluations - 10);
    expect(state.evaluations).toBe(straight.state.evaluations - 1);
  });

  it('tells of a generation before the checkpoint is there, so that a kill cannot lose it', async () => {
    const told: number[] = [];
    const kept: (number | undefined)[] = [];
    await run({
      onTrained: ({ generation }) => {
        told.push(generation);
        kept.push(findCheckpoints(runFolder(root))[0]?.state.generation);
      },
    });
    expect(told).toEqual([1, 2, 3, 4]);
    expect(kept).toEqual([undefined, 1, 2, 3]);
  });

  it('compares each network with the one before it on the games that only the newer was trained on', async () => {
    const asked: (readonly [string, string, number[]])[] = [];
    const told: Generation[] = [];
    const { networks } = runFolder(root);
    await run({
      generations: 3,
      compareExports: (before, exported, games) => {
        asked.push([before, exported, games.map(({ seed }) => seed)]);
        expect(existsSync(exported)).toBe(true);
        const unseen = { samples: asked.length, policy: 2, value: 0.5, exportKl: 0.1 };
        return Promise.resolve(existsSync(before) ? unseen : undefined);
      },
      onTrained: (report) => told.push(report),
    });
    const games = gamesOnDisk();
    expect(asked).toEqual(
      [1, 2, 3].map((generation) => [
        join(networks, `00000${generation - 1}`),
        join(networks, `00000${generation}`),
        games[generation - 1],
      ]),
    );
    expect(told.map(({ unseen }) => unseen?.samples)).toEqual([undefined, 2, 3]);
  });

  it('calibrates each network on all of its sizes, those among them that the generation has no game of', async () => {
    const boards = [
      { ...newBoard(5), maxMoves: 30, share: 4 },
      { ...newBoard(6), maxMoves: 30 },
    ];
    const settings = { ...onBoards(FAKE_RUN, boards), firstGames: 12, samplesPerGeneration: 8 };
    const { learner } = await run({ settings });
    const generations = readdirSync(runFolder(root).games).map((name) =>
      readGames(readFileSync(join(runFolder(root).games, name))).games.map(({ size }) => size),
    );
    expect(generations.some((sizes) => !sizes.includes(6))).toBe(true);
    expect(learner.calibratedOn.map((sizes) => [...new Set(sizes)].sort())).toEqual(
      generations.map(() => [5, 6]),
    );
  });

  it('ends with what a player or the disk throws', async () => {
    await expect(
      run({
        onGame: () => {
          throw new Error('no room on the disk');
        },
      }),
    ).rejects.toThrow('no room on the disk');
    const resumed = await run({ generations: 1 });
    expect(resumed.state.generation).toBe(1);
  });

  it('has nothing to do where it is done', async () => {
    await run({ generations: 1 });
    const again = await run({ generations: 1 });
    expect(again.players.numbers).toEqual([]);
  });
});
