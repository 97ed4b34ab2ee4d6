/** Sessions under attack: whatever comes in, an answer goes out, and the session goes on. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame, decodeFrame } from '../protocol/codec.ts';
import { memoryTransportPair } from '../protocol/memory-transport.ts';
import { engineFrameSchema, type EngineFrame } from '../protocol/messages.ts';
import { UnreadableFrame, type Transport } from '../protocol/transport.ts';
import { fakeEngine, type FakeEngineOptions } from '../testkit/fake-engine.ts';
import { FakeSearch } from '../testkit/fake-search.ts';

const POSITION = { size: 9, rules: 'chinese', komi: 7, moves: [] };
const PLAYER = { kind: 'network', visits: 10 };
const GENMOVE = { position: POSITION, player: PLAYER };
const ANALYZE = { position: POSITION, visits: 10, reportEveryMs: 100, ownership: false };

function open(options: FakeEngineOptions = {}) {
  const transport = fakeEngine(options).connect();
  const frames: EngineFrame[] = [];
  transport.onMessage((frame) => frames.push(engineFrameSchema.parse(frame)));
  return { transport, frames };
}

const soon = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends one frame and returns the last answer. */
async function ask(
  frame: unknown,
  options: FakeEngineOptions = {},
): Promise<EngineFrame | undefined> {
  const { transport, frames } = open(options);
  transport.send(frame);
  await soon();
  return frames.at(-1);
}

const codeOf = (frame: EngineFrame | undefined) =>
  frame && 'error' in frame ? frame.error.code : undefined;

