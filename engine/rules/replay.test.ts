import { describe, expect, it } from 'vitest';
import { BLACK, EMPTY, WHITE, type Color } from './color.ts';
import { IllegalMoveError, illegalReason, newPosition, playGame } from './replay.ts';
import { RULE_SETS } from './rule-set.ts';

const setup = { size: 5, rules: RULE_SETS.chinese, komi: 7 };
const moves = (...points: readonly (readonly [Color, number])[]) =>
  points.map(([color, move]) => ({ color, move }));

describe('a position from its set-up', () => {
  it('has White to play after a handicap, and Black otherwise unless it is said', () => {
    expect(newPosition(setup)).toMatchObject({ toPlay: BLACK, handicapStones: 0 });
    const handicap = { ...setup, black: [6, 18] };
    expect(newPosition(handicap)).toMatchObject({ toPlay: WHITE, handicapStones: 2 });
    expect(newPosition({ ...handicap, toPlay: BLACK }).toPlay).toBe(BLACK);
    expect(newPosition({ ...handicap, white: [0] })).toMatchObject({
      toPlay: BLACK,
      handicapStones: 0,
    });
    expect(newPosition({ ...setup, black: [6] })).toMatchObject({
      toPlay: BLACK,
      handicapStones: 0,
    });
  });

  it.each([
    ['off the board', { black: [25] }],
    ['off the board', { white: [-1] }],
    ['off the board', { black: [1.5] }],
    ['Two set-up stones stand on A5', { black: [0], white: [0] }],
    ['without a liberty', { black: [1, 5], white: [0] }],
  ])('is refused where a stone is wrong: %s', (message, stones) => {
    expect(() => newPosition({ ...setup, ...stones })).toThrow(message);
  });

  it('has no history before it', () => {
    const position = newPosition({ ...setup, black: [1, 5], white: [2] });
    expect([position.moveNumber, position.lastMove(0)]).toEqual([0, -1]);
    expect(() => {
      position.undo();
    }).toThrow('no move');
  });
});

describe('replaying', () => {
  it('plays moves in order, also two of one colour running', () => {
    const position = newPosition(setup);
    playGame(position, moves([BLACK, 12], [BLACK, 13], [WHITE, 7], [WHITE, 25]));
    expect([position.moveNumber, position.toPlay]).toEqual([4, BLACK]);
    expect([3, 2, 1, 0].map((back) => position.lastColor(back))).toEqual([
      BLACK,
      BLACK,
      WHITE,
      WHITE,
    ]);
  });

  it.each([
    ['occupied', moves([BLACK, 12], [WHITE, 12])],
    ['off-board', moves([BLACK, 12], [WHITE, 26])],
    ['off-board', moves([BLACK, 12], [WHITE, 0.5])],
    ['suicide', moves([BLACK, 1], [BLACK, 5], [WHITE, 0])],
    ['game-over', moves([BLACK, 25], [WHITE, 25], [BLACK, 0])],
    [
      'ko',
      moves([BLACK, 1], [WHITE, 2], [BLACK, 5], [WHITE, 8], [BLACK, 11], [WHITE, 12]).concat(
        moves([BLACK, 7], [WHITE, 6], [BLACK, 7]),
      ),
    ],
  ])('stops at a move that the rules refuse: %s', (reason, game) => {
    const position = newPosition(setup);
    let thrown: unknown;
    try {
      playGame(position, game);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(IllegalMoveError);
    expect(thrown).toMatchObject({ reason, moveNumber: game.length });
    expect(position.moveNumber).toBe(game.length - 1);
  });

  const ko = moves([BLACK, 1], [WHITE, 2], [BLACK, 5], [WHITE, 8], [BLACK, 11], [WHITE, 12]).concat(
    moves([BLACK, 7], [WHITE, 6]),
  );
  it.each([
    ['superko', moves([WHITE, 25], [BLACK, 7]), true],
    ['ko', moves([BLACK, 7]), false],
    ['occupied', moves([BLACK, 8]), false],
    ['off-board', moves([BLACK, 26]), false],
    ['game-over', moves([BLACK, 25], [WHITE, 25], [BLACK, 0]), false],
  ])('that is tolerant refuses only what no rules allow: %s', (reason, last, stands) => {
    const play = (tolerant: boolean) => () => {
      playGame(newPosition(setup), [...ko, ...last], tolerant);
    };
    expect(play(false)).toThrow(reason);
    if (stands) expect(play(true)).not.toThrow();
    else expect(play(true)).toThrow(reason);
  });

  it('that is tolerant takes the stones of a suicide off', () => {
    const position = newPosition({ ...setup, black: [1, 5], toPlay: WHITE });
    playGame(position, moves([WHITE, 0]), true);
    expect(position.board.stones[0]).toBe(EMPTY);
  });

  it('has no objection to a legal move', () => {
    expect(illegalReason(newPosition(setup), 12)).toBeUndefined();
  });
});
