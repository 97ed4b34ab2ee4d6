/** The real `move37 train` on a small run: its metrics, its measurements, and what is kept of it. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGames } from '../dataset/game-file.ts';
import { loadNetwork } from '../network/network-folder.ts';
import { makeFolders, runFolder } from '../run/folder.ts';
import { historyOf } from '../run/history.ts';
import { parseMetrics, readMetrics } from '../run/metrics.ts';
import { SMALL_RUN } from '../testkit/small-run.ts';

const COMMAND = fileURLToPath(new URL('./bin.mjs', import.meta.url));
const BUNDLED = fileURLToPath(new URL('../../models/self-taught', import.meta.url));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-train-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What it writes to standard output. */
function train(name: string, ...args: string[]): string {
  return execFileSync(process.execPath, [COMMAND, 'train', '--run', join(root, name), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
}

const eventsIn = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string } & Record<string, unknown>);

const historyIn = (path: string) => historyOf(readMetrics(path));

describe('move37 train', () => {
  it('measures as it goes, keeps its history with the network, and goes on with it elsewhere', () => {
    const settings = join(root, 'small.json');
    writeFileSync(
      settings,
      JSON.stringify({ ...SMALL_RUN, measure: { every: 2, games: 2, visits: 2 } }),
    );
    train('one', '--cores', '1', '--games', '4', '--settings', settings, '--generations', '3');
    const { metrics, root: one } = runFolder(join(root, 'one'));
    const { generations, strengths, looks } = historyIn(metrics);
    expect(generations.map(({ generation }) => generation)).toEqual([1, 2, 3]);
    expect(generations[0]?.games.calibrationError).toBeGreaterThanOrEqual(0);
    expect(generations[0]?.samplesPerSecond).toBeGreaterThan(0);
    expect(generations.map(({ unseen }) => unseen !== undefined)).toEqual([false, true, true]);
    expect(generations[1]?.unseen?.policy).toBeGreaterThan(1);
    expect(generations[1]?.unseen?.exportKl).toBeGreaterThan(0);
    expect(strengths).toMatchObject([{ generation: 2, games: 2 }]);
    expect(looks).toHaveLength(3);
    expect(existsSync(join(one, 'matches'))).toBe(true);

    const told = eventsIn(train('one', '--measure', '--cores', '1', '--json'));
    expect(told.filter(({ kind }) => kind === 'strength')).toMatchObject([
      { generation: 1, games: 2, above: 'random' },
      { generation: 3, games: 4, above: 'random' },
    ]);
    expect(historyIn(metrics).strengths.map(({ generation }) => generation)).toEqual([1, 2, 3]);

    // As a run of the days before there were looks, one of whose generations was trained twice.
    const lines = readFileSync(metrics, 'utf8').split('\n');
    const old = [lines[0], ...lines.filter((line) => !line.includes('"looks"'))].join('\n');
    writeFileSync(metrics, `${old}{"generation":`);
    const kept = join(root, 'kept');
    train('one', '--keep', kept);
    const history = historyIn(join(kept, 'history.jsonl'));
    expect(history.generations).toEqual(generations);
    expect(history.strengths).toHaveLength(3);
    expect(history.looks.map(({ generation }) => generation)).toEqual([1, 2, 3]);
    expect(parseMetrics(readFileSync(join(kept, 'history.jsonl'), 'utf8'))).toHaveLength(9);

    const begun = ['--from', kept, '--cores', '1', '--games', '4', '--size', '5:1,7:20'];
    const events = eventsIn(train('two', ...begun, '--generations', '4', '--json'));
    expect(events[0]).toMatchObject({ kind: 'begin', generation: 3 });
    const phases = new Set(events.map(({ phase }) => phase));
    expect(phases).toEqual(new Set([undefined, 'playing', 'training', 'measuring']));
    expect(events.filter(({ kind }) => kind === 'generation')).toMatchObject([{ generation: 4 }]);
    const { networks } = runFolder(join(root, 'two'));
    expect(loadNetwork(join(networks, '000004')).manifest.sizes).toEqual([5, 7]);
    const played = readGames(
      readFileSync(join(runFolder(join(root, 'two')).games, '000003.games')),
    );
    expect(played.games.map(({ size }) => size)).toContain(7);
    const two = historyIn(runFolder(join(root, 'two')).metrics);
    expect(two.generations.map(({ generation }) => generation)).toEqual([1, 2, 3, 4]);
  }, 90_000);

  it('copies nothing into a run that another process is making', () => {
    const folder = runFolder(join(root, 'one'));
    makeFolders(folder);
    writeFileSync(folder.lock, String(process.pid));
    expect(() => train('one', '--from', BUNDLED)).toThrow(
      `Process ${process.pid} is already working on this run`,
    );
    expect(readdirSync(folder.root).sort()).toEqual(['games', 'lock', 'networks']);
    expect(readdirSync(folder.networks)).toEqual([]);
  }, 60_000);
});
