/** The window: rail, the open room, the notices of the host and the engine, and the list of keys. Rooms once visited stay mounted but asleep. */

import { Activity, type ReactElement } from 'react';
import { useFilesFromOutside } from '../analysis/use-files-from-outside.ts';
import { DropPlace } from './DropPlace.tsx';
import { EngineNotice } from './EngineNotice.tsx';
import { HostNotice } from './HostNotice.tsx';
import { KeyList } from './keys/KeyList.tsx';
import { useNavigation } from './navigation.ts';
import { Rail } from './Rail.tsx';
import { ROOMS } from './rooms.ts';
import { useAppKeys } from './use-app-keys.ts';

export function App(): ReactElement {
  const { current, visited } = useNavigation();
  useAppKeys();
  const fileHeld = useFilesFromOutside();
  return (
    <>
      <Rail />
      {ROOMS.filter(({ id }) => visited.includes(id)).map(({ id, room: Room }) => (
        <Activity key={id} mode={id === current ? 'visible' : 'hidden'}>
          <Room />
        </Activity>
      ))}
      <HostNotice />
      <EngineNotice />
      <KeyList />
      {fileHeld && <DropPlace />}
    </>
  );
}
