/** A simulation under way, and the store that simulations are taken from so that a search allocates none. */

import { Position } from '../rules/position.ts';
import type { SearchNode } from './node.ts';
import { selectChild } from './select.ts';
import type { SearchSettings } from './settings.ts';

/** Suggests where at the root a simulation goes that is counted among its virtual losses already. */
export interface RootRule {
  /** Undefined leaves it to PUCT. */
  select(root: SearchNode): SearchNode | undefined;
}

export class Simulation {
  /** From the root to the leaf. */
  readonly path: SearchNode[] = [];
  /** The leaf's position; nobody else writes to it. */
  readonly position: Position;

  constructor(position: Position) {
    this.position = position;
  }

  get leaf(): SearchNode {
    return this.path[this.path.length - 1]!;
  }

  /**
   * Walks from the root to a node that is not expanded, leaving a virtual loss on each node: by PUCT, at the root
   * by a rule where one is given and has a move to suggest.
   */
  descend(
    root: SearchNode,
    rootPosition: Position,
    settings: SearchSettings,
    rule?: RootRule,
  ): void {
    const { path, position } = this;
    position.copyFrom(rootPosition);
    path.length = 0;
    let node = root;
    for (;;) {
      node.virtualLoss++;
      path.push(node);
      if (node.state !== 'expanded') return;
      const suggested = node === root ? rule?.select(root) : undefined;
      node = suggested ?? selectChild(node, settings);
      position.play(node.move);
    }
  }
}

export class SimulationStore {
  private readonly spares: Simulation[] = [];

  take(rootPosition: Position): Simulation {
    const { size, rules, komi } = rootPosition;
    for (let spare = this.spares.pop(); spare; spare = this.spares.pop()) {
      if (spare.position.size === size && spare.position.rules === rules) return spare;
    }
    return new Simulation(new Position(size, rules, komi));
  }

  giveBack(simulation: Simulation): void {
    simulation.path.length = 0;
    this.spares.push(simulation);
  }
}
