/** Which move of a record is to be explained, and the position before it as the engine is asked about it. */

import { gameInfo } from '../../../engine/record/game-info.ts';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { moveOf } from '../../../engine/record/node-facts.ts';
import { replayTo, type Replay } from '../../../engine/record/position-at.ts';
import type { Color } from '../../../engine/rules/color.ts';
import { MIN_SIZE, type Move } from '../../../engine/rules/point.ts';
import { strongestRank } from '../../../engine/rules/rank.ts';
import { illegalReason, type IllegalReason } from '../../../engine/rules/replay.ts';
import type { ExplainedNode } from '../explain/explained-record.ts';
import type { Question } from '../explain/question.ts';
import { queryOf, wireColor, withTurn } from '../game/position-query.ts';

export interface ExplainedMove {
  readonly move: Move;
  readonly color: Color;
  /** Missing where the move cannot be explained. */
  readonly question?: Question;
  /** Why it cannot: the rules, or a board that the engine does not take. */
  readonly refusal?: IllegalReason | 'board-size';
}

/** The move that a node plays; undefined where it plays none. */
export function playedMove(tree: GameTree, at: NodeId): ExplainedMove | undefined {
  const played = moveOf(tree.node(at), tree.size);
  if (!played) return undefined;
  // What the node sets up besides is there before its move.
  const before = tree.setProperty(at, 'B', []).setProperty(at, 'W', []);
  return explainedMove(tree, replayTo(before, at), played.color, played.move);
}

/** The nodes of a record whose moves can be explained, of those given. */
export function explainedNodes(tree: GameTree, ids: Iterable<NodeId>): ExplainedNode[] {
  return [...ids].flatMap((id) => {
    const question = tree.has(id) ? playedMove(tree, id)?.question : undefined;
    return question ? [{ id, question }] : [];
  });
}

/** A move that the side to play might make at a node. */
export function candidateMove(tree: GameTree, at: NodeId, move: Move): ExplainedMove {
  const replay = replayTo(tree, at);
  return explainedMove(tree, replay, replay.position.toPlay, move);
}

function explainedMove(tree: GameTree, replay: Replay, color: Color, move: Move): ExplainedMove {
  const { position } = replay;
  if (position.size < MIN_SIZE) return { move, color, refusal: 'board-size' };
  if (color !== position.toPlay) position.skipTurn();
  const refusal = illegalReason(position, move);
  if (refusal) return { move, color, refusal };
  const { black, white, year } = gameInfo(tree);
  // One strong player is enough for the network to hold its tongue about both.
  const rank = strongestRank([black.rank, white.rank]);
  const player = { kind: 'person' as const, ...(rank !== undefined && { rank }) };
  const before = withTurn(queryOf(replay), wireColor(color));
  return { move, color, question: { position: before, move, year, player } };
}
