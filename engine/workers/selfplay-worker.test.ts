/** The built self-play worker, asked as a run asks it. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { readGames } from '../dataset/game-file.ts';
import { DEFAULT_SELF_PLAY } from '../selfplay/settings.ts';
import {
  gameSeed,
  type FromSelfPlayWorker,
  type SelfPlayWorkerData,
  type ToSelfPlayWorker,
} from '../selfplay/worker-messages.ts';

const BUNDLE = new URL('../../dist/engine/selfplay-worker.js', import.meta.url);
const COMMAND = fileURLToPath(new URL('../cli/bin.mjs', import.meta.url));
const settings = { ...DEFAULT_SELF_PLAY, size: 5, fullVisits: 8, cheapVisits: 4, maxMoves: 40 };
const PLAY = { kind: 'play', network: undefined, boards: [{ share: 1, settings }] } as const;
const PAUSE: ToSelfPlayWorker = { kind: 'pause' };

beforeAll(() => {
  // Any command builds dist/engine first where it is older than the sources.
  execFileSync(process.execPath, [COMMAND, '--help']);
}, 60_000);

let worker: Worker | undefined;
afterEach(async () => {
  await worker?.terminate();
});

function start(data: Partial<SelfPlayWorkerData> = {}) {
  const workerData: SelfPlayWorkerData = {
    concurrentGames: 4,
    runSeed: 37,
    numbers: { nextGame: 0, openGames: [] },
    begun: new SharedArrayBuffer(4),
    ...data,
  };
  const started = new Worker(BUNDLE, { workerData });
  worker = started;
  const heard: FromSelfPlayWorker[] = [];
  let notify: () => void = () => undefined;
  started.on('message', (message: FromSelfPlayWorker) => {
    heard.push(message);
    notify();
  });
  /** Resolves once there are so many messages of a kind; gives up with an error that says what was heard. */
  const hear = async (kind: FromSelfPlayWorker['kind'], count: number): Promise<void> => {
    const give = Date.now() + 10_000;
    while (heard.filter((message) => message.kind === kind).length < count) {
      const left = give - Date.now();
      if (left <= 0) throw new Error(`Heard ${heard.length} messages and too few of ${kind}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        notify = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const say = (message: ToSelfPlayWorker) => {
    started.postMessage(message);
  };
  const numbers = () =>
    heard.flatMap((message) => (message.kind === 'game' ? [message.number] : []));
  return { say, hear, heard, numbers };
}

it('without a network it can be paused, plays nothing meanwhile, and goes on', async () => {
  const { say, hear, heard, numbers } = start();
  say(PLAY);
  await hear('game', 2);
  say(PAUSE);
  await hear('paused', 1);
  const games = numbers().length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(numbers()).toHaveLength(games);
  expect(heard.at(-1)).toMatchObject({ kind: 'paused' });
  say(PLAY);
  await hear('game', games + 4);
  say(PAUSE);
  await hear('paused', 2);
  const evaluations = heard.flatMap((message) =>
    message.kind === 'paused' ? [message.evaluations] : [],
  );
  expect(evaluations[0]).toBeGreaterThan(0);
  expect(evaluations[1]).toBeGreaterThan(evaluations[0] ?? Infinity);
  expect(heard.some((message) => message.kind === 'failed')).toBe(false);
});

it('can be paused before it ever played', async () => {
  const { say, hear, heard } = start();
  say(PAUSE);
  await hear('paused', 1);
  expect(heard).toEqual([{ kind: 'paused', evaluations: 0 }]);
});

it('plays open numbers and new ones that no other worker has begun, and each under its seed', async () => {
  const begun = new SharedArrayBuffer(4);
  // Another worker has begun 2 and 9.
  new Int32Array(begun)[0] = 2;
  const { say, hear, heard, numbers } = start({
    numbers: { nextGame: 9, openGames: [2, 6] },
    begun,
  });
  say(PLAY);
  await hear('game', 10);
  expect(numbers()).toContain(6);
  expect(numbers().every((number) => number === 6 || number > 9)).toBe(true);
  expect(new Set(numbers()).size).toBe(numbers().length);
  for (const message of heard) {
    if (message.kind !== 'game') continue;
    const [game] = readGames(message.framed).games;
    expect(game).toMatchObject({ seed: gameSeed(37, message.number), networkHash: 'uniform' });
  }
});

it('says what went wrong with a network', async () => {
  const { say, hear, heard } = start();
  say({ ...PLAY, network: '/nowhere/at/all' });
  await hear('failed', 1);
  expect(heard[0]).toMatchObject({ kind: 'failed' });
  expect((heard[0] as { message: string }).message).toContain('/nowhere/at/all');
});
