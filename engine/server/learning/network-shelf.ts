/** The networks on this machine as things that people own: what each is, to be copied out or deleted. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, parseManifest } from '../../network/manifest.ts';
import { shapeName } from '../../network/shape.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { NetworkEntry, WireRunHistory } from '../../protocol/learning.ts';
import { findCheckpoints } from '../../run/checkpoints.ts';
import { HISTORY } from '../../run/continue-from.ts';
import { readMetrics } from '../../run/metrics.ts';
import type { FolderCatalogue } from '../networks.ts';
import { historyToWire } from './history-to-wire.ts';
import { RunsOnDisk } from './run-disk.ts';

export interface ShelfOptions {
  readonly catalogue: FolderCatalogue;
  /** The folder of the runs: what lies in it is the user's own. */
  readonly runs: string;
  /** Where copies go. */
  readonly exports: string;
}

export class NetworkShelf {
  private readonly options: ShelfOptions;

  constructor(options: ShelfOptions) {
    this.options = options;
  }

  list(): NetworkEntry[] {
    return this.options.catalogue.list().flatMap(({ id }) => {
      const { folder } = this.options.catalogue.find(id);
      try {
        return [this.entry(id, folder)];
      } catch {
        return []; // deleted meanwhile
      }
    });
  }

  /** Throws where the network came with the program, or a run goes on from it. */
  remove(id: string): void {
    const { folder } = this.options.catalogue.find(id);
    const run = runOf(id);
    if (run === undefined) {
      throw new EngineError('bad-request', 'This network came with the program');
    }
    const [newest] = findCheckpoints(new RunsOnDisk(this.options.runs).folderOf(run));
    if (newest && Number(id.split('/').at(-1)) === newest.state.generation) {
      throw new EngineError('bad-request', `${run} goes on from this network: delete the run`);
    }
    rmSync(folder, { recursive: true, force: true });
  }

  /** Copies the folder under a name that is free, and returns the place. */
  export(id: string): string {
    const { folder } = this.options.catalogue.find(id);
    const { exports } = this.options;
    const name = id.replaceAll('/', '-');
    let target = join(exports, name);
    for (let number = 2; existsSync(target); number++) target = join(exports, `${name}-${number}`);
    mkdirSync(exports, { recursive: true });
    cpSync(folder, target, { recursive: true, filter: (path) => !path.endsWith('checkpoint') });
    return target;
  }

  /** Empty where the network has none beside it. */
  history(id: string): WireRunHistory {
    const { folder } = this.options.catalogue.find(id);
    const path = join(folder, MANIFEST_FILE);
    const { sizes } = parseManifest(readFileSync(path, 'utf8'), path);
    return historyToWire(readMetrics(join(folder, HISTORY)), sizes[0] ?? 9);
  }

  private entry(id: string, folder: string): NetworkEntry {
    const path = join(folder, MANIFEST_FILE);
    const { name, sizes, shape, created, training } = parseManifest(
      readFileSync(path, 'utf8'),
      path,
    );
    const { generation, games, coreHours } = training;
    return {
      id,
      name,
      sizes: [...sizes],
      shape: shapeName(shape),
      bundled: runOf(id) === undefined,
      created,
      bytes: bytesIn(folder),
      ...(generation !== undefined && { generation }),
      ...(games !== undefined && { games }),
      ...(coreHours !== undefined && { coreHours }),
    };
  }
}

/** The run that a network belongs to, by its id; undefined for those that came with the program. */
function runOf(id: string): string | undefined {
  return /^runs\/([^/]+)\//.exec(id)?.[1];
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { name }) => sum + statSync(join(folder, name)).size, 0);
}
