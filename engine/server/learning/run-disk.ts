/** The runs in a folder as they lie on disk, whoever works on them. */

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { shapeName } from '../../network/shape.ts';
import { runNameSchema, type RunInfo } from '../../protocol/learning.ts';
import { findCheckpoints } from '../../run/checkpoints.ts';
import { runFolder, type RunFolder } from '../../run/folder.ts';
import { lockOwner } from '../../run/lock.ts';
import { readRunSettings, runExists } from './open-run.ts';

export class RunsOnDisk {
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  folderOf(run: string): RunFolder {
    return runFolder(join(this.root, runNameSchema.parse(run)));
  }

  exists(run: string): boolean {
    return runExists(this.folderOf(run));
  }

  /** In alphabetical order; folders without readable settings are no runs. */
  list(): RunInfo[] {
    if (!existsSync(this.root)) return [];
    return readdirSync(this.root)
      .sort()
      .flatMap((name) => {
        try {
          return this.exists(name) ? [this.info(name)] : [];
        } catch {
          return [];
        }
      });
  }

  /** Throws with the reason where the settings cannot be read. */
  info(run: string): RunInfo {
    const folder = this.folderOf(run);
    const { selfPlay, network } = readRunSettings(folder);
    const [newest] = findCheckpoints(folder);
    const { generation = 0, gamesPlayed = 0, coreSeconds = 0 } = newest?.state ?? {};
    return {
      run,
      state: lockOwner(folder.lock) === undefined ? 'idle' : 'elsewhere',
      size: selfPlay.size,
      shape: shapeName(network),
      generation,
      gamesPlayed,
      coreHours: coreSeconds / 3600,
    };
  }

  remove(run: string): void {
    rmSync(this.folderOf(run).root, { recursive: true, force: true });
  }
}
