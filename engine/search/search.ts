/**
 * Monte Carlo tree search with PUCT for playing and analysing. It owns one tree, keeps what still fits when the
 * game goes on, and evaluates several leaves at a time.
 */

import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import { Position } from '../rules/position.ts';
import { abandon, backup, type Outcome } from './backup.ts';
import { stopConditions, type SearchLimits } from './limits.ts';
import { SearchNode, setEdges } from './node.ts';
import { OwnershipAverage } from './ownership-average.ts';
import type { Random } from './random.ts';
import { moveReports, winrateOf, type SearchReport } from './report.ts';
import { addRootNoise } from './root-noise.ts';
import { selectEdge } from './select.ts';
import { DEFAULT_SEARCH, type SearchSettings } from './settings.ts';
import { terminalLead } from './terminal.ts';
import { findSubtree } from './tree-reuse.ts';
import { utilityOf } from './utility.ts';

export interface RunOptions {
  /** Ends the search early; what was found so far is returned, unless there is nothing yet. */
  readonly signal?: AbortSignal;
  readonly onReport?: (report: SearchReport) => void;
  readonly reportEveryMs?: number;
  readonly ownership?: boolean;
}

/** A simulation under way: the nodes from the root to its leaf, and the leaf's position. */
interface Simulation {
  readonly path: SearchNode[];
  readonly position: Position;
}

export class Search {
  private readonly evaluator: Evaluator;
  private readonly settings: SearchSettings;
  private readonly random: Random | undefined;
  private root = new SearchNode();
  private rootPosition: Position | undefined;
  private rootPolicy = new Float32Array(0);
  private readonly ownership = new OwnershipAverage();
  private readonly spares: Position[] = [];

  /** `random` is needed for root noise only. */
  constructor(evaluator: Evaluator, settings: SearchSettings = DEFAULT_SEARCH, random?: Random) {
    this.evaluator = evaluator;
    this.settings = settings;
    this.random = random;
  }

  /** Forgets the tree. */
  clear(): void {
    this.root = new SearchNode();
    this.rootPosition = undefined;
  }

  /**
   * Searches a position in which the game is not over. One run at a time. Throws the signal's reason when it is
   * aborted before the root was evaluated, and what the evaluator throws.
   */
  async run(
    position: Position,
    limits: SearchLimits,
    options: RunOptions = {},
  ): Promise<SearchReport> {
    if (position.gameOver) throw new Error('The game is over: there is nothing to search');
    const stop = stopConditions(limits);
    const started = performance.now();
    const { signal } = options;
    signal?.throwIfAborted();
    await this.prepareRoot(position);
    let lastReport = started;
    for (;;) {
      const now = performance.now();
      if (signal?.aborted || stop({ visits: this.root.visits, elapsedMs: now - started })) break;
      if (options.onReport && now - lastReport >= (options.reportEveryMs ?? 100)) {
        lastReport = now;
        options.onReport(this.report(options));
      }
      await this.simulateBatch(limits.visits - this.root.visits);
    }
    return this.report(options);
  }

  /** Sets the root to the position: the subtree that fits it or a new node, evaluated and with noise. */
  private async prepareRoot(position: Position): Promise<void> {
    const subtree = this.rootPosition && findSubtree(this.root, this.rootPosition, position);
    const reused = subtree?.state === 'expanded' ? subtree : undefined;
    this.root = reused ?? new SearchNode();
    this.rootPosition = position.clone();
    const [evaluation] = await this.evaluator.evaluate([this.rootPosition]);
    if (!evaluation) throw new Error('The evaluator answered nothing');
    this.rootPolicy = evaluation.policy.slice();
    this.ownership.restart(evaluation.ownership);
    if (!reused) {
      this.root.virtualLoss++;
      backup([this.root], this.expand(this.root, this.rootPosition, evaluation));
    }
    if (this.random) addRootNoise(this.root, this.settings, this.random);
  }

  /** Gathers up to `inFlight` leaves (at most `most`), evaluates them together and backs them up. */
  private async simulateBatch(most: number): Promise<void> {
    const wanted = Math.max(1, Math.min(this.settings.inFlight, most));
    const waiting: Simulation[] = [];
    for (let i = 0; i < wanted; i++) {
      const simulation = this.descend();
      const leaf = simulation.path.at(-1)!;
      if (leaf.state === 'pending') {
        abandon(simulation.path);
        this.spares.push(simulation.position);
        break;
      }
      if (simulation.position.gameOver) {
        backup(simulation.path, this.finish(leaf, simulation.position));
        this.spares.push(simulation.position);
        continue;
      }
      leaf.state = 'pending';
      waiting.push(simulation);
    }
    if (waiting.length > 0) await this.evaluateLeaves(waiting);
  }

  private async evaluateLeaves(waiting: readonly Simulation[]): Promise<void> {
    let evaluations: Evaluation[];
    try {
      evaluations = await this.evaluator.evaluate(waiting.map(({ position }) => position));
    } catch (error) {
      for (const { path } of waiting) {
        path.at(-1)!.state = 'new';
        abandon(path);
      }
      throw error;
    }
    waiting.forEach(({ path, position }, i) => {
      const evaluation = evaluations[i];
      if (!evaluation) throw new Error('The evaluator answered too few positions');
      backup(path, this.expand(path.at(-1)!, position, evaluation));
      const sameSide = path.length % 2 === 1;
      this.ownership.add(evaluation.ownership, sameSide ? 1 : -1);
      this.spares.push(position);
    });
  }

  /** Walks from the root by PUCT to a node that is not expanded, leaving a virtual loss on each node. */
  private descend(): Simulation {
    const rootPosition = this.rootPosition!;
    const position = this.takeSpare(rootPosition);
    position.copyFrom(rootPosition);
    const path = [this.root];
    let node = this.root;
    node.virtualLoss++;
    while (node.state === 'expanded') {
      const edge = selectEdge(node, this.settings);
      position.play(node.moves[edge]!);
      node = node.childFor(edge);
      node.virtualLoss++;
      path.push(node);
    }
    return { path, position };
  }

  private takeSpare(like: Position): Position {
    for (let spare = this.spares.pop(); spare; spare = this.spares.pop()) {
      if (spare.size === like.size && spare.rules === like.rules) return spare;
    }
    return new Position(like.size, like.rules, like.komi);
  }

  private expand(node: SearchNode, position: Position, evaluation: Evaluation): Outcome {
    setEdges(node, evaluation.policy);
    node.state = 'expanded';
    return this.outcome(node, position, evaluation.value, evaluation.scoreLead);
  }

  private finish(node: SearchNode, position: Position): Outcome {
    node.state = 'terminal';
    const lead = terminalLead(position);
    return this.outcome(node, position, Math.sign(lead), lead);
  }

  private outcome(node: SearchNode, position: Position, value: number, lead: number): Outcome {
    const utility = utilityOf(value, lead, position.size, this.settings);
    node.networkValue = value;
    node.networkUtility = utility;
    return { value, utility, lead };
  }

  private report(options: RunOptions): SearchReport {
    const { root } = this;
    const lead = root.lead;
    const spread = Math.sqrt(
      Math.max(0, root.leadSquares / Math.max(1, root.visits) - lead * lead),
    );
    const ownership = options.ownership ? { ownership: this.ownership.mean() } : {};
    return {
      toPlay: this.rootPosition!.toPlay,
      visits: root.visits,
      winrate: winrateOf(root.value),
      scoreLead: lead,
      scoreSpread: spread,
      ...ownership,
      policy: this.rootPolicy,
      networkHash: this.evaluator.networkHash,
      moves: moveReports(root, this.settings),
    };
  }
}
