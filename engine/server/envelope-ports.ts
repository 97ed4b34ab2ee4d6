/** Several connections over the one channel of a forked process: each message says which port it is for. */

import { z } from '../protocol/schema.ts';
import { TransportListeners, type Transport } from '../protocol/transport.ts';

const portSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const envelopeSchema = z.union([
  z.strictObject({ port: portSchema, closed: z.literal(true) }),
  z.strictObject({ port: portSchema, frame: z.unknown() }),
]);

export type Envelope =
  | { readonly port: number; readonly frame: unknown }
  | { readonly port: number; readonly closed: true };

export class EnvelopePorts {
  private readonly post: (envelope: Envelope) => void;
  private readonly onPort: (transport: Transport) => void;
  private readonly open = new Map<number, TransportListeners>();

  /** `onPort` gets a transport when the first frame of a new port comes. */
  constructor(post: (envelope: Envelope) => void, onPort: (transport: Transport) => void) {
    this.post = post;
    this.onPort = onPort;
  }

  /** Takes a message of the channel; what is no envelope is dropped. */
  hear(message: unknown): void {
    const parsed = envelopeSchema.safeParse(message);
    if (!parsed.success) return;
    const { port } = parsed.data;
    const known = this.open.get(port);
    if ('closed' in parsed.data) {
      this.open.delete(port);
      known?.markClosed();
    } else (known ?? this.openPort(port)).deliver(parsed.data.frame);
  }

  private openPort(port: number): TransportListeners {
    const listeners = new TransportListeners();
    this.open.set(port, listeners);
    this.onPort({
      send: (frame) => {
        if (!listeners.closed) this.post({ port, frame });
      },
      onMessage: (listener) => {
        listeners.onMessage(listener);
      },
      onClose: (listener) => {
        listeners.onClose(listener);
      },
      close: () => {
        if (listeners.closed) return;
        this.open.delete(port);
        this.post({ port, closed: true });
        listeners.markClosed();
      },
    });
    return listeners;
  }
}
