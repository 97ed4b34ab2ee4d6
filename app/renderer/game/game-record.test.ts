import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gameInfo } from '../../../engine/record/game-info.ts';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { replayTo } from '../../../engine/record/position-at.ts';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { RULES_NAMES } from '../../../engine/rules/rule-set.ts';
import { FIRST_GAME, type GameSettings } from './game-settings.ts';
import { clocksOf } from './game-clock.ts';
import { makeRecord, parseRecord } from './game-record.ts';
import {
  handicapStones,
  movesOf,
  outOfTime,
  playedOn,
  positionOf,
  refusalOf,
  resigned,
  startGame,
  withCountAccepted,
  withDead,
  withEstimate,
  withHandicapStone,
  withHint,
  withMove,
  type Game,
} from './game.ts';
import { maxHandicap } from './handicap.ts';
import { HUMAN, type Player } from './player.ts';

const begin = (settings: GameSettings = FIRST_GAME): Game =>
  startGame('a-game', settings, '2026-11-24');

/** Everything that has to survive, the tree as its moves. */
function essence(game: Game): unknown {
  const { id, settings, phase, dead, result, hints, estimates, untimed } = game;
  const clocks = clocksOf(game);
  return {
    ...{ id, settings, phase, dead, result, hints, estimates, untimed, clocks },
    moves: movesOf(game),
    stones: handicapStones(game),
  };
}

/** A game that went on after a clock was over. */
function outOfTimeAndOn(game: Game): Game {
  return game.phase === 'playing' ? playedOn(outOfTime(game)) : game;
}

function expectToSurvive(game: Game): void {
  expect(essence(parseRecord(game.id, makeRecord(game)))).toEqual(essence(game));
}

const settingsArbitrary: fc.Arbitrary<GameSettings> = fc
  .record({
    size: fc.integer({ min: 5, max: 19 }),
    rules: fc.constantFrom(...RULES_NAMES),
    halves: fc.integer({ min: -40, max: 40 }),
    stones: fc.integer({ min: 0, max: 9 }),
    visits: fc.integer({ min: 1, max: 2000 }),
    black: fc.boolean(),
    network: fc.constantFrom(undefined, 'self-taught/hour-1'),
    people: fc.constantFrom(undefined, 'OGS 15k', 'pro'),
    plain: fc.boolean(),
    program: fc.constantFrom(undefined, 'gnugo --mode gtp', 'C:\\\\go\\\\it.exe "[x]"'),
    clock: fc.constantFrom<GameSettings['clock']>(
      { kind: 'none' },
      { kind: 'absolute', mainMs: 90_000 },
      { kind: 'fischer', mainMs: 60_000, incrementMs: 5000 },
      { kind: 'byo-yomi', mainMs: 0, periodMs: 30_000, periods: 5 },
      { kind: 'canadian', mainMs: 600_000, periodMs: 300_000, stones: 20 },
    ),
  })
  .map(({ size, rules, halves, stones, visits, black, network, people, plain, program, clock }) => {
    const machine: Player =
      program !== undefined
        ? { kind: 'gtp', command: program, name: 'A [strange] program' }
        : people !== undefined
          ? { kind: 'imitation', rank: people.split(' ').at(-1) ?? '', people }
          : plain
            ? { kind: 'plain', visits }
            : { kind: 'network', visits, ...(network !== undefined && { network }) };
    return {
      size,
      rules,
      komi: halves / 2,
      handicap: stones >= 2 && stones <= maxHandicap(size) ? stones : 0,
      placement: 'fixed',
      clock,
      black: black ? HUMAN : machine,
      white: black ? machine : HUMAN,
    };
  });

describe('the record of a game', () => {
  it('brings back every game as it was', () => {
    fc.assert(
      fc.property(
        settingsArbitrary,
        fc.array(fc.nat(400), { maxLength: 60 }),
        fc.nat(3),
        (settings, choices, hints) => {
          let game = begin(settings);
          for (let i = 0; i < hints; i++) game = withHint(game, i % 2 === 0 ? BLACK : WHITE);
          for (const choice of choices) {
            const move = choice % (settings.size * settings.size + 1);
            if (refusalOf(game, move) === undefined) game = withMove(game, move, choice * 100);
          }
          expectToSurvive(game);
          expectToSurvive(withEstimate(outOfTimeAndOn(game), WHITE));
          if (game.phase === 'counting') {
            const { stones } = positionOf(game).board;
            const dead = withDead(
              game,
              choices.filter((point) => (stones[point] ?? 0) !== 0),
            );
            expectToSurvive(dead);
            expectToSurvive(withCountAccepted(dead));
          } else expectToSurvive(resigned(game, BLACK));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('can be read by other programs: players, result, territory, and no illegal move', () => {
    let game = begin();
    for (const move of [40, 41, 81, 81]) game = withMove(game, move);
    game = withCountAccepted(withDead(game, [41]));
    const [tree] = parseSgf(makeRecord(game)).trees;
    if (!tree) throw new Error('no tree');
    expect(gameInfo(tree)).toMatchObject({
      size: 9,
      komi: 7,
      rules: 'chinese',
      black: { name: 'Human' },
      white: { name: 'Move 37 (self-taught, 1 visit)' },
      date: '2026-11-24',
      result: { kind: 'win', winner: BLACK, by: 74 },
    });
    const last = tree.mainLine().at(-1) ?? 0;
    expect(tree.node(last).properties.TB).toHaveLength(80);
    expect(replayTo(tree, last).problems).toEqual([]);
  });

  it('keeps a free handicap while it is being placed, and after', () => {
    let game = begin({ ...FIRST_GAME, size: 6, handicap: 3, placement: 'free', white: HUMAN });
    for (const point of [7, 8]) {
      game = withHandicapStone(game, point);
      expect(game.phase).toBe('placing');
      expectToSurvive(game);
    }
    game = withHandicapStone(game, 20);
    expect(game.phase).toBe('playing');
    expect(positionOf(game).toPlay).toBe(WHITE);
    expectToSurvive(game);
  });

  it('keeps the difference between no dead stones and none marked yet', () => {
    let game = begin();
    for (const move of [40, 81, 81]) game = withMove(game, move);
    expect(parseRecord('x', makeRecord(game)).dead).toBeUndefined();
    expect(parseRecord('x', makeRecord(withDead(game, []))).dead).toEqual(new Set());
  });

  it.each([
    ['no SGF', 'hello'],
    ['a cut file', '(;SZ[9];B[ee'],
    ['an illegal move', '(;SZ[9]RU[Chinese]KM[7];B[ee];W[ee])'],
    ['a board that is too large', '(;SZ[25];B[ee])'],
    ['a komi that nobody gives', '(;SZ[9]KM[399.25];B[ee])'],
  ])('refuses %s', (_, text) => {
    expect(() => parseRecord('x', text)).toThrow(Error);
  });
});
