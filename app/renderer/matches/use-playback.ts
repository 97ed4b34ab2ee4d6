/** Where in a game the reader is, and the clockwork that goes on by itself. */

import { useCallback, useEffect, useState } from 'react';

/** Moves a second. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Playback {
  /** Moves on the board, 0 to the game's length. */
  readonly at: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Goes there and stops playing. */
  readonly go: (to: number) => void;
  readonly step: (by: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

export function usePlayback(length: number, start = 0): Playback {
  const [at, setAt] = useState(start);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const clamp = useCallback((to: number) => Math.min(length, Math.max(0, to)), [length]);

  useEffect(() => {
    if (!playing || at >= length) return undefined;
    const timer = setTimeout(() => {
      setAt(at + 1);
      if (at + 1 >= length) setPlaying(false);
    }, 1000 / speed);
    return () => {
      clearTimeout(timer);
    };
  }, [playing, at, length, speed]);

  return {
    at: clamp(at),
    playing: playing && at < length,
    speed,
    go: (to) => {
      setPlaying(false);
      setAt(clamp(to));
    },
    step: (by) => {
      setPlaying(false);
      setAt((before) => clamp(before + by));
    },
    toggle: () => {
      if (!playing && at >= length) setAt(0);
      setPlaying(!playing);
    },
    setSpeed,
  };
}
