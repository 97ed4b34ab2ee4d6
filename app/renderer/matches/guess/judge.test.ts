import { describe, expect, it } from 'vitest';
import type { AnalyzeParams, InstinctsParams } from '../../../../engine/protocol/methods.ts';
import { replayGame } from '../replayed-game.ts';
import { askedAt, judge, type Asked, type JudgingEngine } from './judge.ts';

const GAME = replayGame('(;SZ[9]KM[7]RU[Chinese];B[ee];W[cc];W[gg];B[cg])');
const LEARNED = { id: 'self-taught', hash: 'a', sizes: [9] } as const;
const ELSEWHERE = { ...LEARNED, sizes: [19] };
const HUMAN = { id: 'human', hash: 'b', sizes: [9] } as const;
const { signal } = new AbortController();

/** White's second move in a row, at G3 (60). */
const third = askedAt(GAME, 3) as Asked;

interface Fake {
  readonly engine: JudgingEngine;
  readonly searched: AnalyzeParams[];
  readonly felt: InstinctsParams[];
}

/** Instincts by network: G3 0.125, point 13 as said, the favourite 30 with 0.5. Black's lead after a move as said. */
function fake(
  instincts: Partial<Record<string, number>>,
  blackLead: Partial<Record<number, number>> = {},
): Fake {
  const searched: AnalyzeParams[] = [];
  const felt: InstinctsParams[] = [];
  const engine: JudgingEngine = {
    analyze: (params) => {
      searched.push(params);
      const { position, network = '', visits } = params;
      return Promise.resolve({
        toPlay: 'black',
        visits,
        winrate: 0.5,
        scoreLead: blackLead[position.moves.at(-1)?.move ?? -1] ?? 0,
        scoreSpread: 1,
        policy: new Float32Array(82),
        networkHash: network,
        moves: [],
      });
    },
    instincts: (params) => {
      felt.push(params);
      const { position, network = '', from = 0 } = params;
      const moves = position.moves.slice(from).map(({ move }) => ({
        probability: move === 60 ? 0.125 : (instincts[network] ?? 0),
        favourite: 30,
        favouriteProbability: 0.5,
        outsideHabit: null,
      }));
      return Promise.resolve({ networkHash: network, moves });
    },
  };
  return { engine, searched, felt };
}

describe('judging a guess', () => {
  it('tells what each voice gave it, the move played and its own favourite', async () => {
    const { engine, searched, felt } = fake({ 'self-taught': 0.25, human: 0.0625 });
    const { opinions, near } = await judge(engine, [ELSEWHERE, HUMAN], third, 13, signal);
    const shared = { played: 0.125, favourite: 30, favouriteProbability: 0.5 };
    expect(opinions).toEqual({
      'self-taught': { guess: 0.25, ...shared },
      human: { guess: 0.0625, ...shared },
    });
    // Half as likely as the favourite for the voice that likes it more.
    expect(near).toBe(3);
    expect(searched).toEqual([]);
    // Each voice about both moves and nothing before them; White moves twice running.
    expect(
      felt.map(({ network, from, position }) => [network, from, position.moves.at(-1)]),
    ).toEqual(
      ['self-taught', 'human'].flatMap((voice) => [
        [voice, 2, { color: 'white', move: 13 }],
        [voice, 2, { color: 'white', move: 60 }],
      ]),
    );
  });

  it('asks the voices as of the year of the game', async () => {
    const { engine, felt } = fake({});
    const dated = askedAt(replayGame('(;SZ[9]DT[1968-05-01];B[ee])'), 1) as Asked;
    await judge(engine, [HUMAN], dated, 13, signal);
    expect(felt.map(({ year }) => year)).toEqual([1968, 1968]);
  });

  it('searches both moves where the network has learned the board', async () => {
    // For White a smaller lead of Black's is the better one: the guess loses 2.5 points.
    const { engine, searched } = fake({ 'self-taught': 0.5 }, { 60: 1, 13: 3.5 });
    const { near } = await judge(engine, [LEARNED], third, 13, signal);
    expect(near).toBe(5 - 2);
    const [first, second] = searched;
    expect([first?.visits, second?.visits]).toEqual([64, 64]);
    expect(first?.position.moves.at(-1)).toEqual({ color: 'white', move: 60 });
    expect(second?.position.moves.at(-1)).toEqual({ color: 'white', move: 13 });
    expect(second?.position.nextToPlay).toBeUndefined();
  });

  it('asks for no search where the guess is the move played, and nothing without networks', async () => {
    const { engine, searched, felt } = fake({});
    await judge(engine, [LEARNED], third, 60, signal);
    expect(searched).toEqual([]);
    expect(felt).toHaveLength(1);
    expect(await judge(engine, [], third, 13, signal)).toEqual({ near: 0, opinions: {} });
    expect(askedAt(GAME, 5)).toBeUndefined();
  });
});
