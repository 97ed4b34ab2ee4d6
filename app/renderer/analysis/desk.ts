/**
 * The desk of the Analyse room: takes what is done to the study, journals each change, keeps the analysis at the
 * position that is shown and runs the review.
 */

import { isCancelled } from '../../../engine/protocol/errors.ts';
import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { BLACK, EMPTY, WHITE, type Color } from '../../../engine/rules/color.ts';
import { passMove, type Move, type Point } from '../../../engine/rules/point.ts';
import { illegalReason } from '../../../engine/rules/replay.ts';
import type { GameJournal } from '../../shared/host.ts';
import { FILE_BYTES_MAX } from '../../shared/journal.ts';
import { faultOf } from '../fault/fault.ts';
import { JournalWriter } from '../game/journal-writer.ts';
import type { Program } from '../game/player.ts';
import { queryOf } from '../game/position-query.ts';
import type { DeskState, Tool } from './desk-state.ts';
import * as edit from './edit.ts';
import { LiveAnalysis, type AnalysisEngine } from './live-analysis.ts';
import { resultOf, takeResults, type NodeResult } from './node-result.ts';
import { openRecord, tooLarge } from './open-record.ts';
import { emptyStudy, restoreStudy, studyId } from './restore-study.ts';
import { review, type ReviewTask } from './review.ts';
import { makeJournalRecord } from './study-record.ts';
import * as studies from './study.ts';
import type { Study } from './study.ts';

/** Fewer visits say too little to be written into a file. */
const FEWEST_KEPT = 30;

export interface DeskOptions {
  readonly engine: AnalysisEngine;
  readonly journal: GameJournal;
  readonly publish: (state: DeskState) => void;
  /** Of the reader: old files that name no encoding are likely in one of theirs. */
  readonly language: () => string;
  readonly now?: () => Date;
}

export class Desk {
  private current: DeskState;
  private readonly engine: AnalysisEngine;
  private readonly journal: GameJournal;
  private readonly writer: JournalWriter;
  private readonly publish: (state: DeskState) => void;
  private readonly language: () => string;
  private readonly now: () => Date;
  private readonly live: LiveAnalysis;
  private reviewing: AbortController | undefined;
  /** A study that is as its file has it: nothing is lost when another takes its place. */
  private untouched = true;

  constructor(options: DeskOptions) {
    this.engine = options.engine;
    this.journal = options.journal;
    this.publish = options.publish;
    this.language = options.language;
    this.now = options.now ?? (() => new Date());
    this.writer = new JournalWriter(options.journal, (unsaved) => {
      this.set({ unsaved });
    });
    const study = emptyStudy(this.now());
    this.live = new LiveAnalysis(options.engine, this.query(study, study.at), (analysis) => {
      this.set({ analysis });
    });
    this.current = {
      study,
      tool: 'play',
      refusal: undefined,
      notice: undefined,
      choosing: undefined,
      opening: false,
      unsaved: undefined,
      analysis: { analyst: undefined, wanted: false, found: undefined, trouble: undefined },
      review: undefined,
      explained: new Set(),
    };
  }

  get state(): DeskState {
    return this.current;
  }

  /** Puts back what was studied last, unless something was begun or opened meanwhile. */
  async restore(): Promise<void> {
    const before = this.current.study;
    const { study, notice } = await restoreStudy(this.journal);
    if (this.current.study !== before) return;
    this.set({ notice });
    if (!study) return;
    this.untouched = false;
    this.enter(study);
  }

  /**
   * A file from anywhere: chosen, dropped, pasted, opened from outside. `charset`: the encoding that the reader
   * wants it read in.
   */
  open(name: string, bytes: Uint8Array, charset?: string): void {
    const opened = openRecord(name, bytes, this.language(), charset);
    if ('kind' in opened) {
      this.set({ notice: { kind: 'open', problem: opened }, opening: false });
      return;
    }
    const [only] = opened.trees;
    const { doubtful } = opened;
    // Once chosen, another may still be chosen.
    const asks = doubtful || opened.guessed || charset !== undefined;
    const notice = { kind: 'encoding', charset: opened.charset, doubtful, name, bytes } as const;
    this.set({ notice: asks ? notice : undefined, opening: false, choosing: undefined });
    if (only && opened.trees.length === 1) this.begin(opened.name, only);
    else this.set({ choosing: { name: opened.name, trees: opened.trees } });
  }

