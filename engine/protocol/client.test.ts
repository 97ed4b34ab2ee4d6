/** The client against a fake engine behind the real sessions: answers, cancels, lost connections, refusals. */

import { describe, expect, it } from 'vitest';
import { fakeEngine } from '../testkit/fake-engine.ts';
import { EngineClient } from './client.ts';
import { memoryTransportPair } from './memory-transport.ts';
import type { AnalyzeParams, GenmoveParams } from './methods.ts';
import type { PositionQuery } from './position-query.ts';
import type { Transport } from './transport.ts';

const EMPTY_BOARD: PositionQuery = { size: 9, rules: 'chinese', komi: 7, moves: [] };
const ANALYZE: AnalyzeParams = {
  position: EMPTY_BOARD,
  visits: 90,
  reportEveryMs: 50,
  ownership: true,
};
const GENMOVE: GenmoveParams = {
  position: EMPTY_BOARD,
  player: { kind: 'network', visits: 10 },
};

/** The engine's end of a connection on which the test itself answers. */
function handMade(): { client: EngineClient; engine: Transport; heard: Record<string, unknown>[] } {
  const [engine, transport] = memoryTransportPair();
  const heard: Record<string, unknown>[] = [];
  engine.onMessage((frame) => heard.push(frame as Record<string, unknown>));
  return { client: new EngineClient(transport), engine, heard };
}

