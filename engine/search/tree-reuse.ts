/** Finds the part of a tree that is still about the game as it went on. */

import type { Position } from '../rules/position.ts';
import type { SearchNode } from './node.ts';

/**
 * The node of `position` in the tree whose root is `rootPosition`, or undefined where the position did not come
 * from there by moves in the tree, or differs in rules, komi or history.
 */
export function findSubtree(
  root: SearchNode,
  rootPosition: Position,
  position: Position,
): SearchNode | undefined {
  const steps = position.moveNumber - rootPosition.moveNumber;
  if (steps < 0 || position.size !== rootPosition.size || position.rules !== rootPosition.rules) {
    return undefined;
  }
  const replayed = rootPosition.clone();
  let node: SearchNode | undefined = root;
  for (let back = steps - 1; back >= 0; back--) {
    const move = position.lastMove(back);
    const edge: number = node.moves.indexOf(move);
    node = node.children[edge];
    if (!node || !replayed.isLegal(move)) return undefined;
    replayed.play(move);
  }
  return replayed.situationHash() === position.situationHash() ? node : undefined;
}
