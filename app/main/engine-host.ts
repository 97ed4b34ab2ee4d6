/**
 * Keeps the engine running as a utility process and gives each page that asks a port to it. When the engine ends a
 * new one is started, and the pages get new ports; they send again what was not answered.
 */

import type { MessageChannelMain, UtilityProcess, WebContents } from 'electron';
import { START_TRAINING, TRAINING_PORT } from '../../engine/protocol/host-messages.ts';
import { BackOff } from '../shared/back-off.ts';
import { ENGINE_PORT } from '../shared/electron-bridge.ts';

export type Engine = Pick<UtilityProcess, 'on' | 'postMessage' | 'kill'>;
export type Page = Pick<WebContents, 'postMessage' | 'isDestroyed' | 'once'>;

export interface EngineHostOptions {
  /** Starts the process; only after the app is ready. */
  readonly start: () => Engine;
  /** Starts the process that learns, when the engine asks for it. */
  readonly startTraining: () => Engine;
  readonly createChannel: () => Pick<MessageChannelMain, 'port1' | 'port2'>;
  /** One line for people, without its end. */
  readonly log: (line: string) => void;
}

export class EngineHost {
  private readonly options: EngineHostOptions;
  private readonly backOff = new BackOff();
  private readonly pages = new Set<Page>();
  private engine: Engine | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(options: EngineHostOptions) {
    this.options = options;
    this.start();
  }

  /** Gives the page a port now, and a new one after each restart. A page asks again when it was reloaded. */
  connect(page: Page): void {
    if (!this.pages.has(page)) {
      this.pages.add(page);
      page.once('destroyed', () => this.pages.delete(page));
    }
    this.sendPort(page);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.engine?.kill();
  }

  private start(): void {
    const since = Date.now();
    const engine = this.options.start();
    this.engine = engine;
    engine.on('exit', (code) => {
      this.engine = undefined;
      if (this.stopped) return;
      const wait = this.backOff.next(Date.now() - since);
      this.options.log(`The engine ended (status ${code}) and is started again in ${wait} ms.`);
      this.timer = setTimeout(() => {
        this.start();
      }, wait);
    });
    engine.on('message', (message: unknown) => {
      if (isObject(message) && message['kind'] === START_TRAINING) this.train(engine);
    });
    for (const page of this.pages) this.sendPort(page);
  }

  /** Each end of the channel closes with its process: the engine hears of the end of the learning, and it of the engine's. */
  private train(engine: Engine): void {
    const { port1, port2 } = this.options.createChannel();
    const training = this.options.startTraining();
    training.postMessage(null, [port1]);
    engine.postMessage(TRAINING_PORT, [port2]);
  }

  private sendPort(page: Page): void {
    const { engine } = this;
    if (!engine || page.isDestroyed()) return;
    const { port1, port2 } = this.options.createChannel();
    engine.postMessage(null, [port1]);
    page.postMessage(ENGINE_PORT, null, [port2]);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
