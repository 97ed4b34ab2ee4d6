/**
 * A record being studied, as a value: the tree, the place in it, what can be undone, what the engine found. Nothing
 * here waits, asks or draws.
 */

import type { GameTree, NodeId, TreeAndNode } from '../../../engine/record/game-tree.ts';
import { replayTo, type Replay } from '../../../engine/record/position-at.ts';
import type { Move } from '../../../engine/rules/point.ts';
import type { NodeResult } from './node-result.ts';

export interface Study {
  /** Its name in the journal. */
  readonly id: string;
  /** Of the file that it came from, without the ending; empty where it came from none. */
  readonly name: string;
  readonly tree: GameTree;
  readonly at: NodeId;
  /** Where the line that is followed ends; `at` is on it. */
  readonly end: NodeId;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  readonly results: ReadonlyMap<NodeId, NodeResult>;
}

/** A change, as the tree on its other side. */
interface Step {
  readonly tree: GameTree;
  readonly at: NodeId;
  readonly end: NodeId;
  /** Changes in a row that are about the same are undone as one. */
  readonly about: string | undefined;
  /** The node from which on positions are others than before. */
  readonly from: NodeId | undefined;
}

const STEPS_KEPT = 1000;

export function startStudy(
  id: string,
  name: string,
  tree: GameTree,
  results: ReadonlyMap<NodeId, NodeResult> = new Map(),
  at: NodeId = tree.root,
): Study {
  const end = tree.mainLine(at).at(-1) ?? at;
  return { id, name, tree, at, end, undo: [], redo: [], results };
}

/** The nodes of the line that is followed, from the root on. */
export function lineOf({ tree, end }: Study): readonly NodeId[] {
  const known = lines.get(tree);
  if (known?.end === end) return known.line;
  const line = tree.path(end);
  lines.set(tree, { end, line });
  return line;
}
const lines = new WeakMap<GameTree, { end: NodeId; line: readonly NodeId[] }>();

/** The position at a node; to be read, not played on. */
export function replayOf(tree: GameTree, at: NodeId): Replay {
  const known = replays.get(tree);
  if (known?.at === at) return known.replay;
  const replay = replayTo(tree, at);
  replays.set(tree, { at, replay });
  return replay;
}
const replays = new WeakMap<GameTree, { at: NodeId; replay: Replay }>();

export function goTo(study: Study, at: NodeId): Study {
  if (at === study.at || !study.tree.has(at)) return study;
  if (lineOf(study).includes(at)) return { ...study, at };
  return { ...study, at, end: endFrom(study.tree, at) };
}

/** Moves along the line that is followed; stops at its ends. */
export function step(study: Study, by: number): Study {
  const line = lineOf(study);
  const index = line.indexOf(study.at) + by;
  return goTo(study, line[Math.min(line.length - 1, Math.max(0, index))] ?? study.at);
}

/** To the next (1) or the one before (-1) of the variations that begin here, or at the last place where some do. */
export function toSibling(study: Study, by: 1 | -1): Study {
  const { tree } = study;
  for (let at: NodeId | undefined = study.at; at !== undefined; at = tree.node(at).parent) {
    const { parent }: { readonly parent: NodeId | undefined } = tree.node(at);
    if (parent === undefined) return study;
    const { children } = tree.node(parent);
    if (children.length < 2) continue;
    const next = children[children.indexOf(at) + by];
    return next === undefined ? study : goTo(study, next);
  }
  return study;
}

/** Plays a move of the side to play, as a new variation where it is not in the tree yet. Legality is not looked at. */
export function withMove(study: Study, move: Move): Study {
  const { toPlay } = replayOf(study.tree, study.at).position;
  const added = study.tree.addMove(study.at, toPlay, move);
  if (added.tree === study.tree) return goTo(study, added.id);
  return withNewNode(study, added);
}

/** Adds a line of moves, colours in turn, and stays where it was. */
export function withVariation(study: Study, moves: readonly Move[]): Study {
  let there = study;
  for (const move of moves) there = withMove(there, move);
  if (there.tree === study.tree) return study;
  const undo = [...study.undo, stepOf(study, undefined, undefined)].slice(-STEPS_KEPT);
  return { ...there, at: study.at, undo };
}

export function withNewNode(study: Study, { tree, id }: TreeAndNode): Study {
  const changed = withTree(study, tree, { at: id });
  // An id that an undone node had before.
  const results = new Map(changed.results);
  return results.delete(id) ? { ...changed, results } : changed;
}

export interface Change {
  readonly at?: NodeId;
  readonly about?: string;
  readonly from?: NodeId;
}

/** The study with another tree, and a step back to the one before. */
export function withTree(study: Study, tree: GameTree, { at, about, from }: Change = {}): Study {
  if (tree === study.tree) return study;
  const merged = about !== undefined && study.undo.at(-1)?.about === about;
  const undo = merged ? study.undo : [...study.undo, stepOf(study, about, from)].slice(-STEPS_KEPT);
  const here = at ?? study.at;
  const end = keptEnd(study, tree, here);
  const results = from === undefined ? study.results : without(study.results, tree, from);
  return { ...study, tree, at: here, end, undo, redo: [], results };
}

export function undone(study: Study): Study {
  const last = study.undo.at(-1);
  if (!last) return study;
  const redo = [...study.redo, stepOf(study, last.about, last.from)];
  return restored(study, last, study.undo.slice(0, -1), redo);
}

export function redone(study: Study): Study {
  const next = study.redo.at(-1);
  if (!next) return study;
  const undo = [...study.undo, stepOf(study, next.about, next.from)];
  return restored(study, next, undo, study.redo.slice(0, -1));
}

function restored(
  study: Study,
  { tree, at, end, from }: Step,
  undo: readonly Step[],
  redo: readonly Step[],
): Study {
  const results =
    from === undefined
      ? study.results
      : without(without(study.results, study.tree, from), tree, from);
  return { ...study, tree, at, end, undo, redo, results };
}

function stepOf(
  { tree, at, end }: Study,
  about: string | undefined,
  from: NodeId | undefined,
): Step {
  return { tree, at, end, about, from };
}

function endFrom(tree: GameTree, at: NodeId): NodeId {
  return tree.mainLine(at).at(-1) ?? at;
}

/** The end of the line that was followed, where `at` is still on it. */
function keptEnd(study: Study, tree: GameTree, at: NodeId): NodeId {
  const kept = tree.has(study.end) && tree.path(study.end).includes(at);
  return endFrom(tree, kept ? study.end : at);
}

function without(
  results: Study['results'],
  tree: GameTree,
  from: NodeId,
): ReadonlyMap<NodeId, NodeResult> {
  const left = new Map(results);
  const pending = [from];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    left.delete(at);
    if (tree.has(at)) pending.push(...tree.node(at).children);
  }
  return left;
}
