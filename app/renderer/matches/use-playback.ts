/** Where in a game the reader is, and the clockwork that goes on by itself. It may halt before a move to ask. */

import { useEffect, useReducer, useRef, useState } from 'react';

/** Moves a second. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
type Speed = (typeof SPEEDS)[number];

export interface Playback {
  /** Moves on the board, 0 to the game's length. */
  readonly at: number;
  readonly playing: boolean;
  /** Whether the next move waits for the reader; one more step shows it. */
  readonly asking: boolean;
  readonly speed: Speed;
  /** Goes there and stops playing. */
  readonly go: (to: number) => void;
  readonly step: (by: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

interface Place {
  readonly at: number;
  readonly playing: boolean;
  readonly asking: boolean;
  /** Numbers of the moves that were asked about: each is once. */
  readonly asked: readonly number[];
}

/** Given the game's length and whether to ask before a move, by its number from 1. */
type Change = (place: Place, length: number, asks: (move: number) => boolean) => Place;

const clamp = (to: number, length: number): number => Math.min(length, Math.max(0, to));

const goTo =
  (to: number): Change =>
  (place, length) => ({ ...place, at: clamp(to, length), playing: false, asking: false });

/** One move on; `playing` as it was where nothing is asked. */
const advance: Change = (place, length, asks) => {
  const next = place.at + 1;
  if (!place.asking && next <= length && asks(next) && !place.asked.includes(next)) {
    return { ...place, playing: false, asking: true, asked: [...place.asked, next] };
  }
  const at = clamp(next, length);
  return { ...place, at, asking: false, playing: place.playing && at < length };
};

const step =
  (by: number): Change =>
  (place, length, asks) =>
    by === 1
      ? advance({ ...place, playing: false }, length, asks)
      : goTo(place.at + by)(place, length, asks);

const toggle: Change = (place, length, asks) => {
  if (place.playing) return { ...place, playing: false };
  if (place.asking) return { ...advance(place, length, asks), playing: true };
  return { ...place, playing: true, at: place.at >= length ? 0 : place.at };
};

const never = (): boolean => false;

/** `asks`: whether to halt before this move; never where left out. */
export function usePlayback(
  length: number,
  start = 0,
  asks: (move: number) => boolean = never,
): Playback {
  const latest = useRef({ length, asks });
  useEffect(() => {
    latest.current = { length, asks };
  });
  const [place, change] = useReducer(
    (before: Place, { act, length, asks }: { act: Change } & typeof latest.current) =>
      act(before, length, asks),
    { at: start, playing: false, asking: false, asked: [] },
  );
  const [speed, setSpeed] = useState<Speed>(1);
  const { playing } = place;
  const at = clamp(place.at, length);

  useEffect(() => {
    if (!playing || at >= length) return undefined;
    const timer = setTimeout(() => {
      change({ act: advance, ...latest.current });
    }, 1000 / speed);
    return () => {
      clearTimeout(timer);
    };
  }, [playing, at, length, speed]);

  const act = (change_: Change): void => {
    change({ act: change_, ...latest.current });
  };
  return {
    at,
    playing: playing && at < length,
    asking: place.asking && at < length,
    speed,
    go: (to) => {
      act(goTo(to));
    },
    step: (by) => {
      act(step(by));
    },
    toggle: () => {
      act(toggle);
    },
    setSpeed,
  };
}
