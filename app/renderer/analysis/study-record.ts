/** A study as SGF text and back: the tree with the engine's results in it and, in the journal, the place in it. */

import type { GameTree } from '../../../engine/record/game-tree.ts';
import { type NodeId } from '../../../engine/record/game-tree.ts';
import { makeSgf } from '../../../engine/record/make-sgf.ts';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { parseSimpleText, makeText } from '../../../engine/record/sgf-text.ts';
import { takeResults, withResults } from './node-result.ts';
import { startStudy, type Study } from './study.ts';

/** The node that was on the board, and the file's name; both in the journal only. */
const HERE = 'MXXXVIIHERE';
const NAME = 'MXXXVIINAME';

/** For files and the clipboard. */
export function makeStudyRecord({ tree, results }: Pick<Study, 'tree' | 'results'>): string {
  const { root } = tree;
  // What is written is UTF-8, whatever the file was in that the tree came from.
  return makeSgf(withResults(tree, results).setProperty(root, 'CA', ['UTF-8']));
}

export function makeJournalRecord(study: Study): string {
  const { tree, at, name } = study;
  const named = name === '' ? tree : tree.setProperty(tree.root, NAME, [makeText(name)]);
  return makeStudyRecord({ ...study, tree: named.setProperty(at, HERE, ['']) });
}

/** Throws where the text is no record. */
export function parseJournalRecord(id: string, text: string): Study {
  const [read] = parseSgf(text).trees;
  if (!read) throw new Error('The record holds no game');
  const name = parseSimpleText(read.node(read.root).properties[NAME]?.[0] ?? '');
  const at = placeIn(read);
  const { tree, results } = takeResults(
    read.setProperty(read.root, NAME, []).setProperty(at, HERE, []),
  );
  return startStudy(id, name, tree, results, at);
}

function placeIn(tree: GameTree): NodeId {
  const pending = [tree.root];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const { children, properties } = tree.node(id);
    if (properties[HERE]) return id;
    for (const child of children) pending.push(child);
  }
  return tree.root;
}
