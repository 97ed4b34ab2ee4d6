import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gameInfo } from '../record/game-info.ts';
import { parseSgf } from '../record/parse-sgf.ts';
import { replayTo } from '../record/position-at.ts';
import { passAlive } from '../rules/pass-alive.ts';
import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { finalAreaLead } from '../rules/final-area.ts';
import { RandomPlayer } from '../player/random-player.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import type { Contestant } from './contestant.ts';
import { playMatch, type MatchOptions, type MatchSettings } from './match.ts';
import type { RandomNumbers } from './opening.ts';

const SETTINGS: MatchSettings = {
  games: 8,
  size: 5,
  rules: 'tromp-taylor',
  komi: 0,
  maxMoves: 60,
  seed: 1,
  parallel: 3,
};

const numbers = (seed: number): RandomNumbers => ({ next: seededRandom(seed) });

type Choose = (position: Position) => Move | 'resign';

function contestant(name: string, make: (seed: number) => Choose, identity = ''): Contestant {
  return {
    name,
    identity,
    sitDown: ({ seed }) => {
      const choose = make(seed);
      return Promise.resolve({
        name,
        genmove: async (position) => {
          await Promise.resolve();
          return { move: choose(position) };
        },
      });
    },
  };
}

/** Any legal move but a pass, while there is one. */
const wild = contestant('wild', (seed) => {
  const random = numbers(seed);
  return (position) => {
    const legal: Move[] = [];
    for (let move = 0; move < position.area; move++) if (position.isLegal(move)) legal.push(move);
    return legal[Math.floor(random.next() * legal.length)] ?? position.pass;
  };
});
const passing = contestant('passing', () => (position) => position.pass);
const resigning = contestant('resigning', () => () => 'resign');
const cheating = contestant(
  'cheating',
  () => (position) => position.board.stones.findIndex((s) => s > 0),
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'move37-match-'));
});
afterEach(() => rm(folder, { recursive: true }));

function options(more: Partial<MatchOptions> = {}): MatchOptions {
  return { folder, random: numbers(7), ...more };
}

