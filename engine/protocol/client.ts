/**
 * The engine as a user interface sees it: promises instead of frames. It outlives connections: what was asked of
 * an engine that died is asked again of the next one. Knows neither the page nor Node.
 */

import { checkAnswer } from './check-answer.ts';
import { cancelled, EngineError } from './errors.ts';
import { PROTOCOL_VERSION } from './limits.ts';
import {
  describeIssues,
  engineFrameSchema,
  type EngineFrame,
  type EventFrame,
} from './messages.ts';
import type { Comparison } from './comparison.ts';
import type { WireExplanation } from './explanation.ts';
import type { WireInstincts } from './instincts.ts';
import type { LearningEvent } from './learning.ts';
import type {
  AnalyzeParams,
  ExplainParams,
  GenmoveParams,
  GenmoveResult,
  GreetParams,
  GreetResult,
  HelloResult,
  InstinctsParams,
  Method,
  ParamsOf,
  ResultOf,
  ScoreParams,
  ScoreResult,
} from './methods.ts';
import type { WireReport } from './report.ts';
import { UnreadableFrame, type Transport } from './transport.ts';

export interface RequestOptions {
  /** Takes the request back: its promise is rejected with code `cancelled` at once. */
  readonly signal?: AbortSignal | undefined;
}

export interface AnalyzeOptions extends RequestOptions {
  readonly onReport?: ((report: WireReport) => void) | undefined;
}

export interface ExplainOptions extends RequestOptions {
  readonly onUpdate?: ((explanation: WireExplanation) => void) | undefined;
}

export interface InstinctsOptions extends RequestOptions {
  readonly onMoves?: ((instincts: WireInstincts) => void) | undefined;
}

export interface CompareOptions extends RequestOptions {
  readonly onStanding?: ((comparison: Comparison) => void) | undefined;
}

export interface WatchRunsOptions extends RequestOptions {
  readonly onEvent?: ((event: LearningEvent) => void) | undefined;
}

type RequestListeners = Pick<AnalyzeOptions, 'onReport'> &
  Pick<ExplainOptions, 'onUpdate'> &
  Pick<InstinctsOptions, 'onMoves'> &
  Pick<CompareOptions, 'onStanding'> &
  Pick<WatchRunsOptions, 'onEvent'>;

interface Pending extends RequestListeners {
  readonly method: Method;
  readonly params: unknown;
  /** Times that it was sent; an engine that dies of a request must not be given it for ever. */
  sent: number;
  resolve(result: unknown): void;
  reject(error: EngineError): void;
}

const SENT_AT_MOST = 3;

export class EngineClient {
  private transport: Transport | undefined;
  private nextId = 1;
  private readonly pending = new Map<number, Pending>();
  private readonly greetings: Pending[] = [];
  private greetingId = 0;
  private greeted: HelloResult | undefined;
  /** Why this connection is of no use, as another protocol. */
  private refusal: EngineError | undefined;
  private closed = false;

  constructor(transport?: Transport) {
    if (transport) this.connect(transport);
  }

  /** Takes the connection to a new engine in place of the one before, and sends it what is still unanswered. */
  connect(transport: Transport): void {
    if (this.closed) {
      transport.close();
      return;
    }
    const before = this.transport;
    this.transport = transport;
    this.greeted = undefined;
    this.refusal = undefined;
    before?.close();
    transport.onMessage((frame) => {
      if (this.transport === transport) this.hear(frame);
    });
    transport.onClose(() => {
      if (this.transport !== transport) return;
      this.transport = undefined;
      this.greeted = undefined;
    });
    this.greetingId = this.nextId++;
    transport.send({
      id: this.greetingId,
      method: 'hello',
      params: { protocol: PROTOCOL_VERSION },
    });
  }

  /** What the engine says of itself; waits for a connection, and through the loss of one. */
  hello(): Promise<HelloResult> {
    if (this.greeted) return Promise.resolve(this.greeted);
    return this.promise((waiting) => this.greetings.push(waiting), 'hello', {});
  }

  /** Rejected with the code `cancelled` when the signal aborts; the reports so far have been handed out. */
  analyze(params: AnalyzeParams, options: AnalyzeOptions = {}): Promise<WireReport> {
    return this.request('analyze', params, options);
  }

  genmove(params: GenmoveParams, options: RequestOptions = {}): Promise<GenmoveResult> {
    return this.request('genmove', params, options);
  }

  /** Whether another Go program can be played with. */
  greet(params: GreetParams, options: RequestOptions = {}): Promise<GreetResult> {
    return this.request('greet', params, options);
  }

  score(params: ScoreParams, options: RequestOptions = {}): Promise<ScoreResult> {
    return this.request('score', params, options);
  }

  /** Like `analyze`: what is known so far comes through `onUpdate`. */
  explain(params: ExplainParams, options: ExplainOptions = {}): Promise<WireExplanation> {
    return this.request('explain', params, options);
  }

  /** Like `explain`: the moves that are done so far come through `onMoves`. */
  instincts(params: InstinctsParams, options: InstinctsOptions = {}): Promise<WireInstincts> {
    return this.request('instincts', params, options);
  }

  /** Tells what happens to the learning runs until the signal aborts, which it rejects with. */
  watchRuns(options: WatchRunsOptions): Promise<ResultOf<'watchRuns'>> {
    return this.request('watchRuns', {}, options);
  }

  /** How the match stands comes through `onStanding`, game by game. */
  compareNetworks(
    params: ParamsOf<'compareNetworks'>,
    options: CompareOptions = {},
  ): Promise<Comparison> {
    return this.request('compareNetworks', params, options);
  }

