/** The real `move37 bench` on a tiny network and with hardly any time: what it says, not how fast anything is. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makeByteForm } from '../network/onnx/byte-form.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';
import { benchPositions } from './bench/positions.ts';
import { command } from './commands/bench.ts';

const COMMAND = fileURLToPath(new URL('./bin.mjs', import.meta.url));

async function saveSmallNetwork(folder: string): Promise<void> {
  const about = { name: 'small', shape: SMALL_SHAPE, sizes: [9], rules: ['chinese' as const] };
  const weights = randomWeights(SMALL_SHAPE, 1);
  const bytes = await makeByteForm(SMALL_SHAPE, weights, benchPositions(9, 8));
  saveNetwork(folder, { ...about, training: {} }, weights, bytes);
}

it('prints six figures and four ratios for each of the three sizes as JSON', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'move37-bench-'));
  try {
    await saveSmallNetwork(folder);
    const args = ['--network', folder, '--seconds', '0.02', '--warm-up', '0', '--threads', '1'];
    const printed = execFileSync(process.execPath, [COMMAND, 'bench', '--json', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { about, ...sizes } = JSON.parse(printed) as Record<string, Record<string, unknown>>;
    expect(about).toMatchObject({ network: 'small', threads: 1, seconds: 0.02, warmUp: 0 });
    expect(Object.keys(sizes)).toEqual(['9', '13', '19']);
    for (const { ratios, ...figures } of Object.values(sizes)) {
      expect(Object.keys(figures)).toEqual([
        'rawFp32',
        'rawInt8',
        'selfPlayFp32',
        'selfPlayInt8',
        'searchFp32',
        'searchInt8',
      ]);
      for (const figure of Object.values(figures)) expect(figure).toBeGreaterThanOrEqual(0);
      for (const raw of [figures['rawFp32'], figures['rawInt8']]) expect(raw).toBeGreaterThan(0);
      const share = (part: string, whole: string): number =>
        Math.round((100 * (figures[part] as number)) / (figures[whole] as number)) / 100;
      expect(ratios).toEqual({
        selfPlayFp32: share('selfPlayFp32', 'rawFp32'),
        selfPlayInt8: share('selfPlayInt8', 'rawInt8'),
        searchFp32: share('searchFp32', 'rawFp32'),
        searchInt8: share('searchInt8', 'rawInt8'),
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 180_000);

it('refuses a time that is none', async () => {
  for (const seconds of ['-1', '601', '', 'soon']) {
    await expect(command.run([`--seconds=${seconds}`])).rejects.toThrow(/--seconds takes seconds/);
  }
});
