import { describe, expect, it } from 'vitest';
import { gameSeed } from '../selfplay/worker-messages.ts';
import { afterGame, afterGames } from './game-numbers.ts';

const seeds = (...numbers: number[]) => numbers.map((number) => gameSeed(37, number));
const from = { nextGame: 12, openGames: [4, 9] };

describe('the numbers after games', () => {
  it('are above all of theirs, and those that were passed over are open until their games end', () => {
    expect(afterGames(from, [], 37)).toEqual(from);
    const after = afterGames(from, seeds(15, 9, 12, 13), 37);
    expect(after).toEqual({ nextGame: 16, openGames: [4, 14] });
    expect(afterGames(after, seeds(4, 14), 37)).toEqual({ nextGame: 16, openGames: [] });
  });

  it('never fall back, and open no number again', () => {
    expect(afterGames(from, seeds(3), 37)).toEqual(from);
    expect(afterGames({ nextGame: 90_000, openGames: [] }, seeds(90_001), 37)).toEqual({
      nextGame: 90_002,
      openGames: [90_000],
    });
  });

  it('do not look for seeds of another run for ever, and leave a bounded part of a gap open', () => {
    const mixed = [...seeds(13), gameSeed(38, 0)];
    expect(afterGames(from, mixed, 37)).toEqual({ nextGame: 14, openGames: [4, 9, 12] });
    const { openGames } = afterGame(from, 50_000);
    expect([openGames.length, openGames.at(-1)]).toEqual([4096, 49_999]);
  });
});
