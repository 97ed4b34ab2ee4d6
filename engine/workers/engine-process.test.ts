/** The engine as it is shipped: the built process, its worker and a network on onnxruntime. */

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { EngineClient } from '../protocol/client.ts';
import { VISITS_MAX } from '../protocol/limits.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import { BLACK } from '../rules/color.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { startEngine, type EngineChild } from '../testkit/engine-child.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';

const BUNDLED = fileURLToPath(new URL('../../models', import.meta.url));
const COMMAND = fileURLToPath(new URL('../cli/bin.mjs', import.meta.url));
const POSITION: PositionQuery = { size: 9, rules: 'chinese', komi: 7, moves: [] };
const player = (visits: number) => ({ kind: 'network', visits }) as const;
const ANALYZE = { position: POSITION, visits: VISITS_MAX, reportEveryMs: 20, ownership: true };

let models: string;
const started: EngineChild[] = [];

beforeAll(() => {
  // Any command builds dist/engine first where it is older than the sources.
  execFileSync(process.execPath, [COMMAND, '--help']);
  models = mkdtempSync(join(tmpdir(), 'move37-engine-'));
  saveTinyNetwork(join(models, 'self-taught'));
}, 60_000);
afterEach(async () => {
  await Promise.all(started.splice(0).map((engine) => engine.kill()));
});
afterAll(() => {
  rmSync(models, { recursive: true, force: true });
});

function saveTinyNetwork(folder: string): void {
  saveNetwork(
    folder,
    { name: 'Tiny', shape: SMALL_SHAPE, rules: ['chinese'], sizes: [9], training: {} },
    randomWeights(SMALL_SHAPE, 7),
  );
}

function start(folder = models): EngineChild {
  const engine = startEngine(folder);
  started.push(engine);
  return engine;
}

describe('the engine process', () => {
  it('says what it is and answers every method', async () => {
    const client = new EngineClient(start().connect());
    const hello = await client.hello();
    expect(hello.networks).toMatchObject([{ id: 'self-taught', name: 'Tiny', isDefault: true }]);
    const { move, report } = await client.genmove({ position: POSITION, player: player(16) });
    expect(report?.networkHash).toBe(hello.networks[0]?.hash);
    if (move !== 'resign') expect(emptyBoard().isLegal(move)).toBe(true);
    const analysis = await client.analyze({ ...ANALYZE, visits: 50 });
    expect(analysis.visits).toBeGreaterThanOrEqual(50);
    const { count } = await client.score({ position: POSITION, dead: [] });
    expect(count.lead).toBe(-7);
    const explanation = await client.explain({
      position: POSITION,
      move: 40,
      visits: 40,
      reportEveryMs: 50,
      language: 'en',
    });
    expect(explanation).toMatchObject({ complete: true, human: null, visits: { move: 10 } });
  }, 30_000);

  it('searches without any network where it is asked to', async () => {
    const client = new EngineClient(start().connect());
    // White's four stones on the second line have one liberty.
    const inAtari: PositionQuery = {
      size: 7,
      rules: 'chinese',
      komi: 0,
      setup: { black: [1, 2, 3, 4, 7, 15, 16, 17, 18], white: [8, 9, 10, 11, 29, 36, 37] },
      moves: [],
    };
    const { move, report } = await client.genmove({
      position: inAtari,
      player: { kind: 'plain', visits: 1000 },
    });
    expect(report).toMatchObject({ networkHash: 'random games' });
    expect(report?.visits).toBeGreaterThanOrEqual(1000);
    expect(move).toBe(12);
  });

  it('answers moves while it analyses, and cancels at once', async () => {
    const client = new EngineClient(start().connect());
    const abort = new AbortController();
    let reports = 0;
    let first: () => void = () => undefined;
    const reported = new Promise<void>((resolve) => (first = resolve));
    const analysis = client.analyze(ANALYZE, {
      signal: abort.signal,
      onReport: () => {
        reports++;
        first();
      },
    });
    await reported;
    await client.genmove({ position: POSITION, player: player(8) });
    const before = reports;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(reports).toBeGreaterThan(before);
    const asked = performance.now();
    abort.abort();
    await expect(analysis).rejects.toMatchObject({ code: 'cancelled' });
    await client.genmove({ position: POSITION, player: player(1) });
    expect(performance.now() - asked).toBeLessThan(2000);
  }, 30_000);

  it('keeps two connections apart', async () => {
    const engine = start();
    const [one, two] = [new EngineClient(engine.connect()), new EngineClient(engine.connect())];
    const abort = new AbortController();
    const analysis = one.analyze(ANALYZE, { signal: abort.signal });
    const same = two.analyze({ ...ANALYZE, visits: 30 });
    await expect(same).resolves.toMatchObject({ toPlay: 'black' });
    one.close();
    await expect(analysis).rejects.toMatchObject({ code: 'cancelled' });
    await two.genmove({ position: POSITION, player: player(4) });
  }, 30_000);

  it('dies in the middle of a request, and the next one answers it', async () => {
    const doomed = start();
    const client = new EngineClient(doomed.connect());
    await client.hello();
    const answer = client.analyze({ ...ANALYZE, visits: 20_000, timeMs: 300 });
    await doomed.kill();
    client.connect(start().connect());
    const { visits } = await answer;
    expect(visits).toBeGreaterThan(0);
  }, 30_000);

  it('says why a damaged network is refused, and goes on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'move37-damaged-'));
    try {
      saveTinyNetwork(join(folder, 'net'));
      rmSync(join(folder, 'net', 'network.onnx'));
      const client = new EngineClient(start(folder).connect());
      const asked = client.genmove({ position: POSITION, player: player(4) });
      await expect(asked).rejects.toMatchObject({
        code: 'unknown-network',
        message: expect.stringContaining('network.onnx') as string,
      });
      await expect(client.hello()).resolves.toMatchObject({ protocol: 1 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 30_000);

  it('ends when its host lets go of it', async () => {
    const engine = start();
    await new EngineClient(engine.connect()).hello();
    const exit = once(engine.process, 'exit');
    engine.process.disconnect();
    await expect(exit).resolves.toEqual([0, null]);
  }, 30_000);

  it.runIf(existsSync(join(BUNDLED, 'self-taught')))(
    'plays a game with the bundled network to its count',
    async () => {
      const client = new EngineClient(start(BUNDLED).connect());
      const moves: PositionQuery['moves'] = [];
      const game = emptyBoard();
      while (!game.gameOver && moves.length < 160) {
        const position = { ...POSITION, moves: [...moves] };
        const { move } = await client.genmove({ position, player: player(8) });
        if (move === 'resign') break;
        expect(game.isLegal(move)).toBe(true);
        moves.push({ color: game.toPlay === BLACK ? 'black' : 'white', move });
        game.play(move);
      }
      expect(moves.length).toBeGreaterThan(10);
      const { count, ownership } = await client.score({ position: { ...POSITION, moves } });
      expect(Math.abs(count.lead)).toBeLessThanOrEqual(88);
      expect(ownership).toHaveLength(81);
    },
    120_000,
  );
});

function emptyBoard() {
  return newPosition({ size: 9, rules: RULE_SETS.chinese, komi: 7 });
}
