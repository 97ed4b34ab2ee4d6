/** The window: rail, the open room, and the engine's notice. Rooms once visited stay mounted but asleep. */

import { Activity, useEffect, type ReactElement } from 'react';
import { useFilesFromOutside } from '../analysis/use-files-from-outside.ts';
import { EngineNotice } from './EngineNotice.tsx';
import { useNavigation } from './navigation.ts';
import { Rail } from './Rail.tsx';
import { ROOMS } from './rooms.ts';

export function App(): ReactElement {
  const { current, visited } = useNavigation();
  useRoomShortcuts();
  useFilesFromOutside();
  return (
    <>
      <Rail />
      {ROOMS.filter(({ id }) => visited.includes(id)).map(({ id, room: Room }) => (
        <Activity key={id} mode={id === current ? 'visible' : 'hidden'}>
          <Room />
        </Activity>
      ))}
      <EngineNotice />
    </>
  );
}

/** Ctrl+1…5 (⌘ on a Mac) opens the rooms in the rail's order. */
function useRoomShortcuts(): void {
  const open = useNavigation((state) => state.open);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const room = ROOMS[Number(event.key) - 1];
      if (!room) return;
      event.preventDefault();
      open(room.id);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [open]);
}
