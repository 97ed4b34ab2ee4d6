import { describe, expect, it } from 'vitest';
import { boardsAt, newBoard, onBoards, sizesOf } from './boards.ts';
import { DEFAULT_RUN } from './settings.ts';

describe('the boards of a run', () => {
  it('are the main one alone where nothing else is said', () => {
    expect(sizesOf(DEFAULT_RUN)).toEqual([9]);
    expect(boardsAt(DEFAULT_RUN, 0)).toEqual([{ share: 1, settings: DEFAULT_RUN.selfPlay }]);
    expect(onBoards(DEFAULT_RUN, [newBoard(9)])).toEqual(DEFAULT_RUN);
  });

  it('have their own komi and length, and all else from the main one, the first', () => {
    const settings = onBoards(DEFAULT_RUN, [newBoard(13, 2), newBoard(9), newBoard(19, 0.5)]);
    expect(sizesOf(settings)).toEqual([9, 13, 19]);
    expect(settings.selfPlay).toMatchObject({ size: 13, fairKomi: 7.5, maxMoves: 338 });
    const { selfPlay } = settings;
    expect(boardsAt(settings, 0)).toEqual([
      { share: 2, settings: selfPlay },
      { share: 1, settings: { ...selfPlay, size: 9, fairKomi: 7, calmAfter: 30, maxMoves: 162 } },
      {
        share: 0.5,
        settings: { ...selfPlay, size: 19, fairKomi: 7.5, calmAfter: 134, maxMoves: 722 },
      },
    ]);
  });

  it('all end settled games early once the value has learnt to tell', () => {
    const settings = onBoards(DEFAULT_RUN, [newBoard(9), newBoard(13)]);
    for (const [generation, value] of [
      [DEFAULT_RUN.settledFrom - 1, 1],
      [DEFAULT_RUN.settledFrom, DEFAULT_RUN.settledValue],
    ] as const) {
      const boards = boardsAt(settings, generation);
      expect(boards.map((board) => board.settings.settledValue)).toEqual([value, value]);
    }
  });
});
