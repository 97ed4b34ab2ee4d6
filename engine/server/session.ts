/**
 * One connection to the engine. Checks every frame, starts what is asked, cancels, and answers each request once;
 * nothing that comes in is trusted, and nothing that goes wrong ends more than the request that it belongs to.
 */

import { cancelled, EngineError } from '../protocol/errors.ts';
import { MESSAGE_MAX, PENDING_MAX } from '../protocol/limits.ts';
import {
  askerFrameSchema,
  describeIssues,
  type EventFrame,
  requestIdSchema,
  type WireError,
} from '../protocol/messages.ts';
import { METHODS, type Method } from '../protocol/methods.ts';
import { z } from '../protocol/schema.ts';
import { UnreadableFrame, type Transport } from '../protocol/transport.ts';
import { isDiskFull } from '../run/disk-full.ts';
import { ANSWERS } from './answers.ts';
import type { AskedBy, EngineServices } from './services.ts';

const withId = z.looseObject({ id: requestIdSchema });

let sessions = 0;

export class Session {
  private readonly owner = `session-${++sessions}`;
  private readonly underWay = new Map<number, AbortController>();
  private readonly transport: Transport;
  private readonly services: EngineServices;

  constructor(transport: Transport, services: EngineServices) {
    this.transport = transport;
    this.services = services;
    transport.onMessage((frame) => {
      this.hear(frame);
    });
    transport.onClose(() => {
      this.end();
    });
  }

  private hear(raw: unknown): void {
    const parsed = askerFrameSchema.safeParse(raw);
    if (!parsed.success) {
      const id = withId.safeParse(raw);
      const why =
        raw instanceof UnreadableFrame ? raw.reason : 'neither a request nor a cancellation';
      this.refuse(id.success ? id.data.id : 0, `This is no frame: ${why}`);
      return;
    }
    const frame = parsed.data;
    if ('cancel' in frame) this.cancel(frame.id);
    else if (this.underWay.has(frame.id)) this.refuse(frame.id, 'This id is in use');
    else if (this.underWay.size >= PENDING_MAX) this.refuse(frame.id, 'Too many requests at once');
    else this.start(frame.id, frame.method, frame.params);
  }

  private start(id: number, method: Method, params: unknown): void {
    const abort = new AbortController();
    this.underWay.set(id, abort);
    /** The first answer is the only one: a cancelled request was answered when it was cancelled. */
    const answer = (frame: object) => {
      if (this.underWay.get(id) !== abort) return;
      this.underWay.delete(id);
      this.transport.send({ id, ...frame });
    };
    const tell = (event: EventFrame['event']) => (data: unknown) => {
      if (this.underWay.get(id) === abort) this.transport.send({ id, event, data });
    };
    const asked: AskedBy = {
      owner: this.owner,
      signal: abort.signal,
      report: tell('report'),
      explanation: tell('explanation'),
      instincts: tell('instincts'),
      learning: tell('learning'),
      comparison: tell('comparison'),
    };
    this.answer(method, params, asked).then(
      (result) => {
        answer({ result });
      },
      (error: unknown) => {
        answer({ error: errorToWire(error) });
      },
    );
  }

  private async answer(method: Method, params: unknown, asked: AskedBy): Promise<unknown> {
    const parsed = METHODS[method].params.safeParse(params);
    if (!parsed.success) throw new EngineError('bad-request', describeIssues(parsed.error));
    // The schema of the method has just made its parameters; only the compiler cannot follow.
    const run = ANSWERS[method] as (
      params: unknown,
      services: EngineServices,
      asked: AskedBy,
    ) => Promise<unknown>;
    return run(parsed.data, this.services, asked);
  }

  private cancel(id: number): void {
    const abort = this.underWay.get(id);
    if (!abort) return; // it was answered while the cancellation was on its way
    this.underWay.delete(id);
    this.transport.send({ id, error: errorToWire(cancelled()) });
    abort.abort(cancelled());
  }

  private refuse(id: number, message: string): void {
    this.transport.send({ id, error: { code: 'bad-request', message } satisfies WireError });
  }

  private end(): void {
    const running = [...this.underWay.values()];
    this.underWay.clear();
    for (const abort of running) abort.abort(cancelled());
    this.services.search.forget(this.owner);
    this.services.programs.forget(this.owner);
  }
}

function errorToWire(error: unknown): WireError {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, MESSAGE_MAX);
  if (!(error instanceof EngineError)) {
    return { code: isDiskFull(error) ? 'disk-full' : 'engine-failed', message };
  }
  return { code: error.code, message, ...(error.illegal && { illegal: error.illegal }) };
}
