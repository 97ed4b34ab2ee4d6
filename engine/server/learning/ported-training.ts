/** The process that learns where the host has to start it, as Electron does: it answers with a port to it. */

import type { EmitterPort } from '../../protocol/port-transport.ts';
import { portTransport } from '../../protocol/port-transport.ts';
import type { Transport } from '../../protocol/transport.ts';
import type { FromTraining, ToTraining, TrainingProcess } from './process-messages.ts';

export class PortedTraining implements TrainingProcess {
  private transport: Transport | undefined;
  private readonly waiting: ToTraining[] = [];
  private hear: (message: FromTraining) => void = () => undefined;
  private end: (how: string) => void = () => undefined;

  /** The host has started the process. */
  connect(port: EmitterPort): void {
    const transport = portTransport(port);
    this.transport = transport;
    transport.onMessage((message) => {
      this.hear(message as FromTraining);
    });
    transport.onClose(() => {
      this.end('its connection closed');
    });
    for (const message of this.waiting.splice(0)) transport.send(message);
  }

  send(message: ToTraining): void {
    if (this.transport) this.transport.send(message);
    else this.waiting.push(message);
  }

  onMessage(listener: (message: FromTraining) => void): void {
    this.hear = listener;
  }

  onEnd(listener: (how: string) => void): void {
    this.end = listener;
  }
}
