/** The built engine holds two networks against each other: games, standing, taking back, going on. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { EngineClient } from '../protocol/client.ts';
import type { Comparison } from '../protocol/comparison.ts';
import { startEngine, type EngineChild } from '../testkit/engine-child.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';

const COMMAND = fileURLToPath(new URL('../cli/bin.mjs', import.meta.url));
const PAIR = { first: 'self-taught', second: 'self-taught/hour-1', size: 5, visits: 2 } as const;

let root: string;
let engine: EngineChild;
let client: EngineClient;

beforeAll(() => {
  // Any command builds dist/engine first where it is older than the sources.
  execFileSync(process.execPath, [COMMAND, '--help']);
}, 60_000);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-comparison-'));
  for (const [index, id] of [PAIR.first, PAIR.second].entries()) {
    saveNetwork(
      join(root, 'models', id),
      { name: id, shape: SMALL_SHAPE, rules: ['chinese'], sizes: [5], training: {} },
      randomWeights(SMALL_SHAPE, 7 + index),
    );
  }
  engine = startEngine(join(root, 'models'), join(root, 'data'));
  client = new EngineClient(engine.connect());
});
afterEach(async () => {
  client.close();
  await engine.kill();
  rmSync(root, { recursive: true, force: true });
});

const played = ({ wins, draws, losses }: Comparison): number => wins + draws + losses;

it('plays a match, tells how it stands, and plays no game twice', { timeout: 60_000 }, async () => {
  const standings: Comparison[] = [];
  const onStanding = (standing: Comparison): void => {
    standings.push(standing);
  };
  const result = await client.compareNetworks({ ...PAIR, games: 4 }, { onStanding });
  expect(standings.map(played)).toEqual([0, 1, 2, 3, 4]);
  expect(result).toEqual(standings.at(-1));
  expect(result.games).toBe(4);
  expect(result.low).toBeLessThan(result.elo);
  expect(result.high).toBeGreaterThan(result.elo);

  const [folder] = readdirSync(join(root, 'data', 'comparisons'));
  const record = join(root, 'data', 'comparisons', folder ?? '', 'game-0001.sgf');
  const { mtimeMs } = statSync(record);
  standings.length = 0;
  await client.compareNetworks({ ...PAIR, games: 6 }, { onStanding });
  expect(standings.map(played)).toEqual([4, 5, 6]);
  expect(statSync(record).mtimeMs).toBe(mtimeMs);
});

it(
  'is taken back and gone on with; the same network twice is refused',
  { timeout: 60_000 },
  async () => {
    const abort = new AbortController();
    const taken = client.compareNetworks(
      { ...PAIR, games: 100 },
      {
        signal: abort.signal,
        onStanding: (standing) => {
          if (played(standing) === 2) abort.abort();
        },
      },
    );
    await expect(taken).rejects.toMatchObject({ code: 'cancelled' });
    const result = await client.compareNetworks({ ...PAIR, games: 4 });
    expect(played(result)).toBe(4);
    await expect(
      client.compareNetworks({ ...PAIR, second: PAIR.first, games: 2 }),
    ).rejects.toMatchObject({ code: 'bad-request' });
    await expect(
      client.compareNetworks({ ...PAIR, second: 'nobody', games: 2 }),
    ).rejects.toMatchObject({ code: 'unknown-network' });
  },
);

it('tells what a network thinks first in the watched positions', async () => {
  const { positions, looks } = await client.ask('networkLooks', { network: PAIR.first, size: 5 });
  expect(positions.map(({ name }) => name)).toEqual(looks.map(({ position }) => position));
  for (const [index, { moves, winrate }] of looks.entries()) {
    const priors = moves.map(({ prior }) => prior);
    expect(priors).toEqual([...priors].sort((a, b) => b - a));
    expect(priors[0]).toBeGreaterThan(0);
    expect(winrate).toBeGreaterThan(0);
    expect(winrate).toBeLessThan(1);
    // Nobody thinks of points that are taken.
    const taken = new Set(positions[index]?.moves);
    expect(moves.some(({ move }) => taken.has(move))).toBe(false);
  }
});
