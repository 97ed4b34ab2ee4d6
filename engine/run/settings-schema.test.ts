import { describe, expect, it } from 'vitest';
import { newBoard, onBoards } from './boards.ts';
import { parseRunSettings } from './settings-schema.ts';
import { DEFAULT_RUN } from './settings.ts';

describe('settings of a run', () => {
  it('are taken as they are written', () => {
    const several = onBoards(DEFAULT_RUN, [newBoard(9, 4), newBoard(13, 1)]);
    for (const settings of [DEFAULT_RUN, several]) {
      expect(parseRunSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    }
  });

  it('may lack what boards did not have when the run was begun', () => {
    const before = { size: 9, share: 1, fairKomi: 7, calmAfter: 30, maxMoves: 162 };
    const { boards } = parseRunSettings({ ...DEFAULT_RUN, boards: [before] });
    expect(boards).toStrictEqual([before]);
  });

  const { selfPlay } = DEFAULT_RUN;
  it.each<[string, object, RegExp]>([
    ['no move is learnt', { selfPlay: { ...selfPlay, fullShare: 0 } }, /selfPlay\.fullShare/],
    ['a komi decides all', { selfPlay: { ...selfPlay, fairKomi: 1e9 } }, /selfPlay\.fairKomi/],
    [
      'steps go anywhere',
      { learningRates: [{ after: 0, rate: 1000 }] },
      /learningRates\[0\]\.rate/,
    ],
    ['its main board is missing', { boards: [newBoard(13)] }, /main board.*\n.*boards/],
    ['there is a word for a number', { epochs: 'two' }, /expected number.*\n.*epochs/],
    ['something is misspelt', { epoch: 2 }, /"epoch"/],
  ])('are refused by name where %s', (_, changes, reason) => {
    expect(() => parseRunSettings({ ...DEFAULT_RUN, ...changes })).toThrow(reason);
  });
});
