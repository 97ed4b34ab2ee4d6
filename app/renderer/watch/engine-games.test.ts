/** Games that are played to be watched: who is asked, how they end, and what is taken back. */

import { expect, it } from 'vitest';
import { makeSgf } from '../../../engine/record/make-sgf.ts';
import { BLACK } from '../../../engine/rules/color.ts';
import { passMove } from '../../../engine/rules/point.ts';
import { scriptedEngine } from '../testkit/scripted-engine.ts';
import { EngineGames, type Pairing } from './engine-games.ts';
import {
  expectedUntil,
  lastExpectation,
  originOf,
  recordOf,
  type WatchedGame,
} from './watched-game.ts';

const PAIRING: Pairing = {
  size: 5,
  first: { kind: 'network', visits: 10 },
  second: { kind: 'network', visits: 1, network: 'runs/mine/networks/000010' },
};
const PASS = passMove(5);
const turn = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const engine = scriptedEngine();
  const games = new EngineGames(engine, PAIRING, (size) => `judge of ${size} lines`);
  const told: WatchedGame[] = [];
  const troubles: unknown[] = [];
  games.listen({
    onGame: (game) => told.push(game),
    onTrouble: (error) => troubles.push(error),
  });
  /** Answers the question that `more` asks, and returns the game as it is then. */
  const goOn = async (game: WatchedGame, move: number | 'resign'): Promise<WatchedGame> => {
    games.more(game);
    engine.last.move(move);
    await turn();
    return told.at(-1)!;
  };
  return { engine, games, told, troubles, goOn };
}

it('asks each side in its turn, as of a place, and the sides change colours', async () => {
  const { engine, games, goOn } = setUp();
  let game = games.next(3);
  expect([game.black, game.white]).toEqual([PAIRING.first, PAIRING.second]);
  game = await goOn(game, 12);
  game = await goOn(game, 13);
  expect(engine.questions.map(({ params }) => params)).toMatchObject([
    { watched: 3, player: { kind: 'network', visits: 10 }, position: { moves: [] } },
    {
      watched: 3,
      player: { network: 'runs/mine/networks/000010', visits: 1 },
      position: { moves: [{ color: 'black', move: 12 }] },
    },
  ]);
  expect(game).toMatchObject({ place: 3, moves: [12, 13] });
  expect(game.expectations).toEqual([
    { winrate: 0.5, scoreLead: 0 },
    { winrate: 0.5, scoreLead: 0 },
  ]);
  const next = games.next(3);
  expect([next.black, next.white]).toEqual([PAIRING.second, PAIRING.first]);
  expect(next.key).not.toBe(game.key);
});

it('asks for people of a rank by their rank', () => {
  const { engine, games } = setUp();
  games.pairing = { ...PAIRING, first: { kind: 'imitation', rank: '15k', people: 'OGS 15k' } };
  const game = games.next(0);
  games.more(game);
  expect(engine.last.params).toMatchObject({ watched: 0, player: { kind: 'human', rank: '15k' } });
  // Nobody may be told that no human game went into this one.
  expect(originOf(game.black, game.white)).toBe('mixed');
  expect(originOf(game.black, game.black)).toBe('people');
  expect(originOf(game.white, game.white)).toBe('taught');
  expect(String(recordOf(game, '2026-11-26').node(0).properties.PB)).toContain('OGS 15k');
});

it('asks another program by its command line, which no record is told', async () => {
  const { engine, games, goOn } = setUp();
  const program = { kind: 'gtp', command: 'gnugo --mode gtp', name: 'GNU Go 3.8' } as const;
  games.pairing = { ...PAIRING, second: program };
  const game = await goOn(await goOn(games.next(0), 12), 13);
  expect(engine.last.params).toMatchObject({
    watched: 0,
    player: { kind: 'gtp', command: program.command },
  });
  const record = makeSgf(recordOf(game, '2026-11-26'));
  expect(record).toContain('PW[GNU Go 3.8]');
  expect(record).not.toContain('gnugo');
  expect(originOf(game.black, game.white)).toBe('program');
  expect(originOf(game.black, { kind: 'plain', visits: 1000 })).toBe('plain');
});

it('keeps what was expected last while a program moves', () => {
  const { games } = setUp();
  const expected = { winrate: 0.6, scoreLead: 2 };
  const game: WatchedGame = {
    ...games.next(0),
    moves: [12, 13, 14, 15],
    expectations: [undefined, expected, undefined, undefined],
  };
  expect(lastExpectation(game, 1)).toBeUndefined();
  expect(lastExpectation(game, 3)).toEqual(expected);
  // Black, who tells nothing, expects nothing that is known.
  expect(lastExpectation(game, 3, BLACK)).toBeUndefined();
  expect(expectedUntil(game, 4)).toEqual([undefined, expected, expected, expected, undefined]);
});

it('ends by resignation, with what the loser expected', async () => {
  const { games, goOn } = setUp();
  const game = await goOn(await goOn(games.next(0), 12), 'resign');
  expect(game.end).toEqual({
    how: 'resignation',
    result: { kind: 'win', winner: 1, by: 'resignation' },
  });
  expect(game.expectations).toHaveLength(2);
  games.more(game);
});

it('ends by two passes and a count', async () => {
  const { engine, games, told, goOn } = setUp();
  const game = await goOn(await goOn(games.next(0), PASS), PASS);
  games.more(game);
  expect(engine.last.method).toBe('score');
  expect(engine.last.params).toMatchObject({ network: 'judge of 5 lines' });
  engine.last.dead([]);
  await turn();
  // An empty board and White's komi of 7.
  expect(told.at(-1)?.end).toEqual({
    how: 'passes',
    result: { kind: 'win', winner: 2, by: 7 },
  });
});

it('takes back what was asked, asks once at a time, and tells troubles', async () => {
  const { engine, games, told, troubles } = setUp();
  const game = games.next(0);
  games.more(game);
  games.more(game);
  expect(engine.questions).toHaveLength(1);
  games.rest(0);
  expect(engine.last.signal?.aborted).toBe(true);
  await turn();
  expect([told, troubles]).toEqual([[], []]);
  games.more(game);
  engine.last.fail('The network is gone');
  await turn();
  expect(troubles).toMatchObject([{ message: 'The network is gone' }]);
  games.more(game);
  engine.last.move(200);
  await turn();
  expect(troubles).toHaveLength(2);
});
