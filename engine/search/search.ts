/**
 * Monte Carlo tree search with PUCT for playing and analysing. It owns one tree, keeps what still fits when the
 * game goes on, and evaluates several leaves at a time.
 */

import { evaluateOne } from '../evaluator/evaluate-one.ts';
import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import type { Position } from '../rules/position.ts';
import { abandon, backup, sameAgain } from './backup.ts';
import { Calls } from './calls.ts';
import { EventLoopTurns } from './event-loop.ts';
import { expand } from './expand.ts';
import { ForcedPlayouts } from './forced-playouts.ts';
import { stopConditions, type SearchLimits } from './limits.ts';
import { SearchNode } from './node.ts';
import { OwnershipAverage } from './ownership-average.ts';
import type { Random } from './random.ts';
import { MOST_VISITS, RootHalving } from './root-halving.ts';
import {
  moveReports,
  scoreSpreadOf,
  winrateErrorOf,
  winrateOf,
  type SearchReport,
} from './report.ts';
import { withNoise } from './root-noise.ts';
import { checkSettings, DEFAULT_SEARCH, type SearchSettings } from './settings.ts';
import { SimulationStore, type RootRule, type Simulation } from './simulation.ts';
import { terminalLead, turnLead, withBonusAsKomi } from './terminal.ts';
import { findSubtree } from './tree-reuse.ts';
import { outcomeOf } from './utility.ts';

export interface RunOptions {
  /** Ends the search early, once the root was evaluated: what was found so far is returned. */
  readonly signal?: AbortSignal;
  readonly onReport?: (report: SearchReport) => void;
  readonly reportEveryMs?: number;
  /** Whether reports hold the expected owner of each point. */
  readonly ownership?: boolean;
}

/** The tree of one position. */
interface Tree {
  readonly root: SearchNode;
  readonly position: Position;
  /** Black's expected lead as the search of this position began: what points are gained on. */
  readonly blackLead: number;
  /** `[area + 1]` the evaluator's, without noise. */
  readonly policy: Float32Array;
  /** Of all that was evaluated since this position became the root. */
  readonly ownership: OwnershipAverage;
}

export class Search {
  private readonly evaluator: Evaluator;
  private readonly settings: SearchSettings;
  private readonly random: Random | undefined;
  private readonly store = new SimulationStore();
  private kept: Tree | undefined;
  private running = false;

  /** `random` is for root noise, which the settings must ask for as well. */
  constructor(evaluator: Evaluator, settings: SearchSettings = DEFAULT_SEARCH, random?: Random) {
    checkSettings(settings);
    this.evaluator = evaluator;
    this.settings = settings;
    this.random = settings.noiseShare > 0 ? random : undefined;
  }

  /** Forgets the tree. */
  clear(): void {
    this.kept = undefined;
  }

  /** The root of the tree as the last run left it: to look at, not to change. */
  get tree(): SearchNode | undefined {
    return this.kept?.root;
  }

  /**
   * Searches a position in which the game is not over. One run at a time. Throws the signal's reason where it is
   * aborted before the run begins, and what the evaluator throws; the tree stays usable.
   */
  async run(
    position: Position,
    limits: SearchLimits,
    options: RunOptions = {},
  ): Promise<SearchReport> {
    if (position.gameOver) throw new Error('The game is over: there is nothing to search');
    if (this.running) throw new Error('This search is busy');
    options.signal?.throwIfAborted();
    this.running = true;
    try {
      return await this.search(position, limits, options);
    } finally {
      this.running = false;
    }
  }

  private async search(
    position: Position,
    limits: SearchLimits,
    options: RunOptions,
  ): Promise<SearchReport> {
    const { signal, onReport, reportEveryMs = 100 } = options;
    const stop = stopConditions(limits);
    const started = performance.now();
    const turns = new EventLoopTurns(started);
    let reported = started;
    const tree = await this.treeOf(position, options);
    const { root } = tree;
    const rule = this.rootRule(root, limits);
    const calls = new Calls(this.settings.calls);
    try {
      for (;;) {
        const now = performance.now();
        if (signal?.aborted || stop({ visits: root.visits, elapsedMs: now - started })) break;
        if (onReport && now - reported >= reportEveryMs) {
          reported = now;
          onReport(this.reportOn(tree, options));
        }
        const call = calls.isFull ? undefined : this.simulateSome(tree, limits.visits, rule);
        if (call) calls.add(call);
        if (calls.isFull || (!call && calls.some)) await calls.next();
        if (turns.isDue(now)) await turns.give();
      }
    } finally {
      await calls.all();
    }
    calls.throwFailure();
    return this.reportOn(tree, options);
  }

