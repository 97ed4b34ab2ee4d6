/** Learning as the app starts it: the built engine, its process that learns, a run small enough for a test. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { EngineClient } from '../protocol/client.ts';
import type { LearningEvent, RunActivity } from '../protocol/learning.ts';
import { runFolder } from '../run/folder.ts';
import { lockOwner } from '../run/lock.ts';
import { readMetrics } from '../run/metrics.ts';
import { DEFAULT_RUN } from '../run/settings.ts';
import { startEngine, type EngineChild } from '../testkit/engine-child.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';
import { SMALL_RUN } from '../testkit/small-run.ts';

const COMMAND = fileURLToPath(new URL('../cli/bin.mjs', import.meta.url));
const START = { run: 'tiny', cores: 1, priority: 'low' } as const;

let root: string;
let engine: EngineChild;
let client: EngineClient;
let events: LearningEvent[];
const folder = () => runFolder(join(root, 'data', 'runs', 'tiny'));

function ownerOfRun(): number {
  const owner = lockOwner(folder().lock);
  if (owner === undefined) throw new Error('Nobody works on the run');
  return owner;
}

beforeAll(() => {
  // Any command builds dist/engine first where it is older than the sources.
  execFileSync(process.execPath, [COMMAND, '--help']);
}, 60_000);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-learning-'));
  saveNetwork(
    join(root, 'models', 'self-taught'),
    { name: 'Tiny', shape: SMALL_SHAPE, rules: ['chinese'], sizes: [5], training: {} },
    randomWeights(SMALL_SHAPE, 7),
  );
  writeRun('tiny');
  open();
});
afterEach(async () => {
  client.close();
  await engine.kill();
  await until(() => !existsSync(folder().lock));
  rmSync(root, { recursive: true, force: true });
});

function writeRun(name: string, more: object = {}): void {
  const { root: path, settings } = runFolder(join(root, 'data', 'runs', name));
  mkdirSync(path, { recursive: true });
  writeFileSync(settings, JSON.stringify({ ...DEFAULT_RUN, ...SMALL_RUN, ...more }));
}

function open(): void {
  engine = startEngine(join(root, 'models'), join(root, 'data'));
  client = new EngineClient(engine.connect());
  events = [];
  client.watchRuns({ onEvent: (event) => events.push(event) }).catch(() => undefined);
}

async function until(condition: () => boolean): Promise<void> {
  const limit = Date.now() + 25_000;
  while (!condition()) {
    if (Date.now() > limit) throw new Error(`It did not come: ${JSON.stringify(events.at(-1))}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const of = <K extends LearningEvent['kind']>(kind: K) =>
  events.filter((event): event is Extract<LearningEvent, { kind: K }> => event.kind === kind);
/** Other runs are told of in between. */
const lastState = (run = 'tiny'): RunActivity | undefined =>
  of('run').findLast(({ info }) => info.run === run)?.info.state;

