/** A record whose comments say what the explanations of its moves say, in the reader's language. */

import type { WireExplanation } from '../../../engine/protocol/explanation.ts';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { commentOf, setText } from '../../../engine/record/node-facts.ts';
import { kept } from './kept.ts';
import { keyOf, paramsOf, USUAL_VISITS, type Question } from './question.ts';
import type { Reader } from './reader.ts';
import type { ExplainingEngine } from './use-explanation.ts';

/** A node of a record and what is asked about the move that it plays. */
export interface ExplainedNode {
  readonly id: NodeId;
  readonly question: Question;
}

export type Told = ReadonlyMap<NodeId, WireExplanation>;

/** What has been explained to its end already. */
export function toldAlready(nodes: readonly ExplainedNode[], reader: Reader): Told {
  const told = new Map<NodeId, WireExplanation>();
  for (const { id, question } of nodes) {
    const known = kept.get(keyOf(question, reader));
    if (known?.complete) told.set(id, known);
  }
  return told;
}

export interface ExplainAllOptions {
  readonly reader: Reader;
  readonly signal: AbortSignal;
  /** So many of the nodes are explained, this one as the last. */
  readonly onTold: (done: number, id: NodeId) => void;
}

/** Explains one move after the other. What was told before costs nothing, and what is told stays known. */
export async function explainAll(
  engine: ExplainingEngine,
  nodes: readonly ExplainedNode[],
  { reader, signal, onTold }: ExplainAllOptions,
): Promise<Told> {
  const told = new Map<NodeId, WireExplanation>();
  const known = toldAlready(nodes, reader);
  for (const { id, question } of nodes) {
    const answer =
      known.get(id) ?? (await engine.explain(paramsOf(question, reader, USUAL_VISITS), { signal }));
    signal.throwIfAborted();
    kept.keep(keyOf(question, reader), answer);
    told.set(id, answer);
    onTold(told.size, id);
  }
  return told;
}

/**
 * Adds the sentences to the comments, after what stands there; nodes that are gone are left out. `signature` goes to
 * the root, with the note on the network's strength.
 */
export function withExplanations(tree: GameTree, told: Told, signature: string): GameTree {
  let explained = tree;
  const notes = new Set<string>();
  for (const [id, { sentences, note }] of told) {
    if (!tree.has(id)) continue;
    explained = withComment(explained, id, sentences.map(({ text }) => text).join('\n'));
    if (note !== null) notes.add(note);
  }
  return withComment(explained, tree.root, [signature, ...notes].join('\n'));
}

/** A text that stands there already, from an earlier time, is not written twice. */
function withComment(tree: GameTree, id: NodeId, text: string): GameTree {
  const before = commentOf(tree.node(id));
  if (before.includes(text)) return tree;
  return setText(tree, id, 'C', before === '' ? text : `${before.trimEnd()}\n\n${text}`);
}
