import { describe, expect, it } from 'vitest';
import { replayGame } from './replayed-game.ts';

describe('replayGame', () => {
  it('has the board before and after every move', () => {
    const game = replayGame('(;SZ[5];B[cc];W[dd])');
    expect(game.size).toBe(5);
    expect(game.positions.map(({ stones }) => stones.filter(Boolean).length)).toEqual([0, 1, 2]);
    expect(game.positions[2]?.stones[12]).toBe(1);
    expect(game.positions[2]?.stones[18]).toBe(2);
  });

  it('takes captured stones off and counts them', () => {
    const game = replayGame('(;SZ[5];B[ba];W[aa];B[ab])');
    const last = game.positions.at(-1);
    expect(last?.stones[0]).toBe(0);
    expect(last).toMatchObject({ capturedByBlack: 1, capturedByWhite: 0 });
  });

  it('starts from set-up stones and keeps passes as moves', () => {
    const game = replayGame('(;SZ[5]AB[aa][bb];W[];B[cc])');
    expect(game.moves).toHaveLength(2);
    expect(game.positions[0]?.stones.filter(Boolean)).toHaveLength(2);
    expect(game.positions[1]?.stones).toEqual(game.positions[0]?.stones);
  });

  it('refuses records that cannot be played', () => {
    expect(() => replayGame('(;SZ[5];B[cc];W[cc])')).toThrow('illegal');
    expect(() => replayGame('no game at all')).toThrow();
  });
});
