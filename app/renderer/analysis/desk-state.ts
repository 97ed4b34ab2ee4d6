/** Everything that the Analyse room shows. */

import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import type { MarkKind } from '../../../engine/record/node-facts.ts';
import type { Point } from '../../../engine/rules/point.ts';
import type { IllegalReason } from '../../../engine/rules/replay.ts';
import type { Fault } from '../fault/fault.ts';
import type { AnalysisState } from './live-analysis.ts';
import type { OpenProblem } from './open-record.ts';
import type { Study } from './study.ts';

/** What a click on the board does. */
export type Tool =
  | 'play'
  | 'black'
  | 'white'
  | 'erase'
  | Exclude<MarkKind, 'label' | 'selected'>
  | 'letter'
  | 'number';

export interface ReviewState {
  readonly done: number;
  readonly total: number;
}

/** A file whose encoding may not be the one taken; it can be read again in another. */
export interface EncodingNotice {
  readonly kind: 'encoding';
  readonly charset: string;
  /** A character or more could not be read in it. */
  readonly doubtful: boolean;
  /** The file itself. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something that was done, or could not be, to be said in one line. */
export type Notice =
  | { readonly kind: 'open'; readonly problem: OpenProblem }
  | { readonly kind: 'damaged-journal' }
  | EncodingNotice
  | { readonly kind: 'review' | 'journal'; readonly fault: Fault };

export interface DeskState {
  readonly study: Study;
  readonly tool: Tool;
  readonly refusal:
    { readonly point: Point; readonly reason: IllegalReason | 'no-liberty' } | undefined;
  readonly notice: Notice | undefined;
  /** Of a file with several games, while one is chosen. */
  readonly choosing: { readonly name: string; readonly trees: readonly GameTree[] } | undefined;
  /** A file is being read. */
  readonly opening: boolean;
  /** Why the study as it stands is not in the journal. */
  readonly unsaved: Fault | undefined;
  readonly analysis: AnalysisState;
  readonly review: ReviewState | undefined;
  /** Nodes of the study whose moves were explained to the end. */
  readonly explained: ReadonlySet<NodeId>;
}
