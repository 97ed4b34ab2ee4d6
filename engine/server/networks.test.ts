/** The catalogue of networks against folders on disk, good and broken ones. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { globalInputs } from '../network/conditioning.ts';
import { writeNetworkFolder } from '../network/network-folder.ts';
import { networkInfoSchema } from '../protocol/methods.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';
import { FolderCatalogue } from './networks.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-networks-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function addNetwork(id: string, seed = 1): void {
  writeNetworkFolder(
    join(root, id),
    { name: `Network ${id}`, shape: SMALL_SHAPE, rules: ['chinese'], sizes: [9], training: {} },
    randomWeights(SMALL_SHAPE, seed),
    { onnx: new Uint8Array([1, 2, 3]) },
  );
}

function catalogue(...folders: string[]) {
  const complaints: string[] = [];
  const given = folders.length > 0 ? folders : [root];
  return { networks: new FolderCatalogue(given, (text) => complaints.push(text)), complaints };
}

describe('the networks on disk', () => {
  it('are listed with what their manifests say, the self-taught one as the default', () => {
    addNetwork('human');
    addNetwork('self-taught');
    addNetwork('self-taught/hour-1', 2);
    const { networks, complaints } = catalogue();
    const list = networks.list();
    expect(list.map(({ id, isDefault }) => [id, isDefault])).toEqual([
      ['human', false],
      ['self-taught', true],
      ['self-taught/hour-1', false],
    ]);
    for (const info of list) expect(networkInfoSchema.parse(info)).toEqual(info);
    expect(list[1]).toMatchObject({ name: 'Network self-taught', sizes: [9], shape: '2x12' });
    expect(networks.find(undefined)).toEqual({
      folder: join(root, 'self-taught'),
      hash: list[1]?.hash,
    });
    expect(networks.find('self-taught/hour-1').hash).toBe(list[2]?.hash);
    expect(complaints).toEqual([]);
  });

  it('that imitate people tell of whom, and are refused without their table of ranks', () => {
    const shape = { ...SMALL_SHAPE, globals: globalInputs('human-v1') };
    const folder = join(root, 'human');
    writeNetworkFolder(
      folder,
      {
        name: 'Human',
        shape,
        rules: ['chinese'],
        sizes: [9],
        conditioning: 'human-v1',
        training: {},
      },
      randomWeights(shape, 1),
      { onnx: new Uint8Array([1, 2, 3]) },
    );
    const { networks, complaints } = catalogue();
    expect(networks.list()).toEqual([]);
    expect(complaints).toEqual([expect.stringContaining('ranks.json, the table of ranks')]);
    cpSync(
      fileURLToPath(new URL('../../models/human/ranks.json', import.meta.url)),
      join(folder, 'ranks.json'),
    );
    const [human] = networks.list();
    expect(networkInfoSchema.parse(human)).toEqual(human);
    const nine = human?.ranks?.find(({ size }) => size === 9)?.offers ?? [];
    expect(nine[0]).toEqual({ rank: '29k', name: 'OGS 29k' });
    expect(networks.ranks('human', 9)?.map(({ rank }) => rank)).toEqual(
      nine.map(({ rank }) => rank),
    );
    expect(networks.habits('human', 9, '15k')?.resignShare).toBeGreaterThan(0);
    expect(networks.ranks('human', 7)).toEqual([]);
    // The table has ranks of 19×19, where the network has learned nothing.
    expect(human?.ranks?.map(({ size }) => size)).toEqual([9]);
    expect(networks.ranks('human', 19)).toEqual([]);
    // Nobody has said yet how far its small probabilities hold.
    expect(networks.smallOnesTested('human', 9)).toBe(false);
    const bySize = { 9: { tail: { moves: 20_000, played: 10, share: 0.0005 } } };
    const kept = { networkHash: human?.hash, split: 'test', rank: 'true', bySize };
    writeFileSync(join(folder, 'agreement.json'), JSON.stringify(kept));
    networks.list();
    expect([9, 19].map((size) => networks.smallOnesTested('human', size))).toEqual([true, false]);
    // The default network while there is no other; it cannot judge.
    expect(networks.judge(9)).toBeUndefined();
    addNetwork('self-taught');
    networks.list();
    expect(networks.judge(9)).toEqual(networks.find('self-taught'));
    expect(networks.judge(13)).toBeUndefined();
    expect(networks.habits('self-taught', 9, '15k')).toBeUndefined();
    expect(networks.ranks('self-taught', 9)).toBeUndefined();
    expect(() => networks.ranks('nobody', 9)).toThrow('There is no network "nobody"');
  });

  it('are seen when they come after the start', () => {
    const { networks } = catalogue();
    expect(networks.list()).toEqual([]);
    expect(() => networks.find(undefined)).toThrow(`There is no network in ${root}`);
    addNetwork('new');
    expect(networks.find('new').folder).toBe(join(root, 'new'));
    expect(networks.find(undefined).folder).toBe(join(root, 'new'));
  });

  it('are refused with the reason when their manifests make no sense', () => {
    addNetwork('good');
    cpSync(join(root, 'good'), join(root, 'self-taught'), { recursive: true });
    const path = join(root, 'self-taught', 'network.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"format": 1', '"format": 9'));
    const { networks, complaints } = catalogue();
    expect(networks.list().map(({ id, isDefault }) => [id, isDefault])).toEqual([['good', true]]);
    expect(() => networks.find('self-taught')).toThrow('has format 9');
    expect(() => networks.find('nobody')).toThrow('there are: good');
    networks.list();
    expect(complaints).toHaveLength(1);
  });

  it("are not hidden by the user's own networks of the same name", () => {
    addNetwork('bundled/self-taught');
    addNetwork('mine/self-taught', 2);
    addNetwork('mine/other', 3);
    mkdirSync(join(root, 'mine/.half-written'));
    const { networks } = catalogue(join(root, 'bundled'), join(root, 'mine'), join(root, 'gone'));
    expect(networks.list().map(({ id }) => id)).toEqual(['self-taught', 'other']);
    expect(networks.find('self-taught').folder).toBe(join(root, 'bundled/self-taught'));
  });
});
