/** An engine that answers when a test says so: every question waits in a list with its answer's handles. */

import { cancelled } from '../../../engine/protocol/errors.ts';
import type { Method } from '../../../engine/protocol/methods.ts';
import type { WireReport } from '../../../engine/protocol/report.ts';
import { countScore } from '../../../engine/rules/score.ts';
import { Position } from '../../../engine/rules/position.ts';
import { RULE_SETS } from '../../../engine/rules/rule-set.ts';
import type { GameEngine } from '../game/opponent.ts';

export interface Question {
  readonly method: Method;
  readonly params: { readonly position: { readonly size: number } };
  readonly signal: AbortSignal | undefined;
  /** Answers a `genmove`. Late answers of cancelled questions are given all the same. */
  move(move: number | 'resign'): void;
  /** Answers an `analyze` with this move as the best. */
  best(move: number): void;
  /** Answers a `score`. */
  dead(points: readonly number[]): void;
  fail(message: string): void;
}

export interface ScriptedEngine extends GameEngine {
  readonly questions: Question[];
  /** The question asked last. */
  readonly last: Question;
}

/** With `obeysCancel` false, a cancelled question may still be answered: what a slow connection looks like. */
export function scriptedEngine(obeysCancel = true): ScriptedEngine {
  const questions: Question[] = [];
  const ask = <T>(
    method: Method,
    params: Question['params'],
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const { size } = params.position;
      if (obeysCancel)
        options.signal?.addEventListener('abort', () => {
          reject(cancelled());
        });
      questions.push({
        method,
        params,
        signal: options.signal,
        move: (move) => {
          resolve({ move, report: report(size, undefined) } as T);
        },
        best: (move) => {
          resolve(report(size, move) as T);
        },
        dead: (points) => {
          const count = countScore(new Position(size, RULE_SETS.chinese, 7), new Set());
          resolve({ dead: [...points], ownership: new Float32Array(size * size), count } as T);
        },
        fail: (message) => {
          reject(new Error(message));
        },
      });
    });
  return {
    questions,
    get last() {
      const question = questions.at(-1);
      if (!question) throw new Error('Nothing was asked');
      return question;
    },
    genmove: (params, options) => ask('genmove', params, options),
    analyze: (params, options) => ask('analyze', params, options),
    score: (params, options) => ask('score', params, options),
  };
}

function report(size: number, best: number | undefined): WireReport {
  const policy = new Float32Array(size * size + 1);
  policy[best ?? 0] = 1;
  const move = { visits: 10, prior: 1, winrate: 0.5, scoreLead: 0, lcb: 0.4 };
  return {
    toPlay: 'black',
    visits: 10,
    winrate: 0.5,
    scoreLead: 0,
    scoreSpread: 1,
    policy,
    networkHash: 'scripted',
    moves: best === undefined ? [] : [{ ...move, move: best, pv: [best] }],
  };
}
