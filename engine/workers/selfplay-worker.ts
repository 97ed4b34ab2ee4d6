/** Worker thread that plays self-play games, several side by side, and hands each finished one over. */

import { parentPort, workerData } from 'node:worker_threads';
import { frameGame } from '../dataset/game-file.ts';
import { BatchingEvaluator } from '../evaluator/batching.ts';
import { CachingEvaluator } from '../evaluator/cache.ts';
import { counted } from '../evaluator/counted.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { boardOf, type Board } from '../selfplay/boards.ts';
import { numberToPlay } from '../selfplay/game-numbers.ts';
import { GatedEvaluator } from '../selfplay/gate.ts';
import { BLACK } from '../rules/color.ts';
import { playSelfPlayGame, type MoveListener } from '../selfplay/play-game.ts';
import {
  gameSeed,
  type FromSelfPlayWorker,
  type SelfPlayWorkerData,
  type ToSelfPlayWorker,
} from '../selfplay/worker-messages.ts';

if (!parentPort) throw new Error('selfplay-worker runs as a worker thread only');
const port = parentPort;
const data = workerData as SelfPlayWorkerData;
const gate = new GatedEvaluator();
const begun = new Int32Array(data.begun);
let boards: readonly Board[] = [];
let evaluations = 0;

function say(message: FromSelfPlayWorker): void {
  port.postMessage(message);
}

function fail(error: unknown): void {
  say({
    kind: 'failed',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}

const onAsked = (positions: number): void => {
  evaluations += positions;
};

async function openPlayer(network: string | undefined): Promise<Evaluator> {
  if (network === undefined) {
    // Answers at once, so games would never let a message through: it is asked once a turn of the event loop.
    return counted(new BatchingEvaluator(new UniformEvaluator(), { maxBatch: Infinity }), onAsked);
  }
  const inner = await loadEvaluator(network, {
    intraOpThreads: 1,
    ...(data.precision && { precision: data.precision }),
  });
  // One position in eight was evaluated in the search for the move before: what is remembered does not count.
  return new CachingEvaluator(
    counted(new BatchingEvaluator(inner, { maxBatch: data.concurrentGames }), onAsked),
  );
}

function isShown(place: number): boolean {
  return place < (data.shownGames ?? 0);
}

/** Tells the moves of the game in a place; nothing where nobody is to be shown it. */
function shower(place: number, number: number): MoveListener | undefined {
  if (!isShown(place)) return undefined;
  return (position, move, expected) => {
    const { size, komi, moveNumber: turn, toPlay } = position;
    const sign = toPlay === BLACK ? 1 : -1;
    const winrate = expected && (1 + sign * expected.rootValue) / 2;
    const lead = expected && sign * expected.scoreLead;
    say({
      kind: 'shown',
      shown: { kind: 'move', place, number, size, komi, turn, move, winrate, lead },
    });
  };
}

async function playForEver(place: number): Promise<void> {
  for (;;) {
    const number = numberToPlay(data.numbers, Atomics.add(begun, 0, 1));
    const seed = gameSeed(data.runSeed, number);
    const settings = boardOf(boards, seed);
    const record = await playSelfPlayGame(gate, settings, seed, shower(place, number));
    if (isShown(place)) {
      const { ending, score } = record;
      say({ kind: 'shown', shown: { kind: 'end', place, number, ending, score } });
    }
    say({ kind: 'game', number, framed: frameGame(record) });
  }
}

async function obey(message: Exclude<ToSelfPlayWorker, { kind: 'count' }>): Promise<void> {
  if (message.kind === 'pause') {
    const player = await gate.shut();
    // Games that the last answers brought to their end are still on their way here, in microtasks.
    await new Promise((resolve) => setImmediate(resolve));
    await player?.dispose();
    say({ kind: 'paused', evaluations });
    return;
  }
  boards = message.boards;
  gate.replace(await openPlayer(message.network));
}

let obeying = Promise.resolve();
let playing = false;
port.on('message', (message: ToSelfPlayWorker) => {
  if (message.kind === 'count') {
    say({ kind: 'counted', evaluations });
    return;
  }
  obeying = obeying
    .then(() => obey(message))
    .then(() => {
      if (playing || message.kind === 'pause') return;
      playing = true;
      for (let i = 0; i < data.concurrentGames; i++) playForEver(i).catch(fail);
    })
    .catch(fail);
});
