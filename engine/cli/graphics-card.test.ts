/**
 * `--device gpu` and `bench --gpu` as they are shipped, on Linux, where a variable says which drivers there are: none,
 * or the one that Chromium brings, which draws with the processor.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeByteForm } from '../network/onnx/byte-form.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';
import { benchPositions } from './bench/positions.ts';

const COMMAND = fileURLToPath(new URL('bin.mjs', import.meta.url));
const SOFTWARE_DRIVER = '/usr/lib/chromium/vk_swiftshader_icd.json';
let network: string;

beforeAll(async () => {
  network = mkdtempSync(join(tmpdir(), 'move37-card-'));
  const about = { name: 'small', shape: SMALL_SHAPE, sizes: [5], rules: ['chinese' as const] };
  const weights = randomWeights(SMALL_SHAPE, 1);
  const bytes = await makeByteForm(SMALL_SHAPE, weights, benchPositions(5, 8));
  saveNetwork(network, { ...about, training: {} }, weights, bytes);
});
afterAll(() => {
  rmSync(network, { recursive: true });
});

function run(driver: string, args: readonly string[], input = '') {
  return spawnSync(process.execPath, [COMMAND, ...args, '--network', network], {
    encoding: 'utf8',
    input,
    env: { ...process.env, VK_DRIVER_FILES: driver, VK_ICD_FILENAMES: driver },
  });
}

const gtp = (driver: string) =>
  run(driver, ['gtp', '--visits', '4', '--device', 'gpu'], 'boardsize 5\ngenmove b\n');

describe.skipIf(process.platform !== 'linux')('without a graphics card', () => {
  it('a network plays on the processor, and says why', () => {
    const { stdout, stderr, status } = gtp('/nowhere.json');
    expect(stdout).toMatch(/^=\n\n= \w+\n\n$/);
    expect(stderr).toMatch(
      /could not open the network small on the graphics card \(.+\)\. Run it on the processor.+The processor is used instead\.\n/s,
    );
    expect(status).toBe(0);
  }, 180_000);

  it('has no speed, which is an error', () => {
    const seconds = ['--sizes', '5', '--seconds', '0', '--warm-up', '0', '--threads', '1'];
    const { stdout, stderr, status } = run('/nowhere.json', ['bench', '--gpu', ...seconds]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/could not open the network .+ on the graphics card/s);
  }, 180_000);
});

/** The driver is of no use without the library that finds it, which Chromium does not bring. */
function hasSoftwareDriver(): boolean {
  if (!existsSync(SOFTWARE_DRIVER)) return false;
  const { error, stdout } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return !error && stdout.includes('libvulkan.so.1');
}

describe.skipIf(!hasSoftwareDriver())('on a graphics card, drawn by the processor', () => {
  it('a network plays', () => {
    const { stdout, stderr, status } = gtp(SOFTWARE_DRIVER);
    expect(stdout).toMatch(/^=\n\n= \w+\n\n$/);
    expect(stderr).not.toContain('processor is used');
    expect(status).toBe(0);
  }, 180_000);

  it('a network is timed beside the processor', () => {
    const seconds = ['--sizes', '5', '--seconds', '0.1', '--warm-up', '0', '--threads', '1'];
    const { stdout } = run(SOFTWARE_DRIVER, ['bench', '--gpu', '--json', ...seconds]);
    const { 5: figures } = JSON.parse(stdout) as Record<
      string,
      { rawGpu: number; searchGpu: number; ratios: { searchGpu: number } }
    >;
    expect(figures!.rawGpu).toBeGreaterThan(0);
    expect(figures!.searchGpu).toBeGreaterThan(0);
    expect(figures!.ratios.searchGpu).toBeCloseTo(figures!.searchGpu / figures!.rawGpu, 1);
  }, 180_000);
});