describe('a session', () => {
  it.each([
    ['nothing', undefined],
    ['text', 'hello'],
    ['a list', [1, 2]],
    ['no method', { id: 1, params: {} }],
    ['a foreign method', { id: 1, method: 'constructor', params: {} }],
    ['one word too many', { id: 1, method: 'hello', params: {}, extra: 1 }],
    ['a cancel that is none', { id: 1, cancel: false }],
    ['id 0', { id: 0, method: 'hello', params: {} }],
    ['half an id', { id: 1.5, method: 'hello', params: {} }],
    ['an answer', { id: 1, result: {} }],
  ])('answers %s with an error frame', async (_, frame) => {
    const answer = await ask(frame);
    expect(codeOf(answer)).toBe('bad-request');
    const readable = typeof frame === 'object' && 'id' in frame && frame.id === 1;
    expect(answer?.id).toBe(readable ? 1 : 0);
  });

  it.each([
    ['a board of 4 lines', { ...POSITION, size: 4 }],
    ['a board of 20 lines', { ...POSITION, size: 20 }],
    ['a board of 9.5 lines', { ...POSITION, size: 9.5 }],
    ['rules of its own', { ...POSITION, rules: '__proto__' }],
    ['no number for komi', { ...POSITION, komi: Number.NaN }],
    ['endless komi', { ...POSITION, komi: Infinity }],
    ['too many moves', { ...POSITION, moves: Array(2001).fill({ color: 'black', move: 81 }) }],
    ['a move before the board', { ...POSITION, moves: [{ color: 'black', move: -1 }] }],
    ['a move of no colour', { ...POSITION, moves: [{ color: 'red', move: 1 }] }],
    ['set-up stones off the board', { ...POSITION, setup: { black: [81], white: [] } }],
    ['two stones on a point', { ...POSITION, setup: { black: [5], white: [5] } }],
    ['a chain without a liberty', { ...POSITION, setup: { black: [1, 9], white: [0] } }],
    ['something else besides', { ...POSITION, ruleset: 'x' }],
  ])('refuses a position with %s', async (_, position) => {
    const answer = await ask({ id: 3, method: 'genmove', params: { ...GENMOVE, position } });
    expect(codeOf(answer)).toBe('bad-request');
    expect(answer?.id).toBe(3);
  });

  it.each([
    ['no visits', { ...ANALYZE, visits: 0 }],
    ['too many visits', { ...ANALYZE, visits: 1_000_001 }],
    ['no time', { ...ANALYZE, timeMs: 0 }],
    ['reports without a pause', { ...ANALYZE, reportEveryMs: 0 }],
    ['no params', undefined],
  ])('refuses an analysis with %s', async (_, params) => {
    expect(codeOf(await ask({ id: 1, method: 'analyze', params }))).toBe('bad-request');
  });

  it('tells the number and the reason of an illegal move', async () => {
    const moves = [40, 41, 40].map((move, i) => ({ color: i % 2 ? 'white' : 'black', move }));
    for (const method of ['analyze', 'genmove', 'score']) {
      const rest = { analyze: ANALYZE, genmove: GENMOVE, score: {} }[method];
      const params = { ...rest, position: { ...POSITION, moves } };
      const answer = await ask({ id: 1, method, params });
      expect(answer && 'error' in answer && answer.error).toMatchObject({
        code: 'illegal-move',
        illegal: { moveNumber: 3, reason: 'occupied' },
      });
    }
  });

  it('does not look for moves when the game is over, but counts it', async () => {
    const moves = ['black', 'white'].map((color) => ({ color, move: 81 }));
    const position = { ...POSITION, moves };
    const options = { moves: [3] };
    const params = { ...GENMOVE, position };
    expect(codeOf(await ask({ id: 1, method: 'genmove', params }, options))).toBe('bad-request');
    const counted = await ask({ id: 1, method: 'score', params: { position } });
    expect(counted && 'result' in counted && counted.result).toMatchObject({
      dead: [],
      count: { lead: -7 },
    });
  });

  it('knows no network by a path', async () => {
    for (const network of ['../../etc', '/models/self-taught', 'nobody']) {
      const answer = await ask({ id: 1, method: 'analyze', params: { ...ANALYZE, network } });
      expect(codeOf(answer)).toBe('unknown-network');
    }
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EIO', 'engine-failed'],
  ])('tells %s of the disk as %s', async (said, code) => {
    const search = new FakeSearch();
    search.run = () => Promise.reject(Object.assign(new Error(said), { code: said }));
    const answer = await ask({ id: 1, method: 'genmove', params: GENMOVE }, { search });
    expect(codeOf(answer)).toBe(code);
  });

  it('tells clients of other protocols so', async () => {
    const hello = (protocol: number) => ({ id: 1, method: 'hello', params: { protocol } });
    expect(codeOf(await ask(hello(0)))).toBe('protocol-too-old');
    expect(codeOf(await ask(hello(2)))).toBe('protocol-too-new');
  });

  it('cancels at once and answers a request only once', async () => {
    const { transport, frames } = open({ delayMs: 20, reports: 50 });
    transport.send({ id: 1, method: 'analyze', params: ANALYZE });
    await soon(50);
    transport.send({ id: 1, cancel: true });
    transport.send({ id: 1, cancel: true });
    await soon(1);
    const atCancel = frames.length;
    expect(codeOf(frames.at(-1))).toBe('cancelled');
    expect(frames.filter((frame) => 'event' in frame).length).toBeGreaterThan(0);
    await soon(60);
    expect(frames).toHaveLength(atCancel);
    transport.send({ id: 1, method: 'hello', params: {} });
    await soon();
    expect(frames.at(-1)).toMatchObject({ id: 1, result: { protocol: 1 } });
  });

  it('refuses an id in use and more requests than it can hold', async () => {
    const { transport, frames } = open({ delayMs: 10_000 });
    for (let id = 1; id <= 65; id++) transport.send({ id, method: 'genmove', params: GENMOVE });
    transport.send({ id: 2, method: 'hello', params: {} });
    await soon();
    expect(frames.map((frame) => [frame.id, codeOf(frame)])).toEqual([
      [65, 'bad-request'],
      [2, 'bad-request'],
    ]);
    transport.close();
  });

  it('stops its searches when the connection ends', async () => {
    const stopped: unknown[] = [];
    const forgotten: string[] = [];
    const { transport } = open({
      search: {
        run: (_, { signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              stopped.push(signal.reason);
              reject(signal.reason as Error);
            });
          }),
        forget: (owner) => forgotten.push(owner),
        close: () => Promise.resolve(),
      },
    });
    transport.send({ id: 1, method: 'genmove', params: GENMOVE });
    await soon();
    transport.close();
    await soon();
    expect(stopped).toHaveLength(1);
    expect(forgotten).toHaveLength(1);
  });

  it('survives any frame, and answers it unless it cancels nothing', async () => {
    const value = fc.anything({ withTypedArray: true, withBigInt: true, withDate: true });
    const position = fc.record(
      {
        size: fc.oneof(fc.integer({ min: 4, max: 20 }), value),
        rules: fc.oneof(fc.constantFrom('chinese', 'aga', 'japanese'), value),
        komi: fc.oneof(fc.double(), value),
        setup: fc.oneof(
          fc.record({ black: fc.array(fc.nat(90)), white: fc.array(fc.nat(90)) }),
          value,
        ),
        toPlay: fc.oneof(fc.constantFrom('black', 'white'), value),
        moves: fc.oneof(
          fc.array(fc.record({ color: fc.constantFrom('black', 'white'), move: fc.nat(100) })),
          value,
        ),
      },
      { requiredKeys: ['size', 'rules', 'komi', 'moves'] },
    );
    const params = fc.record(
      {
        position: fc.oneof(position, value),
        player: fc.oneof(fc.constant(PLAYER), value),
        visits: fc.oneof(fc.integer({ min: 0, max: 20 }), value),
        reportEveryMs: fc.oneof(fc.constant(100), value),
        ownership: fc.oneof(fc.boolean(), value),
        dead: fc.oneof(fc.array(fc.nat(90)), value),
        network: fc.oneof(fc.string(), value),
      },
      { requiredKeys: [] },
    );
    const frame = fc.oneof(
      value,
      fc.record({
        id: fc.oneof(fc.integer({ min: -1, max: 9 }), value),
        method: fc.oneof(
          fc.constantFrom('hello', 'analyze', 'genmove', 'score', 'toString'),
          value,
        ),
        params: fc.oneof(params, value),
      }),
    );
    await fc.assert(
      fc.asyncProperty(frame, async (sent) => {
        const { transport, hear } = rawPair();
        hear(sent);
        hear({ id: 99, method: 'hello', params: {} });
        const answers = await untilAnswered(transport, 99, 2);
        expect(answers.length).toBeGreaterThanOrEqual(isCancel(sent) ? 1 : 2);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { transport, hear } = rawPair();
        hear(decodedOrNot(bytes));
        hear(decodeFrame(encodeFrame({ id: 99, method: 'hello', params: {} })));
        const answers = await untilAnswered(transport, 99, 2);
        expect(answers.length).toBe(2);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** A session whose frames come in as they are, without the copy that would refuse functions and symbols. */
function rawPair(): { transport: Transport; hear: (frame: unknown) => void } {
  const [mine, transport] = memoryTransportPair();
  let hear: (frame: unknown) => void = () => undefined;
  fakeEngine().serve({
    ...mine,
    onMessage: (listener) => {
      hear = listener;
    },
  });
  return {
    transport,
    hear: (frame) => {
      hear(frame);
    },
  };
}

/** Frames until the request `last` and `count` requests in all have been answered; fails when it takes long. */
function untilAnswered(transport: Transport, last: number, count: number): Promise<EngineFrame[]> {
  const answers: EngineFrame[] = [];
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(answers);
    }, 500);
    transport.onMessage((raw) => {
      const frame = engineFrameSchema.parse(raw);
      if (!('event' in frame)) answers.push(frame);
      if (answers.length < count || !answers.some(({ id }) => id === last)) return;
      clearTimeout(timer);
      resolve(answers);
    });
  });
}

function isCancel(frame: unknown): boolean {
  return typeof frame === 'object' && frame !== null && 'cancel' in frame;
}

function decodedOrNot(bytes: Uint8Array): unknown {
  try {
    return decodeFrame(bytes);
  } catch (error) {
    return new UnreadableFrame(String(error));
  }
}
