/** The one show of this window, and how it begins. */

import { create } from 'zustand';
import { engineClient } from '../engine.ts';
import { windowLearning } from '../learn/learning.ts';
import { EngineGames, type Pairing } from './engine-games.ts';
import { VISITS } from './networks.ts';
import { RunGames } from './run-games.ts';
import { Show } from './show.ts';

export interface Setting {
  /** The run whose games are shown; undefined for games that are played to be watched. */
  readonly run: string | undefined;
  readonly pairing: Pairing;
}

export const useSetting = create<Setting>()(() => ({
  run: undefined,
  pairing: {
    size: 9,
    first: { kind: 'network', visits: VISITS },
    second: { kind: 'network', visits: VISITS },
  },
}));

const show = new Show();
let engineGames: EngineGames | undefined;

export function windowShow(): Show {
  return show;
}

/** From the first move on every board. */
export function startShow(run?: string): void {
  const { pairing } = useSetting.getState();
  useSetting.setState({ run });
  engineGames = run === undefined ? new EngineGames(engineClient(), pairing) : undefined;
  show.start(engineGames ?? new RunGames(windowLearning(), run ?? ''));
}

/** Holds from each board's next game on. */
export function setPairing(pairing: Pairing): void {
  useSetting.setState({ pairing });
  if (engineGames) engineGames.pairing = pairing;
}
