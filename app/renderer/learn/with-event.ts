/** The state after something happened to a run. */

import type { LearningEvent, RunInfo, WireRunHistory } from '../../../engine/protocol/learning.ts';
import { NO_GAMES, type LearningState, type LiveGames } from './learning-state.ts';

export function withEvent(
  state: LearningState,
  event: Exclude<LearningEvent, { kind: 'game' }>,
): LearningState {
  switch (event.kind) {
    case 'run': {
      const { info } = event;
      const idle = info.state === 'idle' || info.state === 'elsewhere';
      const working = state.runs?.some((run) => run.run === info.run && isWorked(run)) ?? false;
      const ended = idle && working;
      return {
        ...state,
        runs: withRun(state.runs ?? [], info),
        interrupted: interruptedAmong(state, [info]),
        ...(ended && { progress: undefined }),
      };
    }
    case 'removed':
      return {
        ...state,
        runs: state.runs?.filter(({ run }) => run !== event.run),
        interrupted: state.interrupted.filter((run) => run !== event.run),
        histories: withoutHistory(state.histories, event.run),
      };
    case 'progress':
      return { ...state, progress: event.progress };
    case 'generation':
      return withHistory(state, event.run, (history) => ({
        ...history,
        points: replaced(history.points, event.point),
      }));
    case 'strengths':
      return withHistory(state, event.run, (history) => ({
        ...history,
        strengths: event.strengths,
      }));
    case 'look':
      return withHistory(state, event.run, (history) => ({
        ...history,
        looks: replaced(history.looks, event.look),
      }));
  }
}

/** The games after something happened: those of a run go with its end. */
export function withGame(live: LiveGames, event: LearningEvent): LiveGames {
  if (event.kind === 'game') {
    const others = event.run === live.run ? live.games : NO_GAMES.games;
    return { run: event.run, games: new Map([...others, [event.game.place, event.game]]) };
  }
  const ended = event.kind === 'run' && event.info.run === live.run && !isWorked(event.info);
  return ended ? NO_GAMES : live;
}

/** Whether a process of this program has the run in its hands. */
export function isWorked({ state }: RunInfo): boolean {
  return state !== 'idle' && state !== 'elsewhere';
}

/** The state after a new engine has told of all runs. */
export function withRuns(state: LearningState, runs: readonly RunInfo[]): LearningState {
  return { ...state, runs, interrupted: interruptedAmong(state, runs) };
}

/** An engine that lives tells why a run ended unasked; one that died takes the run from our hands without a word. */
function interruptedAmong(state: LearningState, told: readonly RunInfo[]): readonly string[] {
  return told.reduce((interrupted, info) => {
    const before = state.runs?.find(({ run }) => run === info.run);
    const others = interrupted.filter((run) => run !== info.run);
    if (isWorked(info) || info.failure) return others;
    const dropped = before && isWorked(before) && before.state !== 'stopping';
    return dropped ? [...others, info.run] : interrupted;
  }, state.interrupted);
}

function withRun(runs: readonly RunInfo[], info: RunInfo): readonly RunInfo[] {
  const others = runs.filter(({ run }) => run !== info.run);
  return [...others, info].sort((a, b) => (a.run < b.run ? -1 : 1));
}

function withHistory(
  state: LearningState,
  run: string,
  change: (history: WireRunHistory) => WireRunHistory,
): LearningState {
  const key = `run:${run}`;
  const history = state.histories[key];
  if (!history) return state;
  return { ...state, histories: { ...state.histories, [key]: change(history) } };
}

function withoutHistory(
  histories: LearningState['histories'],
  run: string,
): LearningState['histories'] {
  return Object.fromEntries(Object.entries(histories).filter(([key]) => key !== `run:${run}`));
}

/** In place of the one of the same generation, else at the end; what comes after a generation trained again goes. */
function replaced<T extends { readonly generation: number }>(list: readonly T[], item: T): T[] {
  return [...list.filter(({ generation }) => generation < item.generation), item];
}
