/** Positions and the moves played in them, of random games and of the records that are shipped. */

import { readFileSync } from 'node:fs';
import { moveOf } from '../../record/node-facts.ts';
import { positionAt } from '../../record/position-at.ts';
import { parseSgfBytes } from '../../record/sgf-bytes.ts';
import type { Position } from '../../rules/position.ts';
import { newPosition } from '../../rules/replay.ts';
import { RULE_SETS } from '../../rules/rule-set.ts';
import { seededRandom } from '../seeded-random.ts';

export interface MovePlayed {
  readonly number: number;
  readonly position: Position;
  readonly move: number;
}

const MATCHES = new URL('../../../assets/matches/', import.meta.url);

/** Every move of a record's main line. */
export function movesOfMatch(file: string): MovePlayed[] {
  const tree = parseSgfBytes(readFileSync(new URL(file, MATCHES))).trees[0]!;
  const line = tree.mainLine();
  return line.slice(1).flatMap((id, i) => {
    const played = moveOf(tree.node(id), tree.size);
    if (!played) return [];
    const position = positionAt(tree, line[i]!);
    if (position.toPlay !== played.color) position.skipTurn();
    return [{ number: i + 1, position, move: played.move }];
  });
}

/** A random game that fills no eye of its own, which gives captures, kos and fights enough. */
export function movesOfRandomGame(seed: number, size: number, length: number): MovePlayed[] {
  const random = seededRandom(seed);
  const position = newPosition({ size, rules: RULE_SETS.chinese, komi: 7 });
  const legal = new Uint8Array(position.area + 1);
  const moves: MovePlayed[] = [];
  while (moves.length < length && !position.gameOver) {
    position.legalMoves(legal);
    const points = [...legal.keys()].filter((at) => legal[at] && at !== position.pass);
    const move = points[Math.floor(random() * points.length)] ?? position.pass;
    moves.push({ number: moves.length + 1, position: position.clone(), move });
    position.play(move);
  }
  return moves;
}
