/** Runs the real `imitate` command on made-up games, for tests that kill it. */

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCheckpointsOf } from '../run/checkpoints.ts';
import { runFolder } from '../run/folder.ts';
import { imitationStateSchema } from '../run/imitation/state.ts';
import { humanLine, randomMoves, writeHumanFile } from './human-games.ts';

const BIN = fileURLToPath(new URL('../cli/bin.mjs', import.meta.url));

export class ImitationRuns {
  readonly base = mkdtempSync(join(tmpdir(), 'move37-imitate-'));
  readonly data = join(this.base, 'games.tsv.gz');
  private readonly settings = join(this.base, 'settings.json');

  constructor() {
    const lines = Array.from({ length: 150 }, (_, i) =>
      humanLine({
        size: i % 3 === 0 ? 7 : 5,
        moves: randomMoves(i % 3 === 0 ? 7 : 5, 16, i, 2),
        black: `${1 + (i % 9)}d`,
      }),
    );
    writeHumanFile(this.data, [...lines, 'a damaged line']);
    const settings = {
      network: { blocks: 1, channels: 8 },
      batchSize: 16,
      blockGames: 20,
      checkpointSteps: 10,
      validationPositions: 50,
    };
    writeFileSync(this.settings, JSON.stringify(settings));
  }

  folder(name: string): string {
    return join(this.base, name);
  }

  /** Runs the command to its end or until it is killed; returns its exit status, null where it was killed. */
  async go(name: string, steps: number, killAfterMs?: number): Promise<number | null> {
    const known = findCheckpointsOf(runFolder(this.folder(name)), imitationStateSchema).length > 0;
    const begin = ['--data', this.data, '--size', '5:2,7', '--settings', this.settings];
    const started = known || this.began.has(name);
    this.began.add(name);
    const args = ['imitate', '--run', this.folder(name), '--steps', String(steps), '--cores', '1'];
    const child = spawn(process.execPath, [BIN, ...args, ...(started ? [] : begin)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.lastError = '';
    child.stderr.on('data', (text: Buffer) => (this.lastError += text.toString()));
    const timer =
      killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    clearTimeout(timer);
    return status;
  }

  lastError = '';
  private readonly began = new Set<string>();

  checkpoint(name: string) {
    const found = findCheckpointsOf(runFolder(this.folder(name)), imitationStateSchema)[0];
    if (!found) return undefined;
    return { state: found.state, training: readFileSync(join(found.path, 'training.bin')) };
  }

  remove(): void {
    rmSync(this.base, { recursive: true, force: true });
  }
}
