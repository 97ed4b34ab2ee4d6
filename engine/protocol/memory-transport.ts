/** Two transports joined in memory, with the frames copied on the way as a real connection does. */

import { TransportListeners, type Transport } from './transport.ts';

/** What one end sends arrives at the other a microtask later; closing one end closes both. */
export function memoryTransportPair(): [Transport, Transport] {
  const left = new TransportListeners();
  const right = new TransportListeners();
  return [end(left, right), end(right, left)];
}

function end(mine: TransportListeners, theirs: TransportListeners): Transport {
  return {
    send(frame) {
      if (mine.closed) return;
      const copy: unknown = structuredClone(frame);
      queueMicrotask(() => {
        theirs.deliver(copy);
      });
    },
    onMessage(listener) {
      mine.onMessage(listener);
    },
    onClose(listener) {
      mine.onClose(listener);
    },
    close() {
      mine.markClosed();
      queueMicrotask(() => {
        theirs.markClosed();
      });
    },
  };
}
