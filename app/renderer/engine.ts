/** The renderer's one conversation with the engine, and whether the engine is there. */

import { create } from 'zustand';
import { EngineClient } from '../../engine/protocol/client.ts';
import type { Host } from '../shared/host.ts';

/** `connecting` until the first answer, `restarting` from the loss of a connection to the next answer. */
export type EngineStatus = 'connecting' | 'ready' | 'restarting';

export const useEngineStatus = create<{ readonly status: EngineStatus }>()(() => ({
  status: 'connecting',
}));

const client = new EngineClient();

/** The client that every room asks. Requests made before the engine is there wait for it. */
export function engineClient(): EngineClient {
  return client;
}

/** Takes each transport that the host offers: the first, and a new one whenever the engine was restarted. */
export function connectEngine(host: Host): () => void {
  return host.connectEngine((transport) => {
    transport.onClose(() => {
      useEngineStatus.setState({ status: 'restarting' });
    });
    client.connect(transport);
    client.hello().then(
      () => {
        useEngineStatus.setState({ status: 'ready' });
      },
      () => undefined, // the transport closed before the answer; the host brings another
    );
  });
}