describe('playMatch', () => {
  it('lets a player who plays beat one who passes, with both colours', async () => {
    const result = await playMatch(wild, passing, { ...SETTINGS, maxMoves: 12 }, options());
    expect(result).toMatchObject({ finished: 8, a: 'wild', b: 'passing' });
    expect(result.games.map((game) => game.black)).toEqual([
      'a',
      'b',
      'a',
      'b',
      'a',
      'b',
      'a',
      'b',
    ]);
    expect(result.wins).toBeGreaterThan(6);
    expect(result.winsAsBlack + result.winsAsWhite).toBe(result.wins);
    expect(result.elo).toBeGreaterThan(0);
    expect(result.low).toBeLessThan(result.elo);
  });

  it('writes a record of each game that replays to its result', async () => {
    const settings = { ...SETTINGS, maxMoves: 12 };
    const { games } = await playMatch(wild, wild, settings, options());
    expect(new Set(games.map((game) => game.end))).toEqual(new Set(['move-limit']));
    const openings: string[] = [];
    for (const game of games) {
      const [tree] = parseSgf(await readFile(join(folder, game.file), 'utf8')).trees;
      if (!tree) throw new Error('No game');
      const { position, problems } = replayTo(tree, tree.mainLine().at(-1) ?? 0);
      expect(problems).toEqual([]);
      expect(position.moveNumber).toBe(game.moves);
      const score = finalAreaLead(position.board);
      const result = score === 0 ? '0' : `${score > 0 ? 'B' : 'W'}+${Math.abs(score)}`;
      expect([game.result, gameInfo(tree).resultText]).toEqual([result, result]);
      const winner = Math.sign(score) * (game.black === 'a' ? 1 : -1);
      expect(game.points).toBe((winner + 1) / 2);
      const given = Number(/Opening moves given: (\d+)/.exec(gameInfo(tree).comment ?? '')?.[1]);
      openings.push(
        tree
          .mainLine()
          .slice(1, given + 1)
          .map((id) => JSON.stringify(tree.node(id).properties))
          .join(),
      );
    }
    for (let i = 0; i < games.length; i += 2) expect(openings[i]).toBe(openings[i + 1]);
    expect(new Set(openings).size).toBe(games.length / 2);
  });

  it('plays the same games again from the same seed, whatever runs in parallel', async () => {
    const one = await playMatch(wild, wild, SETTINGS, options());
    await rm(folder, { recursive: true });
    const two = await playMatch(wild, wild, { ...SETTINGS, parallel: 1 }, options());
    expect(two.games).toEqual(one.games);
    await rm(folder, { recursive: true });
    const other = await playMatch(wild, wild, { ...SETTINGS, seed: 2 }, options());
    expect(other.games).not.toEqual(one.games);
  });

  it('goes on where it stopped and plays nothing twice', async () => {
    let seats = 0;
    const counted: Contestant = {
      ...wild,
      sitDown: (game) => {
        seats++;
        return wild.sitDown(game);
      },
    };
    const stop = new AbortController();
    const broken = playMatch(
      counted,
      passing,
      SETTINGS,
      options({
        signal: stop.signal,
        onProgress: ({ finished }) => {
          if (finished === 3) stop.abort(new Error('stopped by the user'));
        },
      }),
    );
    await expect(broken).rejects.toThrow('stopped by the user');
    const kept = (await readdir(folder)).filter((file) => file.endsWith('.sgf'));
    expect(kept.length).toBeGreaterThanOrEqual(3);
    expect(kept.length).toBeLessThan(8);
    seats = 0;
    const totals: number[] = [];
    const result = await playMatch(
      counted,
      passing,
      SETTINGS,
      options({
        onProgress: ({ finished }) => totals.push(finished),
      }),
    );
    expect(seats).toBe(8 - kept.length);
    expect(totals[0]).toBe(kept.length);
    expect(totals.at(-1)).toBe(8);
    expect(result.finished).toBe(8);
    const longer = await playMatch(counted, passing, { ...SETTINGS, games: 10 }, options());
    expect(longer.games.slice(0, 8)).toEqual(result.games);
  });

  it('refuses a folder with another match in it, or with something else', async () => {
    await playMatch(wild, passing, { ...SETTINGS, games: 1 }, options());
    await expect(playMatch(wild, resigning, SETTINGS, options())).rejects.toThrow(
      /another match \(second player: passing there, resigning here\).*--out/,
    );
    const retrained = { ...wild, identity: 'newer' };
    await expect(playMatch(retrained, passing, SETTINGS, options())).rejects.toThrow('network');
    await writeFile(join(folder, 'match.json'), '{"half":');
    await expect(playMatch(wild, passing, SETTINGS, options())).rejects.toThrow('not a match');
  });

  it('counts draws half, and resignations and illegal moves as losses', async () => {
    const even = await playMatch(passing, passing, { ...SETTINGS, games: 1 }, options());
    expect(even).toMatchObject({ wins: 0, draws: 1, losses: 0, elo: 0 });
    expect(even.games[0]).toMatchObject({ result: '0', points: 0.5, end: 'passes' });
    await rm(folder, { recursive: true });
    const resigned = await playMatch(resigning, wild, { ...SETTINGS, games: 2 }, options());
    expect(resigned.games.map((game) => game.result)).toEqual(['W+R', 'B+R']);
    expect(resigned.losses).toBe(2);
    await rm(folder, { recursive: true });
    const cheated = await playMatch(wild, cheating, { ...SETTINGS, games: 1 }, options());
    expect(cheated.games[0]).toMatchObject({ result: 'B+F', end: 'illegal-move', points: 1 });
    expect(await readFile(join(folder, 'game-0001.sgf'), 'utf8')).toContain('occupied');
  });

  it('counts as it is told to', async () => {
    const seen: number[] = [];
    const result = await playMatch(
      passing,
      passing,
      { ...SETTINGS, games: 4 },
      options({
        counting: {
          name: 'white by one',
          count: (position, moves) => {
            seen.push(moves.length);
            return Promise.resolve(position.gameOver ? -1 : 99);
          },
        },
      }),
    );
    expect(result.games.map((game) => game.result)).toEqual(['W+1', 'W+1', 'W+1', 'W+1']);
    expect(seen).toHaveLength(4);
    const file: unknown = JSON.parse(await readFile(join(folder, 'match.json'), 'utf8'));
    expect(file).toMatchObject({ counting: 'white by one', komi: 0, seed: 1 });
  });

  it('ends a game once no move can change its count', async () => {
    const careful: Contestant = {
      name: 'careful',
      identity: '',
      sitDown: ({ seed }) => Promise.resolve(new RandomPlayer(numbers(seed))),
    };
    const { games } = await playMatch(
      careful,
      careful,
      { ...SETTINGS, size: 7, maxMoves: 300 },
      options(),
    );
    const decided = games.filter((game) => game.end === 'decided');
    expect(decided.length).toBeGreaterThan(0);
    for (const game of decided) {
      const [tree] = parseSgf(await readFile(join(folder, game.file), 'utf8')).trees;
      if (!tree) throw new Error('No game');
      const { position } = replayTo(tree, tree.mainLine().at(-1) ?? 0);
      expect(position.gameOver).toBe(false);
      const alive = new Uint8Array(position.area);
      passAlive(position.board, alive);
      expect(alive).not.toContain(0);
    }
  });

  it('stops early where it is asked to', async () => {
    const result = await playMatch(
      wild,
      resigning,
      { ...SETTINGS, parallel: 1 },
      options({
        stopWhen: ({ wins }) => wins >= 3,
      }),
    );
    expect(result.finished).toBe(3);
  });

  it('passes on what a player throws, and keeps the games that ended', async () => {
    let games = 0;
    const failing = contestant('failing', () => {
      const fails = ++games > 2;
      return (position) => {
        if (fails) throw new Error('the engine died');
        return position.pass;
      };
    });
    await expect(
      playMatch(passing, failing, { ...SETTINGS, parallel: 1 }, options()),
    ).rejects.toThrow('the engine died');
    expect((await readdir(folder)).filter((file) => file.endsWith('.sgf'))).toHaveLength(2);
  });
});