describe('learning over the protocol', () => {
  it(
    'lists runs, plays, trains, measures, shows games, and stops',
    { timeout: 60_000 },
    async () => {
      writeRun('tiny', { measure: { every: 2, games: 2, visits: 2 } });
      const { runs, cores } = await client.ask('listRuns', {});
      expect(runs).toMatchObject([
        { run: 'tiny', state: 'idle', size: 5, shape: '1x8', generation: 0 },
      ]);
      expect(cores).toBeGreaterThan(0);
      await client.ask('startRun', START);
      await until(() => of('strengths').length >= 2 && of('look').length >= 4);
      expect(of('progress').map(({ progress }) => progress.phase)).toEqual(
        expect.arrayContaining(['playing', 'training', 'measuring']),
      );
      const games = of('game').map(({ game }) => game);
      expect(games.some(({ moves }) => moves.length > 10)).toBe(true);
      for (const { moves, winrates, leads } of games) {
        expect(winrates).toHaveLength(moves.length);
        expect(leads).toHaveLength(moves.length);
      }
      expect(games.some(({ end }) => end !== undefined)).toBe(true);
      expect(
        of('generation')
          .map(({ point }) => point.generation)
          .slice(0, 3),
      ).toEqual([1, 2, 3]);
      expect(of('generation')[0]?.point.samplesPerSecond).toBeGreaterThan(0);
      const history = await client.ask('runHistory', { run: 'tiny' });
      expect(history.points.length).toBeGreaterThanOrEqual(4);
      expect(history.positions.map(({ name }) => name)).toEqual(['empty', 'center', 'capture']);
      expect(history.strengths.slice(0, 2)).toMatchObject([{ generation: 2 }, { generation: 4 }]);
      const look = history.looks[0]?.looks[0];
      expect(look?.moves.reduce((sum, { prior }) => sum + prior, 0)).toBeGreaterThan(0);
      await client.ask('controlRun', { run: 'tiny', action: 'stop' });
      await until(() => lastState() === 'idle');
      expect(of('run').at(-1)?.info.failure).toBeUndefined();
      const lines = readMetrics(folder().metrics);
      expect(lines.filter(({ kind }) => kind === 'strength').length).toBeGreaterThanOrEqual(2);
    },
  );

  it(
    'pauses so that nothing moves, and goes on with the same games',
    { timeout: 60_000 },
    async () => {
      await client.ask('startRun', START);
      await until(() => of('game').some(({ game }) => game.moves.length > 3));
      await client.ask('controlRun', { run: 'tiny', action: 'pause' });
      expect(lastState()).toBe('paused');
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = of('game').length + of('progress').length;
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(of('game').length + of('progress').length).toBe(before);
      await client.ask('controlRun', { run: 'tiny', action: 'resume' });
      await until(() => of('generation').length > 0 && lastState() === 'running');
      await client.ask('controlRun', { run: 'tiny', action: 'stop' });
      await until(() => lastState() === 'idle');
    },
  );

  it(
    'stands back behind other programs, and its process ends with the engine',
    { timeout: 60_000 },
    async () => {
      await client.ask('startRun', START);
      await until(() => lastState() === 'running');
      const owner = ownerOfRun();
      expect(owner).not.toBe(engine.process.pid);
      expect(getPriority(owner)).toBeGreaterThan(getPriority(engine.process.pid));
      await engine.kill();
      await until(() => !existsSync(folder().lock));
      open();
      const { runs } = await client.ask('listRuns', {});
      expect(runs[0]?.state).toBe('idle');
      await client.ask('startRun', START);
      await until(() => of('generation').length > 0);
      await client.ask('controlRun', { run: 'tiny', action: 'stop' });
      await until(() => lastState() === 'idle');
    },
  );

  it('says that its process was killed, and goes on when asked', { timeout: 60_000 }, async () => {
    await client.ask('startRun', START);
    await until(() => of('generation').length > 0);
    process.kill(ownerOfRun(), 'SIGKILL');
    await until(() => lastState() === 'idle');
    expect(of('run').at(-1)?.info.failure).toEqual({ reason: 'ended', message: 'SIGKILL' });
    const reached = of('generation').length;
    await client.ask('startRun', START);
    await until(() => of('generation').length > reached);
    await client.ask('controlRun', { run: 'tiny', action: 'stop' });
    await until(() => lastState() === 'idle');
    expect(of('run').at(-1)?.info.failure).toBeUndefined();
  });

  it(
    'refuses a run that another process works on, a second run, and what is under way',
    { timeout: 60_000 },
    async () => {
      writeFileSync(folder().lock, String(process.pid));
      const { runs } = await client.ask('listRuns', {});
      expect(runs[0]?.state).toBe('elsewhere');
      await client.ask('startRun', START);
      await until(() => of('run').at(-1)?.info.failure !== undefined);
      expect(of('run').at(-1)?.info.failure?.reason).toBe('in-use');
      // So is one that does not exist yet, before a network is copied into it.
      const fresh = runFolder(join(root, 'data', 'runs', 'fresh'));
      mkdirSync(fresh.root);
      writeFileSync(fresh.lock, String(process.pid));
      const begin = { boards: [{ size: 5, share: 1 }] };
      await client.ask('startRun', { ...START, run: 'fresh', begin });
      await until(() => lastState('fresh') === 'idle');
      expect(of('run').at(-1)?.info.failure?.reason).toBe('in-use');
      rmSync(folder().lock);
      // The other process has left: that is told without being asked.
      await until(() => lastState() === 'idle');
      writeRun('other');
      await client.ask('startRun', START);
      const other = client.ask('startRun', { ...START, run: 'other' });
      await expect(other).rejects.toMatchObject({ code: 'bad-request' });
      await expect(client.ask('deleteRun', { run: 'tiny' })).rejects.toThrow(/Stop it first/);
      await until(() => of('generation').length > 0);
      await client.ask('controlRun', { run: 'tiny', action: 'stop' });
      await until(() => lastState() === 'idle');
      await client.ask('deleteRun', { run: 'tiny' });
      expect(existsSync(folder().root)).toBe(false);
    },
  );

  it(
    'begins a run, and offers its networks to play, to copy and to delete',
    { timeout: 60_000 },
    async () => {
      rmSync(folder().root, { recursive: true });
      const begin = {
        boards: [
          { size: 5, share: 3 },
          { size: 7, share: 1 },
        ],
        shape: { blocks: 1, channels: 8 },
      };
      await expect(client.ask('startRun', START)).rejects.toThrow('There is no run tiny');
      await client.ask('startRun', { ...START, begin });
      await until(() => existsSync(folder().settings));
      await client.ask('controlRun', { run: 'tiny', action: 'stop' });
      await until(() => lastState() === 'idle');
      writeRun('tiny');
      await client.ask('startRun', START);
      await until(() => of('generation').length > 2);
      await client.ask('controlRun', { run: 'tiny', action: 'stop' });
      await until(() => lastState() === 'idle');
      const { networks } = await client.ask('listNetworks', {});
      const own = networks.filter(({ bundled }) => !bundled);
      expect(own.length).toBeGreaterThan(1);
      expect(own[0]).toMatchObject({ shape: '1x8', sizes: [5] });
      expect(own[0]?.bytes).toBeGreaterThan(1000);
      const position = { size: 5, rules: 'chinese', komi: 7, moves: [] } as const;
      const player = { kind: 'network', network: own[0]?.id, visits: 2 } as const;
      await client.genmove({ position: { ...position, moves: [] }, player });
      const { folder: copy } = await client.ask('exportNetwork', { network: own[0]!.id });
      expect(readdirSync(copy)).toContain('network.onnx');
      await client.ask('deleteNetwork', { network: own[0]!.id });
      await expect(client.ask('deleteNetwork', { network: own.at(-1)!.id })).rejects.toThrow(
        /goes on/,
      );
      await expect(client.ask('deleteNetwork', { network: 'self-taught' })).rejects.toThrow(
        /came with/,
      );
      const left = await client.ask('listNetworks', {});
      expect(left.networks.map(({ id }) => id)).not.toContain(own[0]?.id);
    },
  );
});
