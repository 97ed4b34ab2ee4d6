/** The ladder: whom it keeps, who still has to play, and its file. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLadder, writeLadder, type LadderBoard } from './ladder-file.ts';
import { missingPairs, rated, withEntrants, withMatch } from './ladder.ts';

const BOARD: LadderBoard = {
  size: 9,
  rules: 'chinese',
  komi: 7,
  anchor: 'random',
  players: [
    { name: 'random', identity: 'r', games: 0 },
    { name: 'one', identity: '1', games: 0 },
    { name: 'two', identity: '2', games: 0 },
  ],
  pairs: [
    { a: 'one', b: 'random', wins: 38, draws: 0, losses: 2 },
    { a: 'two', b: 'one', wins: 25, draws: 2, losses: 3 },
  ],
};

describe('a ladder', () => {
  it('tells the pairs that have not played enough', () => {
    expect(missingPairs(BOARD, 30)).toEqual([['random', 'two']]);
    expect(missingPairs(BOARD, 40)).toEqual([
      ['random', 'two'],
      ['one', 'two'],
    ]);
    expect(missingPairs(BOARD, 0)).toEqual([]);
  });

  it('tells only the pairs that a yardstick is in, where some are named', () => {
    expect(missingPairs(BOARD, 40, ['random'])).toEqual([['random', 'two']]);
    expect(missingPairs(BOARD, 40, ['one'])).toEqual([['one', 'two']]);
    expect(missingPairs(BOARD, 40, ['nobody'])).toEqual([]);
  });

  it('rates its players from their games, strongest first', () => {
    const { players } = rated(BOARD);
    expect(players.map(({ name }) => name)).toEqual(['two', 'one', 'random']);
    expect(players[2]).toEqual({
      name: 'random',
      identity: 'r',
      elo: 0,
      low: 0,
      high: 0,
      games: 40,
    });
    expect(players[1]!.elo).toBeCloseTo(400 * Math.log10(38.5 / 2.5), 0);
    expect(players[1]!.low).toBeLessThan(players[1]!.elo!);
  });

  it('takes a match in place of the one before, whoever came first', () => {
    const after = withMatch(BOARD, { a: 'random', b: 'one', wins: 1, draws: 0, losses: 1 });
    expect(after.pairs).toHaveLength(2);
    expect(after.players.find(({ name }) => name === 'one')!.elo).toBeCloseTo(0, 6);
  });

  it('forgets the games of another player under the same name', () => {
    const same = withEntrants(BOARD, [{ name: 'two', identity: '2' }]);
    expect(same).toEqual(BOARD);
    const other = withEntrants(BOARD, [
      { name: 'two', identity: 'new' },
      { name: 'three', identity: '3' },
    ]);
    expect(other.pairs).toEqual([BOARD.pairs[0]]);
    expect(other.players.map(({ name }) => name)).toEqual(['random', 'one', 'two', 'three']);
    const unrated = rated(other).players.filter(({ elo }) => elo === undefined);
    expect(unrated.map(({ name }) => name)).toEqual(['three', 'two']);
  });
});

describe('its file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'move37-ladder-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('comes back as it was written, boards by size', async () => {
    const path = join(folder, 'ladder.json');
    expect((await readLadder(path)).boards).toEqual([]);
    const ladder = { format: 'move37-ladder', version: 1 } as const;
    const large = rated({ ...BOARD, size: 19 });
    writeLadder(path, { ...ladder, boards: [large, rated(BOARD)] });
    expect(await readLadder(path)).toEqual({ ...ladder, boards: [rated(BOARD), large] });
  });

  it('is refused where it is something else, and left alone', async () => {
    const path = join(folder, 'other.json');
    await writeFile(path, '{"format": "move37-match"}');
    await expect(readLadder(path)).rejects.toThrow('no ladder of this program');
  });
});
