/** What the room shows, over the stones and beside the board, as the reader chose it; kept while the program runs. */

import { create } from 'zustand';

/** What was found, in the order of its tabs. */
export const ANALYSE_TABS = ['candidates', 'voices', 'mistakes', 'summary'] as const;
export type AnalyseTab = (typeof ANALYSE_TABS)[number];

export interface ViewSettings {
  readonly ownership: boolean;
  readonly policy: boolean;
  readonly candidates: boolean;
  /** Visits that the slider of slow thinking stands at; undefined for all there are. */
  readonly thinking: number | undefined;
  readonly tab: AnalyseTab;
  readonly change: (part: Partial<Omit<ViewSettings, 'change'>>) => void;
}

export const useViewSettings = create<ViewSettings>()((set) => ({
  ownership: false,
  policy: false,
  candidates: true,
  thinking: undefined,
  tab: 'candidates',
  change: set,
}));
