/**
 * What a search found at a node, as it is kept in the file: V (Black's lead) and SBKV (Black's winrate in per cent),
 * which other programs know or ignore, and all of it under a private name, so that it is never computed twice.
 */

import { z } from 'zod';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { makeText, parseText } from '../../../engine/record/sgf-text.ts';
import type { WireReport } from '../../../engine/protocol/report.ts';

const RESULT = 'MXXXVIIRESULT';

/** Longest value that is read, and most moves that are kept of a search. */
const LENGTH_MAX = 4000;
const MOVES_KEPT = 5;
const SEQUENCE_KEPT = 12;

const move = z.number().int().min(0).max(361);
const share = z.number().min(0).max(1);
const points = z.number().min(-10_000).max(10_000);

const resultSchema = z.object({
  visits: z.number().int().min(1).max(1e9),
  /** Black's, 0..1. */
  winrate: share,
  /** Black's lead in points. */
  scoreLead: points,
  network: z.string().min(1).max(64),
  /** Best first. */
  moves: z
    .array(
      z.object({
        move,
        visits: z.number().int().min(0).max(1e9),
        prior: share,
        winrate: share,
        scoreLead: points,
        pv: z.array(move).min(1).max(SEQUENCE_KEPT),
      }),
    )
    .max(MOVES_KEPT),
});

export type NodeResult = z.infer<typeof resultSchema>;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

export function resultOf(report: WireReport): NodeResult {
  return {
    visits: report.visits,
    winrate: rounded(report.winrate, 4),
    scoreLead: rounded(report.scoreLead, 2),
    network: report.networkHash,
    moves: report.moves.slice(0, MOVES_KEPT).map((row) => ({
      move: row.move,
      visits: row.visits,
      prior: rounded(row.prior, 5),
      winrate: rounded(row.winrate, 4),
      scoreLead: rounded(row.scoreLead, 2),
      pv: row.pv.slice(0, SEQUENCE_KEPT),
    })),
  };
}

/** The tree with the results written into its nodes. */
export function withResults(tree: GameTree, results: ReadonlyMap<NodeId, NodeResult>): GameTree {
  let written = tree;
  for (const [id, result] of results) {
    if (!tree.has(id)) continue;
    written = written
      .setProperty(id, 'V', [String(rounded(result.scoreLead, 1))])
      .setProperty(id, 'SBKV', [String(rounded(result.winrate * 100, 2))])
      .setProperty(id, RESULT, [makeText(JSON.stringify(result))]);
  }
  return written;
}

export interface TreeAndResults {
  readonly tree: GameTree;
  readonly results: ReadonlyMap<NodeId, NodeResult>;
}

/** Takes the results out of a tree. What is no result, or does not fit the board, is left out. */
export function takeResults(tree: GameTree): TreeAndResults {
  const results = new Map<NodeId, NodeResult>();
  let rest = tree;
  const pending = [tree.root];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const { children, properties } = tree.node(id);
    for (const child of children) pending.push(child);
    const raw = properties[RESULT]?.[0];
    if (raw === undefined) continue;
    for (const name of [RESULT, 'V', 'SBKV']) rest = rest.setProperty(id, name, []);
    const result = raw.length <= LENGTH_MAX ? parseResult(raw, tree.size) : undefined;
    if (result) results.set(id, result);
  }
  return { tree: rest, results };
}

function parseResult(raw: string, size: number): NodeResult | undefined {
  let value: unknown;
  try {
    value = JSON.parse(parseText(raw));
  } catch {
    return undefined;
  }
  const { success, data } = resultSchema.safeParse(value);
  const fits = data?.moves.every((row) => [row.move, ...row.pv].every((m) => m <= size * size));
  return success && fits ? data : undefined;
}
