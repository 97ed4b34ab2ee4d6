/** Hands the desk down to the parts of the room; tests hand in one of their own. */

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Desk } from './desk.ts';
import type { DeskState } from './desk-state.ts';
import type { OpenDesk } from './store.ts';

export const DeskContext = createContext<OpenDesk | undefined>(undefined);

function useOpenDesk(): OpenDesk {
  const open = useContext(DeskContext);
  if (!open) throw new Error('The Analyse room has no desk');
  return open;
}

export function useDesk(): Desk {
  return useOpenDesk().desk;
}

export function useDeskEngine(): OpenDesk['engine'] {
  return useOpenDesk().engine;
}

/** The part of the desk's state that a component shows. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  return useStore(useOpenDesk().store, select);
}
