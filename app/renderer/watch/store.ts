/** The one show of this window, and how it begins. */

import { create } from 'zustand';
import { isCancelled } from '../../../engine/protocol/errors.ts';
import { engineClient } from '../engine.ts';
import { faultOf, type Fault } from '../fault/fault.ts';
import type { Program } from '../game/player.ts';
import { windowLearning } from '../learn/learning.ts';
import { meetProgram } from '../play/meet-program.ts';
import { useSettings } from '../settings/store.ts';
import { EngineGames, type Pairing } from './engine-games.ts';
import { judgeOn, VISITS } from './networks.ts';
import { RunGames } from './run-games.ts';
import { Show } from './show.ts';
import type { Contender } from './watched-game.ts';

const SIDES = ['first', 'second'] as const;
export type Side = (typeof SIDES)[number];

export interface Setting {
  /** The run whose games are shown; undefined for games that are played to be watched. */
  readonly run: string | undefined;
  /** As chosen. Another Go program has no name until it was started once, before games begin. */
  readonly pairing: Pairing;
  /** Whether such a program is being started. */
  readonly starting: boolean;
  /** What is wrong with the program of a side. */
  readonly problem: { readonly side: Side; readonly fault: Fault } | undefined;
}

export const useSetting = create<Setting>()(() => ({
  run: undefined,
  pairing: {
    size: 9,
    first: { kind: 'network', visits: VISITS },
    second: { kind: 'network', visits: VISITS },
  },
  starting: false,
  problem: undefined,
}));

const show = new Show();
let engineGames: EngineGames | undefined;
let start = new AbortController();

export function windowShow(): Show {
  return show;
}

/** From the first move on every board; where programs have to be started first, once they have said their names. */
export function startShow(run?: string): void {
  takeBackStart();
  if (run === undefined) void startGames(start.signal);
  else {
    engineGames = undefined;
    useSetting.setState({ run });
    show.start(new RunGames(windowLearning(), run));
  }
}

/** Holds from each board's next game on, or with a program that has no name yet, from the next start. */
export function setPairing(pairing: Pairing): void {
  takeBackStart();
  useSetting.setState({ pairing });
  if (engineGames && !hasStranger(pairing)) engineGames.pairing = pairing;
}

/** Whether a program has to be started for its name before it can play. */
export function hasStranger(pairing: Pairing): boolean {
  return SIDES.some((side) => isStranger(pairing[side]));
}

/** Whether every program that is to play has a command line. */
export function isComplete(pairing: Pairing): boolean {
  return SIDES.every((side) => {
    const player = pairing[side];
    return player.kind !== 'gtp' || player.command.trim() !== '';
  });
}

/** The command line that a side's program had last, for the form. */
export function lastCommand(side: Side): string {
  const { program, otherProgram } = useSettings.getState().settings;
  return side === 'first' ? program : otherProgram || program;
}

function isStranger(player: Contender): player is Program {
  return player.kind === 'gtp' && player.name === '';
}

function takeBackStart(): void {
  start.abort();
  start = new AbortController();
  useSetting.setState({ starting: false, problem: undefined });
}

async function startGames(signal: AbortSignal): Promise<void> {
  for (const side of SIDES) {
    const player = useSetting.getState().pairing[side];
    if (!isStranger(player)) continue;
    const command = player.command.trim();
    useSetting.setState({ starting: true });
    useSettings
      .getState()
      .change(side === 'first' ? { program: command } : { otherProgram: command });
    try {
      const program = await meetProgram(command, signal);
      if (signal.aborted) return;
      useSetting.setState(({ pairing }) => ({ pairing: { ...pairing, [side]: program } }));
    } catch (error) {
      if (signal.aborted || isCancelled(error)) return;
      useSetting.setState({ starting: false, problem: { side, fault: faultOf(error) } });
      return;
    }
  }
  const { pairing } = useSetting.getState();
  engineGames = new EngineGames(engineClient(), pairing, (size) =>
    judgeOn(size, windowLearning().store.getState().networks),
  );
  useSetting.setState({ run: undefined, starting: false });
  show.start(engineGames);
}
