/** What the board of the room shows over the stones, as the reader chose it; kept while the program runs. */

import { create } from 'zustand';

export interface ViewSettings {
  readonly ownership: boolean;
  readonly policy: boolean;
  readonly candidates: boolean;
  /** Visits that the slider of slow thinking stands at; undefined for all there are. */
  readonly thinking: number | undefined;
  readonly change: (part: Partial<Omit<ViewSettings, 'change'>>) => void;
}

export const useViewSettings = create<ViewSettings>()((set) => ({
  ownership: false,
  policy: false,
  candidates: true,
  thinking: undefined,
  change: set,
}));
