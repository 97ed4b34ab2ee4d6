/** The tables of keys that listen now, so that the list of keys shows those and no others. */

import { useEffect } from 'react';
import { create } from 'zustand';
import type { KeyTable } from './key-table.ts';

/** In the order in which they began; a table that several parts of the page share is in it once for each. */
export const useListening = create<{ readonly tables: readonly KeyTable[] }>()(() => ({
  tables: [],
}));

/** A part of the page listens to these keys while it is shown. */
export function useListensTo(table: KeyTable, listens = true): void {
  useEffect(() => {
    if (!listens) return undefined;
    useListening.setState(({ tables }) => ({ tables: [...tables, table] }));
    return () => {
      useListening.setState(({ tables }) => {
        const at = tables.indexOf(table);
        return { tables: tables.filter((_, i) => i !== at) };
      });
    };
  }, [table, listens]);
}
