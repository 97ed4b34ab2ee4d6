/** Plays two players against each other: colours alternate, each opening is played from both sides. */

import { BLACK } from '../rules/color.ts';
import type { RulesName } from '../rules/rule-set.ts';
import { makeResult } from '../record/game-result.ts';
import type { Player } from '../player/player.ts';
import type { Contestant } from './contestant.ts';
import { estimateElo, type EloEstimate, type Tally } from './elo.ts';
import {
  playMatchGame,
  type CountGame,
  type GameConditions,
  type PlayedGame,
} from './match-game.ts';
import { MatchFolder, type GameEntry, type MatchHeader } from './match-folder.ts';
import { allAliveResult, makeMatchSgf, resultOf } from './match-record.ts';
import { drawOpenings, type Opening, type RandomNumbers } from './opening.ts';

export interface MatchSettings {
  readonly games: number;
  readonly size: number;
  readonly rules: RulesName;
  /** Points that White gets. */
  readonly komi: number;
  readonly maxMoves: number;
  readonly seed: number;
  /** Games played at the same time. */
  readonly parallel: number;
}

export interface MatchOptions {
  /** Where results and records go; games that are there already are not played again. */
  readonly folder: string;
  /** Numbers for the openings; made from the seed by the caller. */
  readonly random: RandomNumbers;
  /** How games are counted, with a name for it; by `countFinalArea` unless given. */
  readonly counting?: { readonly name: string; readonly count: CountGame };
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: MatchProgress) => void;
  /** Asked after each game; no further game is begun once it says yes. */
  readonly stopWhen?: (tally: Tally) => boolean;
}

export interface MatchProgress extends Tally {
  readonly finished: number;
  readonly total: number;
  readonly last: GameEntry | undefined;
}

export interface MatchResult extends Tally, EloEstimate {
  /** From the first player's side, as wins, draws, losses and Elo are. */
  readonly a: string;
  readonly b: string;
  readonly finished: number;
  readonly games: readonly GameEntry[];
  /** The first player's wins with each colour. */
  readonly winsAsBlack: number;
  readonly winsAsWhite: number;
}

/** Throws what a player throws, after the other running games were given up; finished games stay on disk. */
export async function playMatch(
  a: Contestant,
  b: Contestant,
  settings: MatchSettings,
  options: MatchOptions,
): Promise<MatchResult> {
  const folder = await MatchFolder.open(options.folder, headerOf(a, b, settings, options));
  const openings = drawOpenings(Math.ceil(settings.games / 2), settings.size, options.random);
  const done = new Map(folder.games.map((entry) => [entry.index, entry]));
  const waiting = Array.from({ length: settings.games }, (_, i) => i).filter((i) => !done.has(i));
  const counted = (): GameEntry[] => folder.games.filter(({ index }) => index < settings.games);
  const report = (last: GameEntry | undefined): void => {
    const games = counted();
    options.onProgress?.({
      ...tallyOf(games),
      finished: games.length,
      total: settings.games,
      last,
    });
  };
  report(undefined);

  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  const worker = async (): Promise<void> => {
    while (!signal.aborted && !options.stopWhen?.(tallyOf(counted()))) {
      const index = waiting.shift();
      if (index === undefined) return;
      const entry = await playOne(index, openings[index >> 1] ?? [], {
        a,
        b,
        settings,
        options,
        folder,
        signal,
      });
      report(entry);
    }
  };
  const workers = Array.from({ length: Math.max(1, settings.parallel) }, () =>
    worker().catch((error: unknown) => {
      failed.abort(error);
    }),
  );
  await Promise.all(workers);
  failed.signal.throwIfAborted();
  options.signal?.throwIfAborted();
  return resultOfMatch(a, b, counted());
}

interface MatchInPlay {
  readonly a: Contestant;
  readonly b: Contestant;
  readonly settings: MatchSettings;
  readonly options: MatchOptions;
  readonly folder: MatchFolder;
  readonly signal: AbortSignal;
}

async function playOne(index: number, opening: Opening, match: MatchInPlay): Promise<GameEntry> {
  const { settings, options, folder, signal } = match;
  const aIsBlack = index % 2 === 0;
  const [black, white] = aIsBlack ? [match.a, match.b] : [match.b, match.a];
  const { size, rules, komi, maxMoves } = settings;
  const count = options.counting ? { count: options.counting.count } : {};
  const conditions: GameConditions = { size, rules, komi, maxMoves, ...count };
  const seated: Player[] = [];
  const sitDown = async (contestant: Contestant, seat: 0 | 1): Promise<Player> => {
    const seed = seedOf(settings.seed, index * 2 + seat);
    const player = await contestant.sitDown({ size, rules, komi, seed }, signal);
    seated.push(player);
    return player;
  };
  let game: PlayedGame;
  try {
    const players = [await sitDown(black, 0), await sitDown(white, 1)] as const;
    game = await playMatchGame(...players, opening, conditions, signal);
  } finally {
    await Promise.allSettled(seated.map(async (player) => player.close?.()));
  }
  const number = index + 1;
  const allAlive = allAliveResult(game);
  const entry: GameEntry = {
    index,
    black: aIsBlack ? 'a' : 'b',
    result: makeResult(resultOf(game)),
    points: game.winner === undefined ? 0.5 : (game.winner === BLACK) === aIsBlack ? 1 : 0,
    moves: game.moves.length,
    end: game.end,
    file: `game-${String(number).padStart(4, '0')}.sgf`,
    ...(allAlive !== undefined && { allAlive }),
  };
  const label = { black: black.name, white: white.name, number, openingMoves: opening.length };
  folder.add(entry, makeMatchSgf(game, conditions, label));
  return entry;
}

export function tallyOf(games: readonly GameEntry[]): Tally {
  const count = (points: number): number => games.filter((game) => game.points === points).length;
  return { wins: count(1), draws: count(0.5), losses: count(0) };
}

function resultOfMatch(a: Contestant, b: Contestant, games: readonly GameEntry[]): MatchResult {
  const tally = tallyOf(games);
  const winsAs = (color: 'a' | 'b'): number =>
    games.filter((game) => game.points === 1 && game.black === color).length;
  return {
    a: a.name,
    b: b.name,
    finished: games.length,
    ...tally,
    ...estimateElo(tally),
    winsAsBlack: winsAs('a'),
    winsAsWhite: winsAs('b'),
    games,
  };
}

function headerOf(
  a: Contestant,
  b: Contestant,
  settings: MatchSettings,
  options: MatchOptions,
): MatchHeader {
  const { size, rules, komi, maxMoves, seed } = settings;
  return {
    a: { name: a.name, identity: a.identity },
    b: { name: b.name, identity: b.identity },
    size,
    rules,
    komi,
    maxMoves,
    seed,
    counting: options.counting?.name ?? 'area, played out',
  };
}

/** Different for each seat of each game (the finaliser of MurmurHash3). */
function seedOf(seed: number, seat: number): number {
  let mixed = (seed ^ Math.imul(seat + 1, 0x9e3779b9)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
