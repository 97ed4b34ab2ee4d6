/** The boards of a run: of several sizes where its settings say so, else the main one alone. */

import { usualKomi, type Board } from '../selfplay/boards.ts';
import { DEFAULT_SELF_PLAY, type SelfPlaySettings } from '../selfplay/settings.ts';
import type { BoardShare, RunSettings } from './settings.ts';

/**
 * A board as runs begin with it. Moves are counted by its points, so that every phase of the game has the same part
 * of it; komi deviates with its lines, as in KataGo's self-play. `run`: how the run plays on its own main board.
 */
export function newBoard(
  size: number,
  share = 1,
  run: SelfPlaySettings = DEFAULT_SELF_PLAY,
): Required<BoardShare> {
  const area = size * size;
  const moves = (count: number, lines: number): number =>
    Math.max(1, Math.round((count * area) / (lines * lines)));
  return {
    size,
    share,
    fairKomi: usualKomi(size),
    komiDeviation: Math.round((run.komiDeviation * size * 100) / run.size) / 100,
    messyMoves: moves(run.messyMoves, run.size),
    calmAfter: moves(DEFAULT_SELF_PLAY.calmAfter, DEFAULT_SELF_PLAY.size),
    maxMoves: 2 * area,
  };
}

/** The settings of a run with these boards, the main one first. */
export function onBoards(
  settings: RunSettings,
  boards: readonly Required<BoardShare>[],
): RunSettings {
  const [main] = boards;
  if (!main) return settings;
  const { size, fairKomi, komiDeviation, messyMoves, calmAfter, maxMoves } = main;
  const differing = { size, fairKomi, komiDeviation, messyMoves, calmAfter, maxMoves };
  const selfPlay = { ...settings.selfPlay, ...differing };
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