  /** Reads a file of the page, unless it is larger than any record. */
  async openFile(file: File): Promise<void> {
    if (file.size > FILE_BYTES_MAX) {
      this.set({ notice: { kind: 'open', problem: tooLarge(file.size) } });
      return;
    }
    this.set({ opening: true });
    try {
      this.open(file.name, new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      const problem = { kind: 'unreadable', fault: faultOf(error) } as const;
      this.set({ notice: { kind: 'open', problem }, opening: false });
    }
  }

  openText(text: string): void {
    if (text.trim() === '') {
      this.set({ notice: { kind: 'open', problem: { kind: 'nothing-to-paste' } } });
    } else this.open('', new TextEncoder().encode(text));
  }

  /** One of the games that a file holds; undefined to open none of them. */
  choose(index: number | undefined): void {
    const { choosing } = this.current;
    const tree = index === undefined ? undefined : choosing?.trees[index];
    this.set({ choosing: undefined });
    if (choosing && tree) this.begin(choosing.name, tree);
  }

  /** Another record in place of the one on the desk, which stays in the journal if anything was done to it. */
  begin(name: string, tree: GameTree, at?: NodeId): void {
    const study = this.kept();
    if (this.untouched) this.writer.remove(study.id);
    const { tree: bare, results } = takeResults(tree);
    this.untouched = true;
    this.enter(studies.startStudy(studyId(this.now()), name, bare, results, at));
    this.save();
  }

  beginEmpty(size: number): void {
    this.begin('', emptyStudy(this.now(), size).tree);
  }

  goTo(id: NodeId): void {
    this.enter(studies.goTo(this.kept(), id));
  }

  step(by: number): void {
    this.enter(studies.step(this.kept(), by));
  }

  toSibling(by: 1 | -1): void {
    this.enter(studies.toSibling(this.kept(), by));
  }

  /** What the chosen tool does at a point. */
  use(point: Point): void {
    const { tool } = this.current;
    const study = this.kept();
    switch (tool) {
      case 'play':
        this.play(point);
        return;
      case 'black':
      case 'white':
      case 'erase': {
        const stone = tool === 'black' ? BLACK : tool === 'white' ? WHITE : EMPTY;
        const changed = edit.withStone(study, point, stone);
        if (changed) this.change(changed);
        else this.set({ refusal: { point, reason: 'no-liberty' } });
        return;
      }
      default:
        this.change(edit.withMark(study, point, tool));
    }
  }

  play(move: Move): void {
    const study = this.kept();
    const { position } = studies.replayOf(study.tree, study.at);
    const reason = illegalReason(position, move);
    if (reason) this.set({ refusal: { point: move, reason } });
    else this.change(studies.withMove(study, move));
  }

  pass(): void {
    this.play(passMove(this.current.study.tree.size));
  }

  /** Adds an expected sequence as a variation. */
  keep(moves: readonly Move[]): void {
    const study = this.kept();
    const { position } = studies.replayOf(study.tree, study.at);
    const legal: Move[] = [];
    const there = position.clone();
    for (const move of moves) {
      if (illegalReason(there, move)) break;
      there.play(move);
      legal.push(move);
    }
    this.change(studies.withVariation(study, legal));
  }

  comment(text: string): void {
    this.change(edit.withComment(this.kept(), text));
  }

  setToPlay(color: Color): void {
    this.change(edit.withToPlay(this.kept(), color));
  }

  setTool(tool: Tool): void {
    this.set({ tool, refusal: undefined });
  }

  remove(): void {
    this.change(edit.withoutNode(this.kept()));
  }

  promote(): void {
    this.change(edit.withMainLine(this.kept()));
  }

  undo(): void {
    this.change(studies.undone(this.kept()));
  }

  redo(): void {
    this.change(studies.redone(this.kept()));
  }

  dismiss(): void {
    this.set({ notice: undefined });
  }

  /** The move of this node was explained to the end. */
  noteExplained(id: NodeId): void {
    const { explained } = this.current;
    if (!explained.has(id)) this.set({ explained: new Set(explained).add(id) });
  }

  /** Tries once more to write the study into the journal. */
  saveAgain(): void {
    this.save();
  }

  setAnalysing(wanted: boolean): void {
    this.kept();
    this.live.setWanted(wanted);
  }

  /** Another program to analyse with, or the bundled network. */
  setAnalyst(analyst: Program | undefined): void {
    this.kept();
    this.live.setAnalyst(analyst);
  }

  /** Looks at every position of the line that is followed, except those that were looked at as well before. */
  async startReview(visits: number, network: string | undefined): Promise<void> {
    this.reviewing?.abort();
    const { signal } = (this.reviewing = new AbortController());
    const study = this.kept();
    const tasks: ReviewTask[] = [];
    const line = studies.lineOf(study);
    for (const id of line) {
      const known = study.results.get(id);
      const same = network === undefined || known?.network === network;
      if (known && same && known.visits >= visits) continue;
      if (!this.query(study, id)) continue;
      tasks.push({ id, query: () => queryOf(studies.replayOf(study.tree, id)) });
    }
    let done = line.length - tasks.length;
    this.set({ review: { done, total: line.length }, notice: undefined });
    try {
      await review(this.engine, tasks, {
        visits,
        signal,
        onResult: (id, result) => {
          if (signal.aborted) return;
          this.set({ review: { done: ++done, total: line.length } });
          this.learn(study, id, result);
        },
      });
    } catch (error) {
      if (!signal.aborted && !isCancelled(error)) {
        this.set({ notice: { kind: 'review', fault: faultOf(error) } });
      }
    }
    if (!signal.aborted) this.set({ review: undefined });
  }

  cancelReview(): void {
    this.reviewing?.abort();
    this.reviewing = undefined;
    this.set({ review: undefined });
  }

  private change(study: Study): void {
    if (study === this.current.study) return;
    const edited = study.tree !== this.current.study.tree;
    if (edited) this.untouched = false;
    this.enter(study);
    if (edited) this.save();
  }

  private enter(study: Study): void {
    const other = study.id !== this.current.study.id;
    if (this.reviewing && other) this.cancelReview();
    if (other) this.set({ explained: new Set() });
    this.set({ study, refusal: undefined });
    this.live.show(this.query(study, study.at));
  }

  /** Undefined where the game is over: there is nothing to look for. */
  private query({ tree }: Study, id: NodeId): PositionQuery | undefined {
    const replay = studies.replayOf(tree, id);
    return replay.position.gameOver ? undefined : queryOf(replay);
  }

  /** The study with what the analysis has found at the position shown. What other programs find is not written down. */
  private kept(): Study {
    const { study, analysis } = this.current;
    const report = analysis.analyst ? undefined : analysis.found?.report;
    if (report && report.visits >= FEWEST_KEPT) this.learn(study, study.at, resultOf(report));
    return this.current.study;
  }

  private learn(of: Study, id: NodeId, result: NodeResult): void {
    const { study } = this.current;
    const known = study.results.get(id);
    if (of.id !== study.id || !study.tree.has(id)) return;
    if (known && known.network === result.network && known.visits >= result.visits) return;
    this.untouched = false;
    this.set({ study: { ...study, results: new Map(study.results).set(id, result) } });
    this.save();
  }

  private save(): void {
    const { study } = this.current;
    this.writer.write(study.id, () => makeJournalRecord(study));
  }

  private set(part: Partial<DeskState>): void {
    this.current = { ...this.current, ...part };
    this.publish(this.current);
  }
}
