/** A transport over a WebSocket, the browser's or the `ws` package's: one binary message a frame. */

import { decodeFrame, encodeFrame } from './codec.ts';
import { TransportListeners, UnreadableFrame, type Transport } from './transport.ts';

export interface SocketLike {
  binaryType: string;
  /** 0 connecting, 1 open, 2 closing, 3 closed. */
  readonly readyState: number;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

/** Frames sent before the socket is open wait for it. What is no frame arrives as an `UnreadableFrame`. */
export function socketTransport(socket: SocketLike): Transport {
  const listeners = new TransportListeners();
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('message', ({ data }) => {
    listeners.deliver(read(data));
  });
  socket.addEventListener('open', () => {
    const frames = waiting;
    waiting = [];
    for (const frame of frames) socket.send(frame);
  });
  socket.addEventListener('close', () => {
    listeners.markClosed();
  });
  // An error is followed by a close; without a listener Node would end the program.
  socket.addEventListener('error', () => undefined);
  if (socket.readyState > 1) listeners.markClosed();
  return {
    send(frame) {
      if (listeners.closed) return;
      const bytes = encodeFrame(frame);
      if (socket.readyState === 0) waiting.push(bytes);
      else if (socket.readyState === 1) socket.send(bytes);
    },
    onMessage(listener) {
      listeners.onMessage(listener);
    },
    onClose(listener) {
      listeners.onClose(listener);
    },
    close() {
      if (listeners.closed) return;
      socket.close();
      listeners.markClosed();
    },
  };
}

function read(data: unknown): unknown {
  try {
    if (!isArrayBuffer(data)) return new UnreadableFrame('Frames are binary messages');
    return decodeFrame(new Uint8Array(data));
  } catch (error) {
    return new UnreadableFrame(error instanceof Error ? error.message : String(error));
  }
}

function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
