import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { parseMove } from '../../../engine/rules/point.ts';
import { FIRST_GAME, type GameSettings } from './game-settings.ts';
import {
  countOf,
  isRepeated,
  movesOf,
  movesToTakeBack,
  playerToMove,
  positionAfter,
  positionOf,
  refusalOf,
  resigned,
  resumed,
  startGame,
  takenBack,
  withChainToggled,
  withCountAccepted,
  withDead,
  withMove,
  withNoResult,
  type Game,
} from './game.ts';
import { HUMAN } from './player.ts';

const TWO_PEOPLE: GameSettings = { ...FIRST_GAME, white: HUMAN };

const at = (name: string, size = 9): number => parseMove(name, size) ?? -1;

function play(settings: GameSettings, moves: string): Game {
  let game = startGame('test', settings, '2026-11-24');
  for (const name of moves.split(/\s+/).filter(Boolean)) {
    game = withMove(game, at(name, settings.size));
  }
  return game;
}

/** Black's wall on D, White's on F, a stone of each behind the other's wall, both sides passed. */
const WALLS = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((row) => `D${row} F${row}`).join(' ');
const FINISHED = `${WALLS} H5 B5 pass pass`;

describe('a game', () => {
  it('begins with Black, or with White after a handicap', () => {
    expect(playerToMove(play(FIRST_GAME, ''))).toEqual(HUMAN);
    const handicap = play({ ...FIRST_GAME, handicap: 3, komi: 0.5 }, '');
    expect(positionOf(handicap).toPlay).toBe(WHITE);
    expect([...positionOf(handicap).board.stones].filter(Boolean)).toEqual([1, 1, 1]);
  });

  it('says why a move is refused', () => {
    const ko = play(TWO_PEOPLE, 'D5 E5 C4 F4 D3 E3 E4 D4');
    expect(refusalOf(ko, at('E4'))).toBe('ko');
    expect(refusalOf(ko, at('D5'))).toBe('occupied');
    expect(refusalOf(ko, at('A1'))).toBeUndefined();
    const corner = play(TWO_PEOPLE, 'A2 J9 B1');
    expect(refusalOf(corner, at('A1'))).toBe('suicide');
    expect(refusalOf(play(TWO_PEOPLE, 'pass pass'), at('A1'))).toBe('game-over');
  });

  it('shows earlier positions with their prisoners', () => {
    const game = play(TWO_PEOPLE, 'A2 A1 B1');
    expect(positionAfter(game, 2).board.stones[at('A1')]).toBe(WHITE);
    expect(positionAfter(game, 2).captured[BLACK]).toBe(0);
    expect(positionAfter(game, 3).captured[BLACK]).toBe(1);
    expect(positionAfter(game, 0).board.stones.every((stone) => stone === 0)).toBe(true);
  });
});

describe('undo', () => {
  it('goes back to the turn of the person', () => {
    expect(movesToTakeBack(play(FIRST_GAME, ''))).toBe(0);
    expect(movesToTakeBack(play(FIRST_GAME, 'E5'))).toBe(1);
    const game = play(FIRST_GAME, 'E5 C3 G7 C7');
    expect(movesToTakeBack(game)).toBe(2);
    const before = takenBack(game);
    expect(movesOf(before)).toHaveLength(2);
    expect(playerToMove(before)).toEqual(HUMAN);
    expect(before.tree.nodeCount).toBe(3);
  });

  it('has nothing to take back where only the network has moved', () => {
    const white = { ...FIRST_GAME, black: FIRST_GAME.white, white: HUMAN };
    expect(movesToTakeBack(play(white, 'E5'))).toBe(0);
    expect(movesToTakeBack(play(white, 'E5 C3'))).toBe(1);
    expect(movesToTakeBack(play(white, 'E5 C3 D4'))).toBe(2);
  });

  it('takes one move back between two people, passes and counts too', () => {
    const counting = play(TWO_PEOPLE, 'E5 pass pass');
    expect(counting.phase).toBe('counting');
    const before = takenBack(counting);
    expect(before.phase).toBe('playing');
    expect(movesOf(before)).toHaveLength(2);
  });

  it('ends with the game', () => {
    expect(movesToTakeBack(resigned(play(TWO_PEOPLE, 'E5'), BLACK))).toBe(0);
  });
});

describe('the count', () => {
  it('follows the dead stones, chain by chain and back again', () => {
    const game = play(TWO_PEOPLE, FINISHED);
    expect(countOf(game).lead).toBe(10 - 10 - 7);
    const half = withChainToggled(game, at('B5'));
    expect(countOf(half).lead).toBe(9 + 27 + 1 - 9 - 7);
    const both = withChainToggled(half, at('H5'));
    expect(countOf(both).lead).toBe(-7);
    expect(countOf(both).black).toMatchObject({ stones: 9, territory: 27 });
    expect(withChainToggled(both, at('B5')).dead).toEqual(new Set([at('H5')]));
    expect(withChainToggled(both, at('A1'))).toBe(both);
  });

  it('marks every stone of a chain', () => {
    const game = withChainToggled(play(TWO_PEOPLE, FINISHED), at('D5'));
    expect(game.dead?.size).toBe(9);
  });

  it('gives the result', () => {
    const game = withDead(play(TWO_PEOPLE, FINISHED), [at('B5'), at('H5')]);
    expect(withCountAccepted(game)).toMatchObject({
      phase: 'finished',
      result: { kind: 'win', winner: WHITE, by: 7 },
    });
    const even = withDead(play({ ...TWO_PEOPLE, komi: 0 }, FINISHED), [at('B5'), at('H5')]);
    expect(withCountAccepted(even).result).toEqual({ kind: 'draw' });
  });

  it('counts prisoners and dead stones under Japanese rules', () => {
    const settings: GameSettings = { ...TWO_PEOPLE, rules: 'japanese', komi: 6.5 };
    const game = withDead(play(settings, FINISHED), [at('B5'), at('H5')]);
    expect(countOf(game).white).toMatchObject({ territory: 27, dead: 1, komi: 6.5, total: 34.5 });
    expect(withCountAccepted(game).result).toMatchObject({ winner: WHITE, by: 6.5 });
  });

  it('can be disputed: who passed first is to move again', () => {
    const game = resumed(play(TWO_PEOPLE, 'E5 C3 pass pass'));
    expect(game.phase).toBe('playing');
    expect(movesOf(game)).toHaveLength(2);
    expect(positionOf(game).toPlay).toBe(BLACK);
    expect(refusalOf(game, at('A1'))).toBeUndefined();
  });
});

describe('a position that comes back', () => {
  // White sends two stones, Black takes them, and White takes one back.
  const moves = 'A4 B5 B4 C4 pass D5 pass A5 C5';

  it('is seen where the rules allow it, and may end the game without a result', () => {
    const settings: GameSettings = { ...TWO_PEOPLE, size: 5, rules: 'japanese' };
    expect(isRepeated(play(settings, moves))).toBe(false);
    const game = play(settings, `${moves} B5`);
    expect(isRepeated(game)).toBe(true);
    expect(withNoResult(game)).toMatchObject({ phase: 'finished', result: { kind: 'void' } });
  });

  it('is no matter of rules with superko', () => {
    const settings: GameSettings = { ...TWO_PEOPLE, size: 5, rules: 'chinese' };
    expect(isRepeated(play(settings, 'A4 B5 pass'))).toBe(false);
    expect(refusalOf(play(settings, moves), at('B5', 5))).toBe('superko');
  });
});
