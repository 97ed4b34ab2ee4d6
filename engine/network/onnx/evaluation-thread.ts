/** A network that runs in a thread of its own, seen from the thread that asks. */

import type { RawOutputs } from '../evaluation.ts';
import type { InputBuffer } from '../input-buffer.ts';
import { NetworkError } from '../network-error.ts';
import type { FromEvaluationThread, GraphToOpen, ToEvaluationThread } from './thread-messages.ts';

/** The part of a worker thread that is needed here. */
export interface ThreadLike {
  postMessage(message: ToEvaluationThread, transfer?: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (message: FromEvaluationThread) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

interface Question {
  resolve(outputs: RawOutputs): void;
  reject(error: Error): void;
}

export class EvaluationThread {
  private readonly thread: ThreadLike;
  private readonly questions = new Map<number, Question>();
  private nextId = 0;
  private ended: Error | undefined;
  private readonly onOpened: Promise<void>;
  private readonly onEnded: Promise<void>;

  /** Starts to open the graph; `opened` tells when it is. */
  constructor(thread: ThreadLike, graph: GraphToOpen) {
    this.thread = thread;
    this.onEnded = new Promise((resolve) => {
      thread.on('exit', () => {
        resolve();
      });
    });
    this.onOpened = new Promise((resolve, reject) => {
      thread.on('message', (message) => {
        if (message.kind === 'opened') resolve();
        else if (message.kind === 'failed' && message.id === undefined) {
          reject(new NetworkError(message.message, ''));
        } else this.answer(message);
      });
      thread.on('error', (error) => {
        this.end(error instanceof Error ? error : new Error(String(error)));
        reject(this.ended!);
      });
      thread.on('exit', (code) => {
        this.end(
          new Error(`A thread that ran the network ${graph.name} ended with status ${code}`),
        );
        reject(this.ended!);
      });
    });
    thread.postMessage({ kind: 'open', ...graph });
  }

  opened(): Promise<void> {
    return this.onOpened;
  }

  /** Runs the first `count` positions of the buffer, which may be filled again as soon as this returns. */
  run(inputs: InputBuffer, size: number, count: number): Promise<RawOutputs> {
    if (this.ended) return Promise.reject(this.ended);
    const id = this.nextId++;
    const [planes, globals] = inputs.first(count).map((part) => part.slice()) as [
      Float32Array<ArrayBuffer>,
      Float32Array<ArrayBuffer>,
    ];
    return new Promise((resolve, reject) => {
      this.questions.set(id, { resolve, reject });
      this.thread.postMessage({ kind: 'run', id, size, planes, globals }, [
        planes.buffer,
        globals.buffer,
      ]);
    });
  }

  /**
   * Lets the thread answer what was asked and end. It is never ended from outside: a thread that is stopped while
   * onnxruntime runs in it takes the process with it.
   */
  async stop(): Promise<void> {
    if (this.ended) return;
    this.thread.postMessage({ kind: 'close' });
    await this.onEnded;
  }

  private answer(message: Exclude<FromEvaluationThread, { kind: 'opened' }>): void {
    if (message.id === undefined) return;
    const question = this.questions.get(message.id);
    this.questions.delete(message.id);
    if (message.kind === 'done') question?.resolve(message.outputs);
    else question?.reject(new Error(message.message));
  }

  private end(reason: Error): void {
    this.ended ??= reason;
    for (const question of this.questions.values()) question.reject(this.ended);
    this.questions.clear();
  }
}
