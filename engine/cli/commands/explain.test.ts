/** The command on a small network: JSON with what is promised, words in a language, and clear refusals. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { globalInputs } from '../../network/conditioning.ts';
import { saveNetwork } from '../../network/onnx/save-network.ts';
import { wireExplanationSchema } from '../../protocol/explanation.ts';
import { randomWeights, SMALL_SHAPE } from '../../testkit/networks.ts';
import { expectPromised } from '../../testkit/promised-explanation.ts';
import { RANK_GROUPS } from '../../rules/rank.ts';
import { RANK_TABLE_FILE } from '../../training/imitation/rank-table.ts';
import { UsageError } from './command.ts';
import { command } from './explain.ts';

const GAME = fileURLToPath(
  new URL('../../../assets/matches/goseigen-miyamoto-9x9-1968.sgf', import.meta.url),
);
let folder: string;
let network: string;
let human: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-explain-'));
  const save = (name: string, seed: number): string => {
    const place = join(folder, name);
    const rules = ['chinese' as const];
    const described = { name, shape: SMALL_SHAPE, rules, sizes: [9], training: {} };
    saveNetwork(place, described, randomWeights(SMALL_SHAPE, seed));
    return place;
  };
  network = save('Self', 3);
  human = save('People', 4);
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]): Promise<string> => runOn(GAME, ...args);

async function runOn(file: string, ...args: string[]): Promise<string> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  expect(await command.run([file, '--network', network, '--visits', '120', ...args])).toBe(0);
  return out;
}

describe('move37 explain', () => {
  it('prints JSON that the protocol would take too, with everything that is promised', async () => {
    const told = wireExplanationSchema.parse(JSON.parse(await run('--move', '20')));
    expect(told).toMatchObject({ move: 67, toPlay: 'white', size: 9, complete: true });
    // The bundled one, at the middle of its ranks.
    expect(told.human?.rank).toMatch(/^OGS \d+k$/);
    expect(told.human?.probability).toBeGreaterThan(0);
    expect(told.price).not.toBeNull();
    expect(told.facts.length).toBeGreaterThan(0);
    expect(told.sequence[0]).toBe(67);
    expect(told.strength).toBe('unknown');
    expect(told.selfTaught.searchShare).not.toBeNull();
  });

  it.each([
    ['the first', '1', 40],
    ['a middle one', '20', 67],
    ['the last', '53', 71],
  ])('prints what other programs are promised: %s move of a game', async (_, move, played) => {
    expectPromised(await run('--move', move, '--visits', '16'), played);
  });

  it('asks a human network under the rank given, and is told that the network is the stronger', async () => {
    const out = await run('--move', '20', '--human', human, '--rank', 'OGS 5k', '--stronger');
    const told = wireExplanationSchema.parse(JSON.parse(out));
    expect(told.human?.rank).toBe('OGS 5k');
    expect(told.habit).not.toBeNull();
    expect(told).toMatchObject({ strength: 'stronger', note: null });
  });

  it('asks people of a rank where the network knows ranks, and refuses those that it does not know', async () => {
    const people = join(folder, 'Ranked');
    const shape = { ...SMALL_SHAPE, globals: globalInputs('human-v1') };
    saveNetwork(
      people,
      {
        name: 'Ranked',
        shape,
        rules: ['chinese'],
        sizes: [9],
        training: {},
        conditioning: 'human-v1',
      },
      randomWeights(shape, 5),
    );
    const offers = ['15k', '8k', '1d'].map((rank) => ({ rank, server: 'ogs', players: 9 }));
    const none = { train: 0, validation: 0, test: 0 };
    const habits = Object.fromEntries(
      RANK_GROUPS.map((group) => [
        group,
        { resigned: 0, counted: 0, resignShare: 0, resignFrom: 0, passesMet: 0, passAnswer: 0 },
      ]),
    );
    const sizes = { 9: { games: none, positions: none, players: [], offers, habits } };
    writeFileSync(join(people, RANK_TABLE_FILE), JSON.stringify({ version: 1, files: [], sizes }));
    const explained = async (...args: string[]) =>
      wireExplanationSchema.parse(
        JSON.parse(await run('--move', '20', '--human', people, ...args)),
      );
    const weak = await explained('--rank', '15k');
    expect(weak.human?.rank).toBe('OGS 15k');
    expect(weak.human?.probability).not.toBe(weak.human?.strongest);
    const strong = await explained('--rank', '1d');
    expect(strong.human?.strongest).toBe(weak.human?.strongest);
    expect((await explained()).human?.rank).toBe('OGS 8k');
    const chance = async (year: string): Promise<number | undefined> => {
      const record = join(folder, `${year}.sgf`);
      writeFileSync(record, `(;SZ[9]KM[7]DT[${year}-05-01];B[ee];W[cc])`);
      const out = await runOn(record, '--move', '2', '--human', people, '--visits', '4');
      return wireExplanationSchema.parse(JSON.parse(out)).human?.probability;
    };
    expect(await chance('1846')).not.toBe(await chance('2018'));
    await expect(explained('--rank', '9d')).rejects.toThrow('there are 15k, 8k, 1d.');
  });

  it('is weaker than a player of seven dan, by the record’s word', async () => {
    const record = join(folder, 'strong.sgf');
    writeFileSync(record, '(;SZ[9]KM[7]BR[7d]WR[2k];B[ee];W[cc])');
    const out = await runOn(record, '--move', '1', '--visits', '8');
    expect(wireExplanationSchema.parse(JSON.parse(out)).strength).toBe('weaker');
  });

  it('prints sentences in a language', async () => {
    const out = await run('--move', '20', '--text', '--lang', 'ja');
    const [first, ...lines] = out.trim().split('\n');
    expect(first).toBe('20. E2');
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) expect(line).toMatch(/[\u3040-\u30ff]/);
  });

  it.each([
    [[GAME], /--move/],
    [['--move', '3'], /one record/],
    [[GAME, '--move', '0'], /whole number/],
    [[GAME, '--move', '3', '--visits', '200001'], /--visits .* from 1 to 200000,/],
    [[GAME, '--move', '3', '--lang', 'xx'], /--lang takes one of en/],
    [[GAME, '--move', '3', '--json', '--text'], /exclude each other/],
    [[GAME, '--move', '999'], /there is no move 999/],
    [['nowhere.sgf', '--move', '3'], /cannot be read/],
  ])('refuses %j', async (args, message) => {
    const refused = command.run(args);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
  });

  it('says what is wrong with a network that is not there', async () => {
    const nowhere = join(folder, 'nowhere');
    await expect(command.run([GAME, '--move', '3', '--network', nowhere])).rejects.toThrow(nowhere);
  });
});
