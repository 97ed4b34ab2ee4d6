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
    const onNine = { size: 9, fairKomi: 7, komiDeviation: 1.5, messyMoves: 40, calmAfter: 30 };
    const onNineteen = { size: 19, komiDeviation: 3.17, messyMoves: 178, calmAfter: 134 };
    const { selfPlay } = settings;
    expect(boardsAt(settings, 0)).toEqual([
      { share: 2, settings: selfPlay },
      { share: 1, settings: { ...selfPlay, ...onNine, maxMoves: 162 } },
      { share: 0.5, settings: { ...selfPlay, ...onNineteen, maxMoves: 722 } },
    ]);
  });

  it('have messy openings and komi that go with what the run has on its main board', () => {
    const run = { ...DEFAULT_RUN.selfPlay, messyMoves: 60, komiDeviation: 1 };
    expect(newBoard(9, 1, run)).toMatchObject({ messyMoves: 60, komiDeviation: 1 });
    expect(newBoard(19, 1, run)).toMatchObject({ messyMoves: 267, komiDeviation: 2.11 });
    const nineteen = { ...run, ...newBoard(19, 1, run) };
    expect(newBoard(9, 1, nineteen)).toMatchObject({ messyMoves: 60, komiDeviation: 1 });
  });

  it('are as they were in a run that was begun before they had openings and komi of their own', () => {
    const before = { size: 19, share: 1, fairKomi: 7.5, calmAfter: 134, maxMoves: 722 };
    const settings = { ...DEFAULT_RUN, boards: [newBoard(9), before] };
    const [, nineteen] = boardsAt(settings, 0);
    const { messyMoves, komiDeviation } = DEFAULT_RUN.selfPlay;
    expect(nineteen?.settings).toMatchObject({ size: 19, messyMoves, komiDeviation });
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
