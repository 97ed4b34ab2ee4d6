/** The renderer's one conversation with the engine, and whether the engine is there. */

import { create } from 'zustand';
import { EngineClient } from '../../engine/protocol/client.ts';
import type { Transport } from '../../engine/protocol/transport.ts';
import type { Host } from '../shared/host.ts';

/**
 * `connecting` until the first answer, `restarting` from the loss of a connection to the next answer, `refused`
 * where the engine speaks another protocol: nothing can be asked of it then.
 */
export type EngineStatus = 'connecting' | 'ready' | 'restarting' | 'refused';

export const useEngineStatus = create<{ readonly status: EngineStatus }>()(() => ({
  status: 'connecting',
}));

const client = new EngineClient();

/** The client that every room asks. Requests made before the engine is there wait for it. */
export function engineClient(): EngineClient {
  return client;
}

/** Takes each transport that the host offers: the first, and a new one whenever the engine was restarted. */
export function connectEngine(host: Pick<Host, 'connectEngine'>): () => void {
  let current: Transport | undefined;
  const report = (transport: Transport, status: EngineStatus): void => {
    if (current === transport) useEngineStatus.setState({ status });
  };
  return host.connectEngine((transport) => {
    current = transport;
    client.connect(transport);
    transport.onClose(() => {
      report(transport, 'restarting');
    });
    client.hello().then(
      () => {
        report(transport, 'ready');
      },
      () => {
        report(transport, 'refused');
      },
    );
  });
}