const HELLO = { protocol: 1, version: '1.2.3', capabilities: [], networks: [], grades: [] };
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('an engine client', () => {
  it('says hello, analyses with reports, plays and counts', async () => {
    const client = new EngineClient(fakeEngine({ version: '9.9.9', reports: 3 }).connect());
    await expect(client.hello()).resolves.toMatchObject({ protocol: 1, version: '9.9.9' });
    const visits: number[] = [];
    const report = await client.analyze(ANALYZE, { onReport: (part) => visits.push(part.visits) });
    expect(visits).toEqual([23, 45, 68]);
    expect(report.visits).toBe(90);
    expect(report.ownership).toHaveLength(81);
    const { move } = await client.genmove(GENMOVE);
    expect(move).toBeTypeOf('number');
    const { count, dead } = await client.score({ position: EMPTY_BOARD });
    expect(dead).toEqual([]);
    expect(count.lead).toBe(-7);
  });

  it('keeps requests made before there is a connection', async () => {
    const client = new EngineClient();
    const move = client.genmove(GENMOVE);
    const hello = client.hello();
    client.connect(fakeEngine({ moves: [40] }).connect());
    await expect(hello).resolves.toMatchObject({ protocol: 1 });
    await expect(move).resolves.toMatchObject({ move: 40 });
  });

  it('asks the next engine again for what the last one owed', async () => {
    const slow = fakeEngine({ delayMs: 10_000 });
    const client = new EngineClient(slow.connect());
    const move = client.genmove(GENMOVE);
    await settled();
    expect(slow.frames).toHaveLength(2);
    slow.die();
    await settled();
    const quick = fakeEngine({ moves: [12] });
    client.connect(quick.connect());
    await expect(move).resolves.toMatchObject({ move: 12 });
    expect(quick.frames[1]).toEqual(slow.frames[1]);
  });

  it('takes a new connection although the old one was never seen to close', async () => {
    const client = new EngineClient(fakeEngine({ delayMs: 10_000 }).connect());
    const move = client.genmove(GENMOVE);
    await settled();
    client.connect(fakeEngine({ moves: [3] }).connect());
    await expect(move).resolves.toMatchObject({ move: 3 });
  });

  it('gives up on a request that every engine dies of', async () => {
    const deadly = fakeEngine({ delayMs: 10_000 });
    const client = new EngineClient(deadly.connect());
    const move = client.genmove(GENMOVE);
    move.catch(() => undefined);
    for (let deaths = 0; deaths < 3; deaths++) {
      await settled();
      deadly.die();
      await settled();
      client.connect(deadly.connect());
    }
    await expect(move).rejects.toMatchObject({ code: 'engine-failed' });
  });

  it('cancels at once, tells the engine, and hears no more of it', async () => {
    const engine = fakeEngine({ delayMs: 20 });
    const client = new EngineClient(engine.connect());
    const abort = new AbortController();
    let reports = 0;
    const analysis = client.analyze(ANALYZE, {
      signal: abort.signal,
      onReport: () => {
        reports++;
        abort.abort();
      },
    });
    await expect(analysis).rejects.toMatchObject({ code: 'cancelled' });
    await settled();
    expect(engine.frames.at(-1)).toEqual({ id: 2, cancel: true });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(reports).toBe(1);
  });

  it('sends nothing for a signal that was aborted before', async () => {
    const engine = fakeEngine();
    const client = new EngineClient(engine.connect());
    await client.hello();
    const analysis = client.analyze(ANALYZE, { signal: AbortSignal.abort() });
    await expect(analysis).rejects.toMatchObject({ code: 'cancelled' });
    await settled();
    expect(engine.frames).toHaveLength(1);
  });

  it('tells which move is illegal and why', async () => {
    const client = new EngineClient(fakeEngine().connect());
    const moves = [
      { color: 'black', move: 40 },
      { color: 'white', move: 40 },
    ] as const;
    const asked = client.genmove({ ...GENMOVE, position: { ...EMPTY_BOARD, moves: [...moves] } });
    await expect(asked).rejects.toMatchObject({
      code: 'illegal-move',
      illegal: { moveNumber: 2, reason: 'occupied' },
    });
  });

  it.each([
    [0, 'protocol-too-old'],
    [2, 'protocol-too-new'],
  ])('refuses an engine of protocol %i and all requests to it', async (protocol, code) => {
    const { client, engine, heard } = handMade();
    const early = client.genmove(GENMOVE);
    early.catch(() => undefined);
    const hello = client.hello();
    hello.catch(() => undefined);
    await settled();
    expect(heard).toEqual([{ id: 1, method: 'hello', params: { protocol: 1 } }]);
    engine.send({ id: 1, result: { ...HELLO, protocol, somethingNew: true } });
    await expect(hello).rejects.toMatchObject({ code });
    await expect(early).rejects.toMatchObject({ code });
    await expect(client.hello()).rejects.toMatchObject({ code });
    await expect(client.score({ position: EMPTY_BOARD })).rejects.toMatchObject({ code });
    client.connect(fakeEngine().connect());
    await expect(client.hello()).resolves.toMatchObject({ protocol: 1 });
  });

  it('says so when the engine finds the client too old', async () => {
    const { client, engine } = handMade();
    const hello = client.hello();
    engine.send({ id: 1, error: { code: 'protocol-too-old', message: 'update' } });
    await expect(hello).rejects.toMatchObject({ code: 'protocol-too-old', message: 'update' });
  });

  it.each([
    ['a move of a larger board', { move: 200 }],
    ['no move', {}],
    ['a foreign word', { move: 'explode' }],
  ])('rejects the one request whose answer is %s', async (_, answer) => {
    const { client, engine } = handMade();
    engine.send({ id: 1, result: HELLO });
    const bad = client.genmove(GENMOVE);
    const other = client.genmove(GENMOVE);
    await settled();
    const report = await sampleReport();
    engine.send({ id: 2, result: { ...answer, report } });
    engine.send({ id: 3, result: { move: 80, report } });
    await expect(bad).rejects.toMatchObject({ code: 'engine-failed' });
    await expect(other).resolves.toMatchObject({ move: 80 });
  });

  it('rejects an answer whose arrays are of another board', async () => {
    const { client, engine } = handMade();
    engine.send({ id: 1, result: HELLO });
    const asked = client.analyze({ ...ANALYZE, position: { ...EMPTY_BOARD, size: 13 } });
    await settled();
    engine.send({ id: 2, result: await sampleReport() });
    await expect(asked).rejects.toMatchObject({ code: 'engine-failed' });
  });

  it('rejects what is pending when the engine sends no frames', async () => {
    const { client, engine } = handMade();
    engine.send({ id: 1, result: HELLO });
    const asked = client.genmove(GENMOVE);
    await settled();
    engine.send('what?');
    await expect(asked).rejects.toMatchObject({ code: 'engine-failed' });
  });

  it('ends its requests when it is closed', async () => {
    const client = new EngineClient(fakeEngine({ delayMs: 10_000 }).connect());
    const asked = client.genmove(GENMOVE);
    client.close();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    await expect(client.genmove(GENMOVE)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

async function sampleReport() {
  const client = new EngineClient(fakeEngine().connect());
  return client.analyze({ ...ANALYZE, ownership: true });
}
