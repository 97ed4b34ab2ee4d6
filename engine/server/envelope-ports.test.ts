/** Several connections over one channel. */

import { describe, expect, it } from 'vitest';
import type { Transport } from '../protocol/transport.ts';
import { EnvelopePorts, type Envelope } from './envelope-ports.ts';

function setUp() {
  const sent: Envelope[] = [];
  const opened: { transport: Transport; frames: unknown[]; closed: number }[] = [];
  const ports = new EnvelopePorts(
    (envelope) => sent.push(envelope),
    (transport) => {
      const port = { transport, frames: [] as unknown[], closed: 0 };
      transport.onMessage((frame) => port.frames.push(frame));
      transport.onClose(() => port.closed++);
      opened.push(port);
    },
  );
  return { ports, sent, opened };
}

describe('ports in envelopes', () => {
  it('keep connections apart', () => {
    const { ports, sent, opened } = setUp();
    ports.hear({ port: 1, frame: 'a' });
    ports.hear({ port: 2, frame: 'b' });
    ports.hear({ port: 1, frame: 'c' });
    expect(opened.map(({ frames }) => frames)).toEqual([['a', 'c'], ['b']]);
    opened[1]?.transport.send('d');
    expect(sent).toEqual([{ port: 2, frame: 'd' }]);
  });

  it('close one without the other, from either side', () => {
    const { ports, sent, opened } = setUp();
    ports.hear({ port: 1, frame: 'a' });
    ports.hear({ port: 2, frame: 'b' });
    ports.hear({ port: 1, closed: true });
    opened[0]?.transport.send('into the void');
    opened[1]?.transport.close();
    expect(opened.map(({ closed }) => closed)).toEqual([1, 1]);
    expect(sent).toEqual([{ port: 2, closed: true }]);
    ports.hear({ port: 1, frame: 'anew' });
    expect(opened).toHaveLength(3);
  });

  it('drop what is no envelope', () => {
    const { ports, opened } = setUp();
    for (const message of [null, 'text', { port: -1, frame: 1 }, { port: 'x', closed: true }]) {
      ports.hear(message);
    }
    ports.hear({ port: 5, closed: true });
    expect(opened).toEqual([]);
  });
});
