/**
 * From a node of a record to the position there. Records may break the rules: what they play is put on the
 * board all the same and named as a problem.
 */

import { EMPTY, WHITE, BLACK, type Color } from '../rules/color.ts';
import type { Move, Point } from '../rules/point.ts';
import { Position } from '../rules/position.ts';
import {
  illegalReason,
  type GameSetup,
  type IllegalReason,
  type PlayedMove,
} from '../rules/replay.ts';
import { RULE_SETS, defaultKomi, type RulesName } from '../rules/rule-set.ts';
import { gameInfo } from './game-info.ts';
import type { GameTree, NodeId } from './game-tree.ts';
import { moveOf, movesOf, setUpOf, type SetUp } from './node-facts.ts';

export type ReplayProblem =
  | {
      readonly kind: 'illegal';
      readonly node: NodeId;
      readonly move: Move;
      readonly reason: IllegalReason;
    }
  /** A set-up stone left out because a chain would have had no liberty. */
  | { readonly kind: 'no-liberty'; readonly node: NodeId; readonly point: Point }
  /** A value that names no point of the board. */
  | { readonly kind: 'unread'; readonly node: NodeId; readonly value: string };

export interface ReplayOptions {
  /** Instead of the record's own; Chinese where it names none. */
  readonly rules?: RulesName;
  /** Instead of the record's own; what is usual where it names none. */
  readonly komi?: number;
}

export interface Replay {
  readonly position: Position;
  readonly rules: RulesName;
  /**
   * The same position as a start and legal moves from it: what an engine is asked about. The start is the
   * root's set-up, or what stood after the last later set-up or illegal move.
   */
  readonly start: GameSetup;
  readonly moves: readonly PlayedMove[];
  readonly problems: readonly ReplayProblem[];
}

/** The position after a node. Throws for boards that are larger than the rules take (19). */
export function positionAt(tree: GameTree, id: NodeId, options: ReplayOptions = {}): Position {
  return replayTo(tree, id, options).position;
}

export function replayTo(tree: GameTree, id: NodeId, options: ReplayOptions = {}): Replay {
  const { rules, komi } = conditions(tree, options);
  const position = new Position(tree.size, RULE_SETS[rules], komi);
  const problems: ReplayProblem[] = [];
  let moves: PlayedMove[] = [];
  let start = startFrom(position);
  for (const node of tree.path(id)) {
    const data = tree.node(node);
    const setUp = setUpOf(data, tree.size);
    const played = movesOf(data, tree.size);
    for (const value of [...(setUp?.unread ?? []), ...played.unread]) {
      problems.push({ kind: 'unread', node, value });
    }
    if (setUp) {
      for (const point of putStones(position, setUp)) {
        problems.push({ kind: 'no-liberty', node, point });
      }
      if (node === tree.root) {
        position.handicapStones = handicapOf(position);
        position.startHere(setUp.toPlay ?? firstColor(tree) ?? sideAfter(position));
      } else if (setUp.toPlay !== undefined) position.toPlay = setUp.toPlay;
      position.consecutivePasses = 0;
      position.boardChanged();
      start = startFrom(position);
      moves = [];
    }
    for (const { color, move } of played.moves) {
      if (color !== position.toPlay) position.skipTurn();
      const reason = illegalReason(position, move);
      if (reason === undefined) {
        position.play(move);
        moves.push({ color, move });
        continue;
      }
      problems.push({ kind: 'illegal', node, move, reason });
      if (move !== position.pass) position.board.setStone(move, EMPTY);
      position.play(move);
      start = startFrom(position);
      moves = [];
    }
  }
  // A copy: stones set up in mid-game cannot be undone, and a copy does not let `undo` try.
  return { position: position.clone(), rules, start, moves, problems };
}

/** The rules and the komi that a record is replayed under. */
export function conditions(
  tree: GameTree,
  options: ReplayOptions = {},
): { readonly rules: RulesName; readonly komi: number } {
  const info = gameInfo(tree);
  const rules = options.rules ?? info.rules ?? 'chinese';
  const usual = info.handicap >= 2 ? 0.5 : defaultKomi(rules, tree.size);
  return { rules, komi: options.komi ?? info.komi ?? usual };
}

/** Returns the points whose stones would have left a chain without a liberty. */
function putStones(position: Position, setUp: SetUp): Point[] {
  const { board } = position;
  const refused: Point[] = [];
  for (const points of [setUp.empty, setUp.black, setUp.white]) {
    for (const point of points) board.setStone(point, EMPTY);
  }
  const put = (point: Point, color: Color): void => {
    try {
      board.setStone(point, color);
    } catch {
      refused.push(point);
    }
  };
  for (const point of setUp.black) put(point, BLACK);
  for (const point of setUp.white) put(point, WHITE);
  return refused;
}

/** The stones on the board now as a start of their own. */
function startFrom(position: Position): GameSetup {
  const black: Point[] = [];
  const white: Point[] = [];
  position.board.stones.forEach((stone, point) => {
    if (stone === BLACK) black.push(point);
    else if (stone === WHITE) white.push(point);
  });
  const { size, rules, komi, toPlay } = position;
  return { size, rules, komi, black, white, toPlay };
}

function handicapOf(position: Position): number {
  const { black, white } = startFrom(position);
  const stones = black?.length ?? 0;
  return stones >= 2 && white?.length === 0 ? stones : 0;
}

/** Who plays first after a set-up that does not say it. */
function sideAfter(position: Position): Color {
  return handicapOf(position) >= 2 ? WHITE : BLACK;
}

/** The colour of the first move of the main line, where it is the root's first child. */
function firstColor(tree: GameTree): Color | undefined {
  const first = tree.node(tree.root).children[0];
  return first === undefined ? undefined : moveOf(tree.node(first), tree.size)?.color;
}