  /** The tree of a position: what is kept and fits, or a new one with its root evaluated. */
  private async treeOf(position: Position, options: RunOptions): Promise<Tree> {
    const rootPosition = withBonusAsKomi(position);
    const { kept } = this;
    // A root with noise is made anew, for noise is for one root only; halving begins with equal moves, and
    // visits from another root would hide which were forced.
    const startsAnew = this.random !== undefined || this.settings.root !== 'puct';
    const subtree =
      kept && !startsAnew ? findSubtree(kept.root, kept.position, rootPosition) : undefined;
    const reused = subtree?.state === 'expanded' ? subtree : undefined;
    const ownership =
      kept && reused === kept.root ? kept.ownership : new OwnershipAverage(position.area);
    if (reused && !(options.ownership && ownership.isEmpty)) {
      const { policy, lead } = reused;
      const blackLead =
        kept && reused === kept.root ? kept.blackLead : turnLead(lead, rootPosition.toPlay);
      this.kept = { root: reused, position: rootPosition, blackLead, policy, ownership };
      return this.kept;
    }
    const evaluation = await evaluateOne(this.evaluator, rootPosition);
    ownership.add(evaluation.ownership, 1);
    const { policy, scoreLead } = evaluation;
    const blackLead = turnLead(scoreLead, rootPosition.toPlay);
    const root = reused ?? this.newRoot(rootPosition, evaluation, blackLead);
    this.kept = { root, position: rootPosition, blackLead, policy, ownership };
    return this.kept;
  }

  private rootRule(root: SearchNode, { visits }: SearchLimits): RootRule | undefined {
    if (this.settings.root === 'forced') return new ForcedPlayouts();
    if (this.settings.root !== 'halving' || visits < 2 || visits > MOST_VISITS) return undefined;
    return new RootHalving(root, visits);
  }

  private newRoot(position: Position, evaluation: Evaluation, blackLead: number): SearchNode {
    const root = new SearchNode();
    const { policy } = evaluation;
    const simulation = this.store.take(position);
    simulation.descend(root, position, this.settings);
    const noisy = this.random ? withNoise(policy, this.settings, this.random) : policy;
    this.accept(simulation, { ...evaluation, policy: noisy }, blackLead);
    return root;
  }

  /**
   * Gathers leaves as long as the root will have at most `visits`; where some need it, returns the promise that
   * they are evaluated and backed up.
   */
  private simulateSome(
    tree: Tree,
    visits: number,
    rule: RootRule | undefined,
  ): Promise<void> | undefined {
    const { root, position } = tree;
    const { inFlight, visitsPerInFlight, calls } = this.settings;
    const out = root.virtualLoss;
    const allowed = Math.min(inFlight, 1 + Math.floor(root.visits / visitsPerInFlight));
    const wanted = Math.min(visits - root.visits - out, allowed - out, Math.ceil(allowed / calls));
    const waiting: Simulation[] = [];
    for (let i = 0; i < wanted; i++) {
      const simulation = this.store.take(position);
      simulation.descend(root, position, this.settings, rule);
      const { leaf } = simulation;
      if (leaf.state === 'pending') {
        // Every way leads to a leaf that is out already.
        abandon(simulation);
        this.store.giveBack(simulation);
        break;
      }
      if (simulation.position.gameOver) this.finish(simulation, tree);
      else {
        leaf.state = 'pending';
        waiting.push(simulation);
      }
    }
    return waiting.length > 0 ? this.evaluate(waiting, tree) : undefined;
  }

  private async evaluate(
    waiting: readonly Simulation[],
    { ownership, blackLead }: Tree,
  ): Promise<void> {
    let next = 0;
    try {
      const evaluations = await this.evaluator.evaluate(waiting.map(({ position }) => position));
      for (const simulation of waiting) {
        const evaluation = evaluations[next];
        if (!evaluation) throw new Error('The evaluator answered too few positions');
        const sameSide = simulation.path.length % 2 === 1;
        ownership.add(evaluation.ownership, sameSide ? 1 : -1);
        this.accept(simulation, evaluation, blackLead);
        next++;
      }
    } catch (error) {
      for (const simulation of waiting.slice(next)) {
        simulation.leaf.state = 'new';
        abandon(simulation);
        this.store.giveBack(simulation);
      }
      throw error;
    }
  }

  /** Expands the leaf with what the evaluator said of it, and backs that up. */
  private accept(simulation: Simulation, evaluation: Evaluation, blackLead: number): void {
    const { leaf, position } = simulation;
    expand(leaf, evaluation.policy);
    const { value, scoreLead: lead, scoreSpread: spread } = evaluation;
    backup(simulation, outcomeOf(position, { value, lead, spread }, blackLead, this.settings));
    this.store.giveBack(simulation);
  }

  /** Backs the result of a finished game up. */
  private finish(simulation: Simulation, { blackLead }: Tree): void {
    const { leaf, position } = simulation;
    if (leaf.visits > 0) backup(simulation, sameAgain(leaf));
    else {
      leaf.state = 'terminal';
      const lead = terminalLead(position);
      const end = { value: Math.sign(lead), lead, spread: 0 };
      backup(simulation, outcomeOf(position, end, blackLead, this.settings));
    }
    this.store.giveBack(simulation);
  }

  private reportOn({ root, position, policy, ownership }: Tree, options: RunOptions): SearchReport {
    return {
      toPlay: position.toPlay,
      visits: root.visits,
      winrate: winrateOf(root.value),
      winrateError: winrateErrorOf(root),
      scoreLead: root.lead,
      scoreSpread: scoreSpreadOf(root),
      ...(options.ownership && { ownership: ownership.mean() }),
      policy,
      networkHash: this.evaluator.networkHash,
      moves: moveReports(root, policy, this.settings),
    };
  }
}
