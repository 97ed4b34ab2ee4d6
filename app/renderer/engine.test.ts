import { describe, expect, it, vi } from 'vitest';
import { memoryTransportPair } from '../../engine/protocol/memory-transport.ts';
import type { Transport } from '../../engine/protocol/transport.ts';
import { connectEngine, engineClient, useEngineStatus } from './engine.ts';

/** The engine's end of a connection that answers each hello with a result or an error. */
function engineEnd(answer: object): { transport: Transport; end: Transport } {
  const [transport, end] = memoryTransportPair();
  end.onMessage((frame) => {
    const { id, method } = frame as { id: number; method?: string };
    if (method === 'hello') end.send({ id, ...answer });
  });
  return { transport, end };
}

const GREETING = { result: { protocol: 1, version: '0', capabilities: [], networks: [], grades: [] } };
const REFUSAL = { error: { code: 'protocol-too-old', message: 'This engine speaks another' } };

const status = (): string => useEngineStatus.getState().status;

describe('the connection to the engine', () => {
  it('says when the engine is there, gone, there again, and of no use', async () => {
    let offer: (transport: Transport) => void = () => undefined;
    const stop = vi.fn();
    const disconnect = connectEngine({
      connectEngine: (onTransport) => {
        offer = onTransport;
        return stop;
      },
    });
    expect(status()).toBe('connecting');

    const first = engineEnd(GREETING);
    offer(first.transport);
    await vi.waitFor(() => {
      expect(status()).toBe('ready');
    });
    expect((await engineClient().hello()).protocol).toBe(1);

    first.end.close();
    await vi.waitFor(() => {
      expect(status()).toBe('restarting');
    });

    const second = engineEnd(GREETING);
    offer(second.transport);
    await vi.waitFor(() => {
      expect(status()).toBe('ready');
    });

    offer(engineEnd(REFUSAL).transport);
    await vi.waitFor(() => {
      expect(status()).toBe('refused');
    });
    disconnect();
    expect(stop).toHaveBeenCalledOnce();
  });
});
