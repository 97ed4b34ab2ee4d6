/** Hands the table down to the parts of the room; tests hand in one of their own. */

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Conductor } from '../game/conductor.ts';
import type { Table } from '../game/store.ts';
import type { TableState } from '../game/table-state.ts';

export const TableContext = createContext<Table | undefined>(undefined);

function useTable(): Table {
  const table = useContext(TableContext);
  if (!table) throw new Error('The Play room stands at no table');
  return table;
}

/** The part of the table's state that a component shows. */
export function useTableState<T>(select: (state: TableState) => T): T {
  return useStore(useTable().store, select);
}

export function useTableEngine(): Table['engine'] {
  return useTable().engine;
}

/** What takes the people's choices. */
export function useConductor(): Conductor {
  return useTable().conductor;
}
