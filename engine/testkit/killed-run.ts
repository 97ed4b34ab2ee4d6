/** The real `move37 train` on a run small enough for tests, to be killed at any moment and looked at afterwards. */

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { readGames } from '../dataset/game-file.ts';
import { loadNetwork } from '../network/network-folder.ts';
import { findCheckpoints } from '../run/checkpoints.ts';
import { runFolder, type RunFolder } from '../run/folder.ts';
import { parseRunSettings } from '../run/settings-schema.ts';
import { gameSeed } from '../selfplay/worker-messages.ts';
import { readCheckpoint } from '../training/checkpoint.ts';
import { SMALL_RUN } from './small-run.ts';
import { onSmallDisk } from './small-disk.ts';

const COMMAND = fileURLToPath(new URL('../cli/bin.mjs', import.meta.url));

export class KilledRun {
  private readonly root = mkdtempSync(join(tmpdir(), 'move37-killed-'));
  private readonly settings = join(this.root, 'small.json');
  private readonly folder: RunFolder = runFolder(join(this.root, 'run'));
  /** The sound bytes of each file of games after the last kill. */
  private kept = new Map<string, Buffer>();

  constructor() {
    // Any command builds dist/engine first where it is older than the sources.
    execFileSync(process.execPath, [COMMAND, '--help']);
    writeFileSync(this.settings, JSON.stringify(SMALL_RUN));
  }

  /** Goes on with the run and kills it after so many milliseconds, or waits for its end. */
  async go(
    options: { readonly killAfterMs: number } | { readonly generations: number },
  ): Promise<void> {
    const isNew = !existsSync(this.folder.settings);
    const args = ['train', '--run', this.folder.root, '--cores', '1', '--games', '4'];
    if (isNew) args.push('--settings', this.settings);
    if ('generations' in options) args.push('--generations', String(options.generations));
    const child = spawn(process.execPath, [COMMAND, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    child.stderr.on('data', (data: Buffer) => {
      log += data.toString();
    });
    const exit = once(child, 'exit');
    if ('killAfterMs' in options) {
      setTimeout(() => child.kill('SIGKILL'), options.killAfterMs);
    }
    const [code, signal] = (await exit) as [number | null, string | null];
    expect([code, signal], log).toEqual('killAfterMs' in options ? [null, 'SIGKILL'] : [0, null]);
  }

  /**
   * Begins the run on a disk of so many kB until that is full; what is there then is where `go` goes on. Returns
   * what it said at its end.
   */
  fillDisk(kilobytes: number): string {
    const disk = join(this.root, 'disk');
    mkdirSync(disk, { recursive: true });
    const run = join(disk, 'run');
    const train = [
      process.execPath,
      COMMAND,
      'train',
      '--run',
      run,
      '--cores',
      '1',
      '--games',
      '4',
    ];
    const { status, stderr } = spawnSync(
      ...onSmallDisk(
        kilobytes,
        disk,
        // Only its own process sees that disk.
        '"$@"; status=$?; rm -rf "$0"; cp -a "$KEPT_FROM" "$0"; exit $status',
        [this.folder.root, ...train, '--settings', this.settings],
      ),
      { encoding: 'utf8', env: { ...process.env, KEPT_FROM: run } },
    );
    expect(status, stderr).toBe(1);
    this.kept.clear();
    return stderr;
  }

  /** Everything on disk can be read, and what was there after the last kill still is. */
  check(): void {
    const { settings, games, checkpoint, networks, metrics } = this.folder;
    if (existsSync(settings)) parseRunSettings(JSON.parse(readFileSync(settings, 'utf8')));
    for (const name of filesIn(games)) {
      const bytes = readFileSync(join(games, name));
      const { soundBytes } = readGames(bytes);
      const before = this.kept.get(name) ?? Buffer.alloc(0);
      expect(bytes.subarray(0, before.length).equals(before)).toBe(true);
      expect(soundBytes).toBeGreaterThanOrEqual(before.length);
      this.kept.set(name, bytes.subarray(0, soundBytes));
    }
    const whole = filesIn(checkpoint).filter((name) => !name.endsWith('.tmp'));
    const found = findCheckpoints(this.folder);
    expect(found).toHaveLength(whole.length);
    for (const { path, state } of found) {
      expect(readCheckpoint(path).step).toBeGreaterThan(0);
      const network = join(networks, String(state.generation).padStart(6, '0'));
      expect(loadNetwork(network).readWeights().size).toBeGreaterThan(0);
    }
    for (const name of filesIn(networks).filter((file) => !file.startsWith('.'))) {
      loadNetwork(join(networks, name));
    }
    if (existsSync(metrics)) {
      for (const line of readFileSync(metrics, 'utf8').trim().split('\n')) JSON.parse(line);
    }
  }

  get generation(): number {
    return findCheckpoints(this.folder)[0]?.state.generation ?? 0;
  }

  /** The run's own count of its games, and the seeds of those on disk that it speaks of. */
  gamesOfCheckpoint(): { readonly counted: number; readonly seeds: number[] } {
    const state = findCheckpoints(this.folder)[0]?.state;
    const seeds = [...this.kept]
      .filter(([name]) => Number.parseInt(name) < (state?.generation ?? 0))
      .flatMap(([, bytes]) => readGames(bytes).games.map(({ seed }) => seed));
    return { counted: state?.gamesPlayed ?? 0, seeds };
  }

  /** Of all numbers that the run gave to games, those with neither a finished game nor a place among the open ones. */
  lostNumbers(): number[] {
    const { nextGame, openGames } = findCheckpoints(this.folder)[0]!.state;
    const { seed } = parseRunSettings(JSON.parse(readFileSync(this.folder.settings, 'utf8')));
    const finished = new Set(this.gamesOfCheckpoint().seeds);
    return Array.from({ length: nextGame }, (_, number) => number).filter(
      (number) => !openGames.includes(number) && !finished.has(gameSeed(seed, number)),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
