/** `move37 ladder`: plays what is missing, once, and writes what it found. */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readLadder } from '../arena/ladder-file.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';
import { command } from './commands/ladder.ts';

let folder: string;
let file: string;
let network: string;
const saveAs = (seed: number) => {
  const about = { name: 'net', shape: SMALL_SHAPE, sizes: [5], training: {} };
  saveNetwork(
    join(folder, 'net'),
    { ...about, rules: ['chinese'] },
    randomWeights(SMALL_SHAPE, seed),
  );
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'move37-ladder-'));
  file = join(folder, 'ladder.json');
  network = `self-taught@${join(folder, 'net')}:1v`;
  saveAs(1);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const run = (...args: string[]) =>
  command.run([
    '--size',
    '5',
    '--threads',
    '1',
    '--file',
    file,
    '--matches',
    join(folder, 'matches'),
    ...args,
  ]);
const board = async () => (await readLadder(file)).boards[0]!;
const matches = () => readdir(join(folder, 'matches'));

it('plays the missing pairs and rates everybody', async () => {
  await run('random', network, '--games', '4');
  const { pairs, players, size } = await board();
  expect(size).toBe(5);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]!.wins + pairs[0]!.draws + pairs[0]!.losses).toBe(4);
  expect(players.find(({ name }) => name === 'random')).toMatchObject({ elo: 0, games: 4 });
}, 60_000);

it('plays nothing twice', async () => {
  const before = await board();
  await run('--games', '4');
  expect(await board()).toEqual(before);
  expect(await matches()).toHaveLength(1);
});

it('plays anew when another network goes by the name', async () => {
  const before = await board();
  saveAs(2);
  await run('--games', '2');
  const after = await board();
  expect(after.pairs[0]!.wins + after.pairs[0]!.draws + after.pairs[0]!.losses).toBe(2);
  expect(await matches()).toHaveLength(2);
  const identityOf = ({ players }: typeof before) =>
    players.find(({ name }) => name === network)?.identity;
  expect(identityOf(after)).not.toBe(identityOf(before));
}, 60_000);

it('keeps the games of a player that is not there any more', async () => {
  const before = await board();
  await rm(join(folder, 'net'), { recursive: true });
  await run('--games', '2');
  expect(await board()).toEqual(before);
  await run('--no-play', '--anchor', network);
  expect((await board()).players.find(({ name }) => name === network)?.elo).toBe(0);
});

it('says what is wrong with its arguments', async () => {
  await expect(run('nobody')).rejects.toThrow('no player "nobody"');
  await expect(run('--no-play', '--anchor', 'somebody')).rejects.toThrow('not on the ladder');
  await expect(run(network)).rejects.toThrow();
});

it('plays against the named yardsticks only', async () => {
  saveAs(1);
  const own = join(folder, 'sparse.json');
  await run('random', '--against', network, '--file', own, '--games', '2');
  await run(`${network.slice(0, -2)}2v`, '--against', network, '--file', own, '--games', '2');
  const { pairs, players } = (await readLadder(own)).boards[0]!;
  expect(pairs.every(({ a, b }) => a === network || b === network)).toBe(true);
  expect(pairs).toHaveLength(2);
  expect(players.every(({ elo }) => elo !== undefined)).toBe(true);
}, 60_000);
