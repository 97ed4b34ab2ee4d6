/**
 * Where the parts of a room stand: the board, the timeline below it, the panel beside it (below them in a
 * narrow window). Rooms fill the three slots and position nothing themselves.
 */

import type { ReactElement, ReactNode } from 'react';
import './room-layout.css';

export interface RoomLayoutProps {
  /** The room's name, for the page's outline. */
  readonly name: string;
  readonly board: ReactNode;
  /** 72 px under the board. */
  readonly timeline?: ReactNode;
  readonly panel: ReactNode;
}

export function RoomLayout({ name, board, timeline, panel }: RoomLayoutProps): ReactElement {
  return (
    <main className="room" aria-label={name}>
      <div className="room-board">{board}</div>
      <div className="room-timeline">{timeline}</div>
      <div className="room-panel">{panel}</div>
    </main>
  );
}
