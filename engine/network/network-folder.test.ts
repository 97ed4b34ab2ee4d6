import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { SMALL_SHAPE, randomWeights } from '../testkit/networks.ts';
import { sha256Hex } from './array-file.ts';
import { loadNetwork, type NetworkDescription } from './network-folder.ts';
import { saveNetwork } from './onnx/save-network.ts';

const base = mkdtempSync(join(tmpdir(), 'move37-network-'));
const folder = join(base, 'network');
const manifestPath = join(folder, 'network.json');
const weights = randomWeights(SMALL_SHAPE, 1);
const description: NetworkDescription = {
  name: 'test',
  shape: SMALL_SHAPE,
  rules: ['chinese'],
  sizes: [9],
  training: { run: 'test', generation: 3 },
  created: new Date('2026-01-02T03:04:05Z'),
};

type Json = Record<string, unknown>;

function rewriteManifest(change: (manifest: Json) => void): void {
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Json;
  change(manifest);
  writeFileSync(manifestPath, JSON.stringify(manifest));
}

beforeEach(() => {
  saveNetwork(folder, description, weights);
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

describe('a network folder', () => {
  it('gives back what was saved', () => {
    const network = loadNetwork(folder);
    expect(network.manifest).toMatchObject({
      format: 1,
      features: 1,
      name: 'test',
      created: '2026-01-02T03:04:05.000Z',
      shape: SMALL_SHAPE,
      sizes: [9],
      training: { generation: 3 },
    });
    expect(network.readWeights()).toEqual(weights);
    expect(network.hash).toBe(sha256Hex(readFileSync(join(folder, 'weights.bin'))).slice(0, 16));
  });

  it('replaces the network that was there and leaves nothing else behind', () => {
    const other = randomWeights(SMALL_SHAPE, 2);
    saveNetwork(folder, { ...description, name: 'other' }, other);
    expect(loadNetwork(folder).manifest.name).toBe('other');
    expect(loadNetwork(folder).readWeights()).toEqual(other);
    expect(readdirSync(base)).toEqual(['network']);
    expect(readdirSync(folder).sort()).toEqual(['network.json', 'network.onnx', 'weights.bin']);
  });

  it('is not written for weights of another shape', () => {
    const wrong = { ...description, shape: { ...SMALL_SHAPE, channels: 13 } };
    expect(() => saveNetwork(join(base, 'wrong'), wrong, weights)).toThrow(/input\.kernel/);
    expect(existsSync(join(base, 'wrong'))).toBe(false);
  });

  it.each<[string, (manifest: Json) => void, RegExp]>([
    ['another format', (m) => (m['format'] = 2), /format 2; this program knows format 1.*Update/],
    [
      'other inputs',
      (m) => (m['features'] = 9),
      /inputs of version 9; this program makes version 1/,
    ],
    ['no format', (m) => delete m['format'], /does not say which format/],
    ['an unknown entry', (m) => (m['extra'] = 1), /extra/],
    ['an unknown rule set', (m) => (m['rules'] = ['ing']), /rules/],
    ['a size no board has', (m) => (m['sizes'] = [4]), /sizes/],
    [
      'a number of planes that no features have',
      (m) => (m['shape'] = { ...SMALL_SHAPE, planes: 7 }),
      /wants 7 planes/,
    ],
    ['a broken hash', (m) => (m['files'] = { 'weights.bin': 'ab', 'network.onnx': 'cd' }), /files/],
  ])('is refused with %s', (_, change, reason) => {
    rewriteManifest(change);
    expect(() => loadNetwork(folder)).toThrow(reason);
  });

  it('is refused where its manifest is no JSON or is missing', () => {
    writeFileSync(manifestPath, '{"format": 1');
    expect(() => loadNetwork(folder)).toThrow(/not JSON/);
    rmSync(manifestPath);
    expect(() => loadNetwork(folder)).toThrow(/network\.json cannot be read/);
  });

  it.each(['network.onnx', 'weights.bin'])(
    'is refused where %s is not the file that it names',
    (file) => {
      const path = join(folder, file);
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(path, bytes);
      expect(() => loadNetwork(folder).readWeights()).toThrow(
        new RegExp(`${file} is not the file`),
      );
      rmSync(path);
      expect(() => loadNetwork(folder).readWeights()).toThrow(new RegExp(`${file} cannot be read`));
    },
  );

  it('is refused where the weights are those of another shape', () => {
    rewriteManifest((manifest) => (manifest['shape'] = { ...SMALL_SHAPE, blocks: 1 }));
    expect(() => loadNetwork(folder).readWeights()).toThrow(/does not fit its manifest/);
  });
});