  /** Every other method: one answer and no events. */
  ask<M extends Exclude<Method, 'hello' | 'watchRuns' | 'compareNetworks'>>(
    method: M,
    params: ParamsOf<M>,
    options: RequestOptions = {},
  ): Promise<ResultOf<M>> {
    return this.request(method, params, options);
  }

  /** Ends the connection; what is unanswered is rejected. */
  close(): void {
    this.closed = true;
    this.rejectAll(cancelled());
    this.transport?.close();
    this.transport = undefined;
  }

  private request<M extends Method>(
    method: M,
    params: ParamsOf<M>,
    { signal, ...listeners }: RequestOptions & RequestListeners,
  ): Promise<ResultOf<M>> {
    if (signal?.aborted || this.closed) return Promise.reject(cancelled());
    const id = this.nextId++;
    const cancel = () => {
      const pending = this.pending.get(id);
      if (!pending) return;
      this.pending.delete(id);
      if (pending.sent > 0) this.transport?.send({ id, cancel: true });
      pending.reject(cancelled());
    };
    signal?.addEventListener('abort', cancel, { once: true });
    const start = (pending: Pending) => {
      this.pending.set(id, pending);
      if (this.refusal) this.settle(id)?.reject(this.refusal);
      else if (this.greeted) this.send(id, pending);
    };
    return this.promise<ResultOf<M>>(start, method, params, listeners).finally(() => {
      signal?.removeEventListener('abort', cancel);
    });
  }

  private promise<T>(
    start: (pending: Pending) => void,
    method: Method,
    params: unknown,
    listeners: RequestListeners = {},
  ): Promise<T> {
    if (this.closed) return Promise.reject(cancelled());
    return new Promise<T>((resolve, reject) => {
      if (method === 'hello' && this.refusal) reject(this.refusal);
      else {
        start({
          method,
          params,
          sent: 0,
          ...listeners,
          reject,
          resolve: (result) => {
            resolve(result as T);
          },
        });
      }
    });
  }

  private send(id: number, pending: Pending): void {
    if (pending.sent >= SENT_AT_MOST) {
      const what = `The engine ended ${SENT_AT_MOST} times while it worked on this`;
      this.settle(id)?.reject(new EngineError('engine-failed', what));
      return;
    }
    pending.sent++;
    this.transport?.send({ id, method: pending.method, params: pending.params });
  }

  private hear(raw: unknown): void {
    const parsed = engineFrameSchema.safeParse(raw);
    if (!parsed.success) {
      const why = raw instanceof UnreadableFrame ? raw.reason : describeIssues(parsed.error);
      this.blame(idOf(raw), `The engine sent something that is no frame (${why})`);
      return;
    }
    const frame = parsed.data;
    if (frame.id === this.greetingId) this.hearGreeting(frame);
    else if ('event' in frame) this.hearEvent(frame);
    else if ('error' in frame) this.hearError(frame.id, frame.error);
    else this.hearResult(frame.id, frame.result);
  }

  private hearGreeting(frame: EngineFrame): void {
    if ('error' in frame) {
      const { code, message } = frame.error;
      this.refuse(new EngineError(code, message));
      return;
    }
    const checked = 'result' in frame ? checkAnswer('hello', {}, frame.result) : undefined;
    if (checked instanceof EngineError) this.refuse(checked);
    if (!checked || checked instanceof EngineError) return;
    this.greeted = checked;
    for (const waiting of this.greetings.splice(0)) waiting.resolve(checked);
    for (const [id, pending] of [...this.pending]) this.send(id, pending);
  }

  private hearEvent(frame: EventFrame): void {
    const pending = this.pending.get(frame.id);
    if (!pending) return; // cancelled meanwhile
    if (frame.event === 'report') {
      const checked = checkAnswer('analyze', pending.params, frame.data);
      if (checked instanceof EngineError) this.settle(frame.id)?.reject(checked);
      else pending.onReport?.(checked);
    } else if (frame.event === 'learning') pending.onEvent?.(frame.data);
    else if (frame.event === 'comparison') pending.onStanding?.(frame.data);
    else if (frame.event === 'explanation') {
      const checked = checkAnswer('explain', pending.params, frame.data);
      if (checked instanceof EngineError) this.settle(frame.id)?.reject(checked);
      else pending.onUpdate?.(checked);
    } else {
      pending.onMoves?.(frame.data);
    }
  }

  private hearResult(id: number, result: unknown): void {
    const pending = this.settle(id);
    if (!pending) return;
    const checked = checkAnswer(pending.method, pending.params, result);
    if (checked instanceof EngineError) pending.reject(checked);
    else pending.resolve(checked);
  }

  private hearError(id: number, error: Extract<EngineFrame, { error: unknown }>['error']): void {
    const { code, message, illegal } = error;
    if (id === 0) this.rejectAll(new EngineError(code, message));
    else this.settle(id)?.reject(new EngineError(code, message, { illegal }));
  }

  /** For what cannot be understood: the request that it names fails, or all of them when it names none. */
  private blame(id: number | undefined, message: string): void {
    const error = new EngineError('engine-failed', message);
    if (id === this.greetingId) this.refuse(error);
    else if (id === undefined) this.rejectAll(error);
    else this.settle(id)?.reject(error);
  }

  /** Nothing can be asked on this connection. */
  private refuse(error: EngineError): void {
    this.refusal = error;
    this.rejectAll(error);
  }

  private rejectAll(error: EngineError): void {
    for (const waiting of this.greetings.splice(0)) waiting.reject(error);
    for (const id of [...this.pending.keys()]) this.settle(id)?.reject(error);
  }

  private settle(id: number): Pending | undefined {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    return pending;
  }
}

function idOf(frame: unknown): number | undefined {
  if (typeof frame !== 'object' || frame === null || !('id' in frame)) return undefined;
  return typeof frame.id === 'number' ? frame.id : undefined;
}
