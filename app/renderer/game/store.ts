/** A table: the conductor of a game and its state in a store that React, or anything else, can watch. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import { engineClient } from '../engine.ts';
import { getHost } from '../host.ts';
import type { ExplainingEngine } from '../explain/use-explanation.ts';
import { Conductor, type ConductorOptions } from './conductor.ts';
import { gradedOpponent } from './player.ts';
import type { TableState } from './table-state.ts';

export interface Table {
  readonly conductor: Conductor;
  readonly store: StoreApi<TableState>;
  /** For what is asked beside the game: explanations. */
  readonly engine: ExplainingEngine;
}

export interface TableOptions extends Omit<ConductorOptions, 'publish'> {
  readonly engine: ConductorOptions['engine'] & ExplainingEngine;
}

export function openTable(options: TableOptions): Table {
  const conductor = new Conductor({
    ...options,
    publish: (state) => {
      store.setState(state, true);
    },
  });
  const store = createStore<TableState>()(() => conductor.state);
  return { conductor, store, engine: options.engine };
}

let table: Table | undefined;

/** The one table of this window, opened at first use with the game that the journal holds. */
export function windowTable(): Table {
  if (!table) {
    table = openTable({ engine: engineClient(), journal: getHost().journal });
    const { conductor } = table;
    void conductor
      .restore()
      .then(() => engineClient().hello())
      .then(
        ({ grades: [gentlest] }) => {
          if (gentlest) conductor.meetGentlest(gradedOpponent(gentlest));
        },
        () => undefined, // the shell says that the engine is of no use
      );
  }
  return table;
}
