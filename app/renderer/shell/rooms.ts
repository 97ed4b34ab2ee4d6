/** The rooms that exist, in the order of the rail. A new room is an entry here and its key in `use-app-keys.ts`. */

import type { ComponentType } from 'react';
import { AnalyseRoom } from '../analysis/AnalyseRoom.tsx';
import { LearnRoom } from '../learn/LearnRoom.tsx';
import { MatchesRoom } from '../matches/MatchesRoom.tsx';
import { PlayRoom } from '../play/PlayRoom.tsx';
import { WatchRoom } from '../watch/WatchRoom.tsx';
import {
  AnalyseIcon,
  LearnIcon,
  MatchesIcon,
  PlayIcon,
  WatchIcon,
  type IconComponent,
} from './icons.tsx';
import type { RoomId } from './room-id.ts';

export interface RoomEntry {
  readonly id: RoomId;
  readonly icon: IconComponent;
  readonly room: ComponentType;
}

export const ROOMS: readonly RoomEntry[] = [
  { id: 'play', icon: PlayIcon, room: PlayRoom },
  { id: 'analyse', icon: AnalyseIcon, room: AnalyseRoom },
  { id: 'watch', icon: WatchIcon, room: WatchRoom },
  { id: 'matches', icon: MatchesIcon, room: MatchesRoom },
  { id: 'learn', icon: LearnIcon, room: LearnRoom },
];
