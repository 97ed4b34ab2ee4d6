/** What can be done to a record by hand: comments, markup, stones set up, variations removed or put first. */

import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import {
  marksOf,
  moveOf,
  setText,
  setUpOf,
  type MarkKind,
} from '../../../engine/record/node-facts.ts';
import { makeSgfPoint, parseSgfPoints } from '../../../engine/record/sgf-point.ts';
import { makeComposed, splitComposed } from '../../../engine/record/sgf-text.ts';
import { BLACK, EMPTY, WHITE, type Color } from '../../../engine/rules/color.ts';
import type { Point } from '../../../engine/rules/point.ts';
import { replayOf, withNewNode, withTree, type Study } from './study.ts';

export function withComment(study: Study, text: string): Study {
  const tree = setText(study.tree, study.at, 'C', text);
  return withTree(study, tree, { about: `comment ${study.at}` });
}

/** Removes the node with everything after it. At the root there is nothing to remove. */
export function withoutNode(study: Study, id: NodeId = study.at): Study {
  const { parent } = study.tree.node(id);
  if (parent === undefined) return study;
  const onIt = study.tree.path(study.at).includes(id);
  return withTree(study, study.tree.removeNode(id), onIt ? { at: parent } : {});
}

/** Makes the line to this node the main line. */
export function withMainLine(study: Study): Study {
  let { tree } = study;
  for (const id of tree.path(study.at)) if (id !== tree.root) tree = tree.withFirstChild(id);
  return withTree(study, tree);
}

export function isOnMainLine({ tree, at }: Study): boolean {
  return tree.path(at).every((id) => {
    const { parent } = tree.node(id);
    return parent === undefined || tree.node(parent).children[0] === id;
  });
}

const MARK_NAMES = {
  triangle: 'TR',
  square: 'SQ',
  circle: 'CR',
  cross: 'MA',
  selected: 'SL',
} as const satisfies Record<Exclude<MarkKind, 'label'>, string>;

/** Puts a mark on a point in place of any other; the same mark again takes it away. */
export function withMark(
  study: Study,
  point: Point,
  kind: Exclude<MarkKind, 'label'> | 'letter' | 'number',
): Study {
  const { at } = study;
  const { size } = study.tree;
  const there = marksOf(study.tree.node(at), size).find((mark) => mark.point === point);
  const label = kind === 'letter' || kind === 'number';
  const same = label
    ? there?.kind === 'label' && isLabel(there.text ?? '', kind)
    : there?.kind === kind;
  let tree = withoutMarks(study.tree, at, point);
  if (!same) {
    const name = label ? 'LB' : MARK_NAMES[kind];
    const value = makeSgfPoint(point, size);
    const added = label ? makeComposed(value, freeLabel(tree, at, kind)) : value;
    tree = tree.setProperty(at, name, [...(tree.node(at).properties[name] ?? []), added]);
  }
  return withTree(study, tree);
}

function isLabel(text: string, kind: 'letter' | 'number'): boolean {
  return (kind === 'number' ? /^\d+$/ : /^[A-Za-z]$/).test(text);
}

/** The first letter, or number from 1, that marks no point here. */
function freeLabel(tree: GameTree, at: NodeId, kind: 'letter' | 'number'): string {
  const taken = new Set(marksOf(tree.node(at), tree.size).map(({ text }) => text));
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const letter = kind === 'letter' ? letters.find((text) => !taken.has(text)) : undefined;
  if (letter !== undefined) return letter;
  let number = 1;
  while (taken.has(String(number))) number++;
  return String(number);
}

function withoutMarks(tree: GameTree, at: NodeId, point: Point): GameTree {
  const { size } = tree;
  const { properties } = tree.node(at);
  let left = tree;
  for (const name of Object.values(MARK_NAMES)) {
    const { points } = parseSgfPoints(properties[name] ?? [], size);
    if (points.includes(point))
      left = setPoints(
        left,
        at,
        name,
        points.filter((p) => p !== point),
      );
  }
  const here = makeSgfPoint(point, size);
  const labels = properties.LB ?? [];
  const others = labels.filter((raw) => splitComposed(raw)[0].trim() !== here);
  return others.length < labels.length ? left.setProperty(at, 'LB', others) : left;
}

/**
 * Sets a point to a stone or to nothing; the stone that stands there already is taken away. A node that plays a
 * move gets a child for it: SGF keeps the two apart. Undefined where a chain would have no liberty.
 */
export function withStone(
  study: Study,
  point: Point,
  stone: Color | typeof EMPTY,
): Study | undefined {
  const standing = replayOf(study.tree, study.at).position.board.stones[point];
  const wanted = standing === stone ? EMPTY : stone;
  const there = atSetUp(study);
  const { tree, id } = there;
  const { size } = tree;
  const { parent } = tree.node(id);
  const before =
    parent === undefined ? EMPTY : (replayOf(tree, parent).position.board.stones[point] ?? EMPTY);
  const { black = [], white = [], empty = [] } = setUpOf(tree.node(id), size) ?? {};
  let changed = tree;
  for (const [name, points, value] of [
    ['AB', black, BLACK],
    ['AW', white, WHITE],
    ['AE', empty, EMPTY],
  ] as const) {
    const others = points.filter((other) => other !== point);
    const list = value === wanted && wanted !== before ? [...others, point] : others;
    changed = setPoints(changed, id, name, list);
  }
  if (replayOf(changed, id).position.board.stones[point] !== wanted) return undefined;
  return afterSetUp(study, there, changed);
}

/** Says whose turn it is. */
export function withToPlay(study: Study, color: Color): Study {
  const there = atSetUp(study);
  const value = color === BLACK ? 'B' : 'W';
  return afterSetUp(study, there, there.tree.setProperty(there.id, 'PL', [value]));
}

interface SetUpNode {
  readonly tree: GameTree;
  readonly id: NodeId;
  readonly isNew: boolean;
}

function atSetUp({ tree, at }: Study): SetUpNode {
  const node = tree.node(at);
  if (moveOf(node, tree.size) === undefined) return { tree, id: at, isNew: false };
  return { ...tree.addNode(at, {}), isNew: true };
}

function afterSetUp(study: Study, { id, isNew }: SetUpNode, tree: GameTree): Study {
  return isNew ? withNewNode(study, { tree, id }) : withTree(study, tree, { from: id });
}

function setPoints(tree: GameTree, at: NodeId, name: string, points: readonly Point[]): GameTree {
  const values = points.map((point) => makeSgfPoint(point, tree.size));
  return tree.setProperty(at, name, values);
}
