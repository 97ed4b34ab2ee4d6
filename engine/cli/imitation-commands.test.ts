/** The commands about people's games: what they print, and what they refuse. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { globalInputs } from '../network/conditioning.ts';
import { loadNetwork } from '../network/network-folder.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { humanLine, randomMoves, writeHumanFile } from '../testkit/human-games.ts';
import { SMALL_SHAPE, randomWeights } from '../testkit/networks.ts';
import { command as agreement } from './commands/agreement.ts';
import { command as imitate } from './commands/imitate.ts';
import { command as survey } from './commands/survey.ts';

const base = mkdtempSync(join(tmpdir(), 'move37-imitation-'));
const data = join(base, 'games.tsv.gz');
const human = join(base, 'human');
const selfTaught = join(base, 'self-taught');

beforeAll(() => {
  const lines = Array.from({ length: 40 }, (_, i) =>
    humanLine({ size: i % 2 === 0 ? 5 : 7, moves: randomMoves(5, 12, i, 2) }),
  );
  writeHumanFile(data, [...lines, 'damaged']);
  const shape = { ...SMALL_SHAPE, globals: globalInputs('human-v1') };
  const about = { name: 'test', rules: ['chinese' as const], sizes: [5], training: {} };
  saveNetwork(human, { ...about, shape, conditioning: 'human-v1' }, randomWeights(shape, 1));
  saveNetwork(selfTaught, { ...about, shape: SMALL_SHAPE }, randomWeights(SMALL_SHAPE, 1));
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What a command prints on standard output. */
async function printed(run: () => Promise<number>): Promise<string> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await run()).toBe(0);
  const text = out.mock.calls.map(([part]) => String(part)).join('');
  vi.restoreAllMocks();
  return text;
}

interface Figures {
  readonly games: number;
  readonly positions: number;
  readonly problems: number;
  readonly crossEntropy: number;
  readonly bySize: Readonly<Record<string, { readonly positions: number }>>;
}

async function figures(network: string, ...more: string[]): Promise<Figures> {
  const args = ['--network', network, '--games', data, '--split', 'train', '--json', ...more];
  return JSON.parse(await printed(() => agreement.run(args))) as Figures;
}

describe('move37 agreement', () => {
  it('prints the same figures each time', async () => {
    const first = await figures(human);
    expect(await figures(human)).toEqual(first);
    expect(first.problems).toBe(1);
    expect(first.games).toBeGreaterThan(20);
    expect(first.positions).toBe(14 * first.games);
    expect(Object.keys(first.bySize)).toEqual(['5', '7']);
  });

  it('tells a network that imitates people other ranks where asked to, but not a self-taught one', async () => {
    const { crossEntropy } = await figures(human);
    for (const rank of ['+10', '-10', '9d']) {
      expect((await figures(human, `--rank=${rank}`)).crossEntropy).not.toBe(crossEntropy);
    }
    const plain = await figures(selfTaught);
    expect((await figures(selfTaught, '--rank', '9d')).crossEntropy).toBe(plain.crossEntropy);
  });

  it('takes a share of the games, stops at a limit and prints a table for people', async () => {
    expect((await figures(human, '--limit', '20')).positions).toBe(28);
    const all = await figures(human);
    const third = await figures(human, '--every', '3');
    expect(third.games).toBe(Math.ceil(all.games / 3));
    expect(Object.keys(third.bySize)).toEqual(Object.keys(all.bySize));
    const args = ['--network', human, '--games', data, '--split', 'train'];
    expect(await printed(() => agreement.run(args))).toMatch(
      /5×5 +\d+ positions {2}top-1 [\d.]+ %/,
    );
  });

  it('keeps its figures of the test split beside the network', async () => {
    const args = ['--network', human, '--games', data, '--keep', '--json'];
    const said = await printed(() => agreement.run(args));
    const kept = JSON.parse(readFileSync(join(human, 'agreement.json'), 'utf8')) as Figures;
    expect(kept).toEqual(JSON.parse(said));
    const bySize = Object.values(kept.bySize);
    expect(bySize[0]).toHaveProperty('tail.moves');
    await expect(agreement.run([...args, '--split', 'train'])).rejects.toThrow('without --limit');
  });

  it('refuses what makes no sense', async () => {
    const refuse = (...args: string[]) => expect(agreement.run(args)).rejects;
    await refuse().toThrow('--network');
    await refuse('--network', human).toThrow('--games');
    await refuse('--network', human, '--games', join(base, 'none')).toThrow('no file or folder');
    const known = ['--network', human, '--games', data];
    await refuse(...known, '--split', 'all').toThrow('train, validation, test');
    await refuse(...known, '--rank', 'strong').toThrow('a rank as 15k');
    await refuse(...known, '--limit', 'few').toThrow('--limit');
  });
});

describe('move37 survey', () => {
  it('writes the table', async () => {
    const out = join(base, 'ranks.json');
    expect(await printed(() => survey.run([data, '--out', out]))).toBe('');
    const text = readFileSync(out, 'utf8');
    expect(await printed(() => survey.run([data]))).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ files: ['games.tsv.gz'], sizes: { 5: {}, 7: {} } });
    await expect(survey.run([])).rejects.toThrow('files of games');
  });
});

describe('move37 imitate', () => {
  it('refuses what makes no sense', async () => {
    const run = join(base, 'run');
    const refuse = (...args: string[]) => expect(imitate.run(args)).rejects;
    await refuse('--data', data).toThrow('--run NAME');
    await refuse('--run', run).toThrow('--data FILES');
    await refuse('--run', run, '--data', join(base, 'none')).toThrow('no file or folder');
    await refuse('--run', run, '--data', data, '--size', '9:0').toThrow('sizes from 5 to 19');
    await refuse('--run', run, '--data', data, '--steps', 'many').toThrow('--steps');
    await refuse('--run', run, '--data', data, '--from', selfTaught).toThrow(
      'does not imitate people',
    );
    await refuse('--run', run, '--data', data, '--from', join(base, 'none')).toThrow('none');
  });

  it('begins with the weights of another network, and keeps to that', async () => {
    const run = join(base, 'continued');
    const small = join(base, 'small.json');
    writeFileSync(small, JSON.stringify({ batchSize: 2, blockGames: 8, validationPositions: 1 }));
    const args = ['--run', run, '--data', data, '--size', '5', '--settings', small];
    await printed(() => imitate.run([...args, '--from', human, '--steps', '1']));
    const folder = join(run, 'networks', '000001');
    const [before, after] = [human, folder].map((path) => loadNetwork(path).readWeights());
    const names = [...before!.keys()];
    expect([...after!.keys()]).toEqual(names);
    // One step at the lowest learning rate hardly moves them.
    const moved = names.map((name) =>
      Math.max(
        ...[...before!.get(name)!.data].map((value, i) =>
          Math.abs(value - after!.get(name)!.data[i]!),
        ),
      ),
    );
    expect(Math.max(...moved)).toBeLessThan(0.01);
    expect(Math.max(...moved)).toBeGreaterThan(0);
    const again = imitate.run(['--run', run, '--from', human]);
    await expect(again).rejects.toThrow('for new runs');
  });
});
