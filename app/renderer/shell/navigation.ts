/** Which room is open, and which have been opened: those stay alive, so that each keeps its place. */

import { create } from 'zustand';
import type { RoomId } from './room-id.ts';

interface Navigation {
  readonly current: RoomId;
  readonly visited: readonly RoomId[];
  readonly open: (room: RoomId) => void;
}

export const useNavigation = create<Navigation>()((set) => ({
  current: 'play',
  visited: ['play'],
  open: (room) => {
    set(({ visited }) => ({
      current: room,
      visited: visited.includes(room) ? visited : [...visited, room],
    }));
  },
}));
