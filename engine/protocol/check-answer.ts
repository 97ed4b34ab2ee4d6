/** Holds an engine's answer against the schema of what was asked and against the board that it is about. */

import { EngineError } from './errors.ts';
import { PROTOCOL_VERSION } from './limits.ts';
import { describeIssues } from './messages.ts';
import {
  METHODS,
  type GenmoveResult,
  type Method,
  type ResultOf,
  type ScoreResult,
} from './methods.ts';
import type { WireExplanation } from './explanation.ts';
import type { WireInstincts } from './instincts.ts';
import type { WireReport } from './report.ts';
import { z } from './schema.ts';

const protocolSchema = z.looseObject({ protocol: z.number().int() });
const boardSchema = z.looseObject({
  /** Of `instincts`. */
  from: z.number().optional(),
  position: z.looseObject({ size: z.number(), moves: z.array(z.unknown()) }),
});

/** The checked answer, or the error that the asker gets instead. */
export function checkAnswer<M extends Method>(
  method: M,
  params: unknown,
  answer: unknown,
): ResultOf<M> | EngineError {
  if (method === 'hello') {
    const spoken = protocolSchema.safeParse(answer);
    if (spoken.success && spoken.data.protocol !== PROTOCOL_VERSION) {
      return protocolMismatch('engine', spoken.data.protocol);
    }
  }
  const parsed = METHODS[method].result.safeParse(answer);
  if (!parsed.success) return nonsense(method, describeIssues(parsed.error));
  const board = boardSchema.safeParse(params);
  if (board.success) {
    const { position, from = 0 } = board.data;
    const { size, moves } = position;
    const wrong = misfit(method, parsed.data, size, Math.max(0, moves.length - from));
    if (wrong) return nonsense(method, wrong);
  }
  return parsed.data as ResultOf<M>;
}

/** `who` speaks protocol `theirs`, which is not ours. */
export function protocolMismatch(who: 'engine' | 'client', theirs: number): EngineError {
  const code = theirs < PROTOCOL_VERSION ? 'protocol-too-old' : 'protocol-too-new';
  const message = `The ${who} speaks protocol ${theirs}, this side speaks ${PROTOCOL_VERSION}: both must be of one version of Move 37`;
  return new EngineError(code, message);
}

function nonsense(method: Method, why: string): EngineError {
  return new EngineError(
    'engine-failed',
    `The engine's answer to ${method} makes no sense (${why})`,
  );
}

/** What of an answer is not of a board of this size, or of so many moves that were asked about. */
function misfit(method: Method, answer: unknown, size: number, played: number): string | undefined {
  const area = size * size;
  if (method === 'analyze') return reportMisfit(answer as WireReport, area);
  if (method === 'genmove') {
    const { move, report } = answer as GenmoveResult;
    if (move !== 'resign' && move > area) return `move ${move} is off the board`;
    return report && reportMisfit(report, area);
  }
  if (method === 'score') {
    const { dead, ownership, count } = answer as ScoreResult;
    if (dead.some((point) => point >= area)) return 'a dead stone is off the board';
    if (ownership.length !== area || count.owner.length !== area) return 'arrays of another board';
  }
  if (method === 'explain') return explanationMisfit(answer as WireExplanation, size);
  if (method === 'instincts') {
    const { moves } = answer as WireInstincts;
    if (moves.length !== played) return 'instincts of another game';
    if (moves.some(({ favourite }) => favourite > area)) return 'a move off the board';
  }
  return undefined;
}

function explanationMisfit(explanation: WireExplanation, size: number): string | undefined {
  if (explanation.size !== size) return 'an explanation of another board';
  const { move, sequence, human, selfTaught, facts, factTexts } = explanation;
  const named = [move, ...sequence, selfTaught.favourite, ...(human ? [human.favourite] : [])];
  const likely = [...selfTaught.likely, ...selfTaught.searched, ...(human?.likely ?? [])];
  named.push(...likely.map((candidate) => candidate.move));
  if (named.some((at) => at > size * size)) return 'a move off the board';
  return facts.length === factTexts.length ? undefined : 'facts without words';
}

function reportMisfit(report: WireReport, area: number): string | undefined {
  if (report.policy.length !== area + 1) return 'a policy of another board';
  if (report.ownership && report.ownership.length !== area) return 'an ownership of another board';
  const offBoard = report.moves.some(
    ({ move, pv }) => move > area || pv.some((next) => next > area),
  );
  return offBoard ? 'a move off the board' : undefined;
}
