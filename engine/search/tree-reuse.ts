/** Finds the part of a tree that is still about the game as it went on. */

import type { Position } from '../rules/position.ts';
import type { SearchNode } from './node.ts';

/**
 * The node of `position` in the tree whose root is `rootPosition`, or undefined where the position did not come
 * from there by moves in the tree, or differs in rules, komi, set-up or any move of its history.
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
  for (let back = 0; back < rootPosition.moveNumber; back++) {
    if (position.lastMove(steps + back) !== rootPosition.lastMove(back)) return undefined;
    if (position.lastColor(steps + back) !== rootPosition.lastColor(back)) return undefined;
  }
  const replayed = rootPosition.clone();
  let node: SearchNode | undefined = root;
  for (let back = steps - 1; back >= 0; back--) {
    const move = position.lastMove(back);
    node = node.children.find((child) => child.move === move);
    if (!node || position.lastColor(back) !== replayed.toPlay || !replayed.isLegal(move)) {
      return undefined;
    }
    replayed.play(move);
  }
  return isSame(replayed, position) ? node : undefined;
}

/** Given equal moves: equal boards, komi and captures, so equal set-up stones as well. */
function isSame(one: Position, two: Position): boolean {
  return (
    one.komi === two.komi &&
    one.situationHash() === two.situationHash() &&
    one.captured.every((count, color) => count === two.captured[color])
  );
}
