/** Every claim of an explanation held against the position and against what networks and searches were heard to say. */

import type { WireExplanation } from '../../protocol/explanation.ts';
import type { Position } from '../../rules/position.ts';
import { Unread } from './chase.ts';
import type { Evidence } from './evidence.ts';
import { checkExpectations } from './expectation-claims.ts';
import { isTrue, type Scene } from './fact-claims.ts';
import { put, type Side } from './grid.ts';
import { checkNumbers } from './number-claims.ts';
import { checkSentences } from './sentence-claims.ts';
import { verdictAgain, verdictTold } from './verdict-claims.ts';

export interface Checked {
  /** What is not so. */
  readonly wrong: readonly string[];
  /** Claims whose reading the checker gave up. */
  readonly unread: number;
  readonly claims: number;
}

export function checkExplanation(
  told: WireExplanation,
  position: Position,
  evidence: Evidence,
  { language, smallOnesTested }: { language: string; smallOnesTested: boolean },
): Checked {
  const found: string[] = [];
  const wrong = (what: string): void => {
    found.push(what);
  };
  let unread = 0;
  const last = position.lastMove(0);
  const scene: Scene = {
    before: { size: position.size, cells: [...position.board.stones] },
    side: position.toPlay,
    at: told.move,
    last: last === position.pass ? -1 : last,
  };
  for (const fact of told.facts) {
    try {
      if (!isTrue(fact, scene)) wrong(`not so: ${JSON.stringify(fact)}`);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      unread++;
    }
  }
  const side: Side = position.toPlay;
  const after = told.move < position.area ? put(scene.before, told.move, side)?.grid : undefined;
  if (told.toPlay !== (side === 1 ? 'black' : 'white')) wrong('toPlay');
  checkNumbers(told, evidence, wrong);
  checkExpectations(told, evidence, after, side, wrong);
  const verdict = verdictAgain(told, evidence, smallOnesTested);
  if (verdict !== verdictTold(told)) wrong(`the verdict is ${verdict}, not ${verdictTold(told)}`);
  checkSentences(told, language === 'en', wrong);
  return { wrong: found, unread, claims: told.facts.length + told.sentences.length + 1 };
}
