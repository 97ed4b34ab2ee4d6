/** `move37 grades`: measures neighbours once, and the app is told what belongs to the networks that are there. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readLadder } from '../arena/ladder-file.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { measuredGrades } from '../server/grades.ts';
import { FolderCatalogue } from '../server/networks.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';
import { command } from './commands/grades.ts';

let models: string;
const save = (id: string, seed: number, coreHours: number): void => {
  const about = { name: id, shape: SMALL_SHAPE, sizes: [5], training: { coreHours } };
  saveNetwork(
    join(models, ...id.split('/')),
    { ...about, rules: ['chinese'] },
    randomWeights(SMALL_SHAPE, seed),
  );
};
const run = (games: string) =>
  command.run([
    '--threads',
    '1',
    ...['--size', '5', '--games', games, '--models', models],
    ...['--matches', join(models, '.matches')],
  ]);
const told = () =>
  measuredGrades(new FolderCatalogue([models], () => undefined), join(models, 'grades.json'));

beforeAll(async () => {
  models = await mkdtemp(join(tmpdir(), 'move37-grades-'));
  save('self-taught', 1, 5);
  save('self-taught/hour-1', 2, 1);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(models, { recursive: true });
});

it('has grades that nobody measured', () => {
  const grades = told();
  expect(grades[0]).toEqual({
    network: 'self-taught/hour-1',
    visits: 1,
    coreHours: 1,
    measured: [],
  });
  expect(grades.find(({ network }) => network === undefined)).toMatchObject({
    visits: 1,
    coreHours: 5,
    measured: [],
  });
});

it('plays each grade against the next two, and tells the strengths above the weakest', async () => {
  await run('2');
  const [board] = (await readLadder(join(models, 'grades.json'))).boards;
  const grades = told();
  expect(board!.pairs).toHaveLength(2 * grades.length - 3);
  expect(board!.pairs.every(({ wins, draws, losses }) => wins + draws + losses === 2)).toBe(true);
  expect(grades[0]?.measured).toMatchObject([{ size: 5, elo: 0 }]);
  for (const { measured } of grades) {
    expect(measured[0]!.low).toBeLessThanOrEqual(measured[0]!.elo);
    expect(measured[0]!.games).toBeGreaterThan(0);
  }
}, 120_000);

it('tells nothing of a network that has changed since', () => {
  save('self-taught/hour-1', 3, 1);
  const grades = told();
  expect(grades[0]?.measured).toEqual([]);
  expect(grades.find(({ network }) => network === undefined)?.measured).toHaveLength(1);
});
