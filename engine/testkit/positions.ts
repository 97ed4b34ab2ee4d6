/** Positions for tests. */

import { Position } from '../rules/position.ts';
import { RULE_SETS, type RulesName } from '../rules/rule-set.ts';
import { seededRandom } from './seeded-random.ts';

/** A position after `moves` random legal moves, under Chinese rules. */
export function randomPosition(size: number, moves: number, seed: number): Position {
  const random = seededRandom(seed);
  const position = new Position(size, RULE_SETS.chinese, 7);
  const legal = new Uint8Array(position.area + 1);
  for (let i = 0; i < moves; i++) {
    position.legalMoves(legal);
    const points = [...legal.keys()].filter((move) => legal[move] === 1 && move !== position.pass);
    position.play(points[Math.floor(random() * points.length)] ?? position.pass);
  }
  return position;
}

/** The position after these moves from the empty board, Black first. */
export function after(
  moves: readonly number[],
  size = 5,
  komi = 7,
  rules: RulesName = 'chinese',
): Position {
  const position = new Position(size, RULE_SETS[rules], komi);
  for (const move of moves) position.play(move);
  return position;
}
