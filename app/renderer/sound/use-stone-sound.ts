/** A click whenever a new stone is the last one on the board, while sound is on. */

import { useEffect, useRef } from 'react';
import { useVolume } from '../settings/store.ts';
import { playStoneSound } from './stone-sound.ts';

/** `stone` names the last stone ("72:1"), or is undefined where there is none. */
export function useStoneSound(stone: string | undefined): void {
  const volume = useVolume();
  const before = useRef(stone);
  useEffect(() => {
    if (before.current === stone) return;
    before.current = stone;
    if (stone !== undefined) playStoneSound(volume);
  }, [stone, volume]);
}
