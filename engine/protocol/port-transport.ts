/** A transport over a message port: the page's, Node's worker threads', or Electron's `MessagePortMain`. */

import { TransportListeners, type Transport } from './transport.ts';

interface PortBase {
  postMessage(message: unknown): void;
  start?(): void;
  close(): void;
}

/** A port of the page or of Node: an event target. */
export interface EventTargetPort extends PortBase {
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
}

/** A port of Electron's main or utility process: an event emitter whose messages come as events. */
export interface EmitterPort extends PortBase {
  on(type: string, listener: (event: { data?: unknown }) => void): unknown;
}

export function portTransport(port: EventTargetPort | EmitterPort): Transport {
  const listeners = new TransportListeners();
  const listen = (type: string, listener: (event: { data?: unknown }) => void) => {
    if ('addEventListener' in port) port.addEventListener(type, listener);
    else port.on(type, listener);
  };
  listen('message', (event) => {
    listeners.deliver(event.data);
  });
  listen('close', () => {
    listeners.markClosed();
  });
  port.start?.();
  return {
    send(frame) {
      if (!listeners.closed) port.postMessage(frame);
    },
    onMessage(listener) {
      listeners.onMessage(listener);
    },
    onClose(listener) {
      listeners.onClose(listener);
    },
    close() {
      if (listeners.closed) return;
      port.close();
      listeners.markClosed();
    },
  };
}
