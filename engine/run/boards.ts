/** The boards of a run: of several sizes where its settings say so, else the main one alone. */

import { usualKomi, type Board } from '../selfplay/boards.ts';
import { DEFAULT_SELF_PLAY } from '../selfplay/settings.ts';
import type { BoardShare, RunSettings } from './settings.ts';

/** A board as runs begin with it: what depends on its size goes with its points. */
export function newBoard(size: number, share = 1): BoardShare {
  const { size: usual, calmAfter } = DEFAULT_SELF_PLAY;
  const area = size * size;
  return {
    size,
    share,
    fairKomi: usualKomi(size),
    calmAfter: Math.max(1, Math.round((calmAfter * area) / (usual * usual))),
    maxMoves: 2 * area,
  };
}

/** The settings of a run with these boards, the main one first. */
export function onBoards(settings: RunSettings, boards: readonly BoardShare[]): RunSettings {
  const [main] = boards;
  if (!main) return settings;
  const { size, fairKomi, calmAfter, maxMoves } = main;
  const selfPlay = { ...settings.selfPlay, size, fairKomi, calmAfter, maxMoves };
  return { ...settings, selfPlay, boards: boards.length > 1 ? boards : [] };
}

/** How a generation plays: games end early once the value has learnt to tell. */
export function boardsAt(settings: RunSettings, generation: number): Board[] {
  const { selfPlay, boards, settledFrom, settledValue } = settings;
  const main = generation < settledFrom ? selfPlay : { ...selfPlay, settledValue };
  if (boards.length === 0) return [{ share: 1, settings: main }];
  return boards.map(({ share, ...differing }) => ({ share, settings: { ...main, ...differing } }));
}

/** Lines of the boards that a run's networks learn on, smallest first. */
export function sizesOf({ selfPlay, boards }: RunSettings): number[] {
  const sizes = boards.length === 0 ? [selfPlay.size] : boards.map(({ size }) => size);
  return [...new Set(sizes)].sort((a, b) => a - b);
}
