/** Every fact about a move, most telling first. */

import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { atariFacts, captureFacts, escapeFacts, selfAtariFacts } from './captures.ts';
import { connectFacts, cutFacts } from './connection.ts';
import { eyeFacts } from './eyes.ts';
import type { Fact } from './fact.ts';
import { koFacts } from './ko.ts';
import { ladderBreakerFacts, ladderFacts } from './ladder-facts.ts';
import { libertyFacts } from './liberties.ts';
import { netFacts } from './net.ts';
import { placeFacts } from './place.ts';
import { shapeFacts } from './shapes.ts';
import { snapbackFacts } from './snapback.ts';
import { turnOf, type Turn } from './turn.ts';

const FINDERS: readonly ((turn: Turn) => Fact[])[] = [
  koFacts,
  captureFacts,
  snapbackFacts,
  netFacts,
  ladderFacts,
  ladderBreakerFacts,
  atariFacts,
  escapeFacts,
  selfAtariFacts,
  cutFacts,
  connectFacts,
  eyeFacts,
  libertyFacts,
  shapeFacts,
  placeFacts,
];

/** Throws where the side to play may not play there. */
export function factsOf(position: Position, move: Move): Fact[] {
  if (!position.isLegal(move)) throw new Error(`Move ${move} is not legal here`);
  if (move === position.pass) return [{ kind: 'pass' }];
  const turn = turnOf(position, move);
  return FINDERS.flatMap((find) => find(turn));
}
