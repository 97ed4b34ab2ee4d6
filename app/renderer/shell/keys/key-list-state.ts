/** Whether the list of keys is open. */

import { create } from 'zustand';

interface KeyListState {
  readonly open: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

export const useKeyList = create<KeyListState>()((set) => ({
  open: false,
  show: () => {
    set({ open: true });
  },
  hide: () => {
    set({ open: false });
  },
}));
