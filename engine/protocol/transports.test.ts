/** The adapters: what one end sends the other hears, and each hears of the end. */

import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { encodeFrame } from './codec.ts';
import { memoryTransportPair } from './memory-transport.ts';
import { portTransport } from './port-transport.ts';
import { socketTransport, type SocketLike } from './socket-transport.ts';
import { UnreadableFrame, type Transport } from './transport.ts';

const FRAME = { id: 1, result: { policy: new Float32Array([0.5, 0.5]), move: 3 } };

function nextFrame(transport: Transport): Promise<unknown> {
  return new Promise((resolve) => {
    transport.onMessage(resolve);
  });
}

function ended(transport: Transport): Promise<void> {
  return new Promise((resolve) => {
    transport.onClose(resolve);
  });
}

async function check([left, right]: readonly [Transport, Transport]): Promise<void> {
  left.send(FRAME);
  await expect(nextFrame(right)).resolves.toEqual(FRAME);
  right.send({ id: 2 });
  await expect(nextFrame(left)).resolves.toEqual({ id: 2 });
  left.close();
  await Promise.all([ended(left), ended(right)]);
  right.send({ id: 3 });
  left.send({ id: 4 });
}

describe('transports', () => {
  it('work in memory, with copies', async () => {
    const [left, right] = memoryTransportPair();
    const frame = { id: 1, list: [1] };
    left.send(frame);
    frame.list.push(2);
    await expect(nextFrame(right)).resolves.toEqual({ id: 1, list: [1] });
    await check(memoryTransportPair());
  });

  it('work over message ports that are event targets', async () => {
    const { port1, port2 } = new MessageChannel();
    await check([portTransport(port1), portTransport(port2)]);
  });

  it("work over Electron's ports, which are emitters", async () => {
    const [left, right] = [new FakeElectronPort(), new FakeElectronPort()];
    left.other = right;
    right.other = left;
    await check([portTransport(left), portTransport(right)]);
    expect(left.started && right.started).toBe(true);
  });

  it('work over a WebSocket, frames sent before it is open included', async () => {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      const serverSide = new Promise<Transport>((resolve) => {
        server.on('connection', (socket) => {
          resolve(socketTransport(socket));
        });
      });
      const client = socketTransport(connectTo(server));
      client.send(FRAME);
      const engine = await serverSide;
      await expect(nextFrame(engine)).resolves.toEqual(FRAME);
      engine.send(FRAME);
      await expect(nextFrame(client)).resolves.toEqual(FRAME);
      client.close();
      await Promise.all([ended(client), ended(engine)]);
    } finally {
      server.close();
    }
  });

  it('deliver what is no frame as such', () => {
    const socket = new FakeSocket();
    const heard: unknown[] = [];
    socketTransport(socket).onMessage((frame) => heard.push(frame));
    socket.emit('message', { data: '{"id":1}' });
    socket.emit('message', { data: new Uint8Array([0xc1]).buffer });
    socket.emit('message', { data: encodeFrame({ id: 1 }).slice().buffer });
    expect(heard).toHaveLength(3);
    expect(heard[0]).toBeInstanceOf(UnreadableFrame);
    expect(heard[1]).toBeInstanceOf(UnreadableFrame);
    expect(heard[2]).toEqual({ id: 1 });
  });

  it('tell of their end those who ask late, and who is told is told once', async () => {
    const [left] = memoryTransportPair();
    let times = 0;
    left.onClose(() => times++);
    left.close();
    left.close();
    await ended(left);
    expect(times).toBe(1);
  });
});

function connectTo(server: WebSocketServer): SocketLike {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address');
  return new WebSocket(`ws://127.0.0.1:${address.port}`);
}

class FakeElectronPort extends EventEmitter {
  other: FakeElectronPort | undefined;
  started = false;
  start(): void {
    this.started = true;
  }
  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message);
    setImmediate(() => this.other?.emit('message', { data, ports: [] }));
  }
  close(): void {
    setImmediate(() => this.other?.emit('close'));
  }
}

class FakeSocket extends EventEmitter implements SocketLike {
  binaryType = 'blob';
  readonly readyState = 1;
  send(): void {
    // Nobody is at the other end.
  }
  close(): void {
    this.emit('close');
  }
  addEventListener(type: string, listener: (event: { data: unknown }) => void): void {
    this.on(type, listener);
  }
}
