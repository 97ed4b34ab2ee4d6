/** Asks the networks about a guess: each voice's instinct and, where the network has learned the board, a short search. */

import type { EngineClient } from '../../../../engine/protocol/client.ts';
import type { WireInstinct } from '../../../../engine/protocol/instincts.ts';
import type { PositionQuery, WireColor } from '../../../../engine/protocol/position-query.ts';
import type { Move, Point } from '../../../../engine/rules/point.ts';
import { wireColor } from '../../game/position-query.ts';
import { hasLearned, type BundledVoice, type VoiceId } from '../../surprise/bundled-voices.ts';
import { queryBefore, type ReplayedGame } from '../replayed-game.ts';
import { nearPoints } from './near-points.ts';

export type JudgingEngine = Pick<EngineClient, 'analyze' | 'instincts'>;

/** Probabilities that a voice gave before the move, by instinct. */
export interface VoiceOpinion {
  readonly guess: number;
  readonly played: number;
  readonly favourite: Move;
  readonly favouriteProbability: number;
}

export type Opinions = Partial<Record<VoiceId, VoiceOpinion>>;

export interface Asked {
  /** With the mover to play. */
  readonly before: PositionQuery;
  readonly mover: WireColor;
  readonly played: Move;
  /** Of the game, where it is known. */
  readonly year?: number | undefined;
}

export interface Judgement {
  /** Points of the guess as a move that was not played. */
  readonly near: number;
  readonly opinions: Opinions;
}

/** Move `number` of the game, from 1. */
export function askedAt(game: ReplayedGame, number: number): Asked | undefined {
  const played = game.moves[number - 1];
  return (
    played && {
      before: queryBefore(game, number),
      mover: wireColor(played.color),
      played: played.move,
      year: game.year,
    }
  );
}

/** Of each of the two positions that are compared. */
const SEARCH_VISITS = 64;

/** What each voice gives the guess and the move played, by instinct. */
export async function opinionsOf(
  engine: JudgingEngine,
  voices: readonly BundledVoice[],
  { before, mover, played, year }: Asked,
  guess: Point,
  signal: AbortSignal,
): Promise<Opinions> {
  const opinions: Opinions = {};
  for (const { id } of voices) {
    const instinctOf = async (move: Move): Promise<WireInstinct | undefined> => {
      const position = { ...before, ...playedOn(before, mover, move) };
      const from = before.moves.length;
      const { moves } = await engine.instincts(
        { position, network: id, from, ...(year !== undefined && { year }) },
        { signal },
      );
      return moves[0];
    };
    const mine = await instinctOf(guess);
    const real = guess === played ? mine : await instinctOf(played);
    if (!mine || !real) continue;
    opinions[id] = {
      guess: mine.probability,
      played: real.probability,
      favourite: mine.favourite,
      favouriteProbability: mine.favouriteProbability,
    };
  }
  return opinions;
}

/** What the voices think of the guess, and what it is worth where it is not the move played. */
export async function judge(
  engine: JudgingEngine,
  voices: readonly BundledVoice[],
  asked: Asked,
  guess: Point,
  signal: AbortSignal,
): Promise<Judgement> {
  const opinions = await opinionsOf(engine, voices, asked, guess, signal);
  const { before, mover, played } = asked;
  if (guess === played) return { near: 0, opinions };
  let lost: number | undefined;
  if (hasLearned(voices, before.size)) {
    const leadAfter = async (move: Move): Promise<number> => {
      const position = { ...before, ...playedOn(before, mover, move) };
      const { scoreLead } = await engine.analyze(
        {
          position,
          network: 'self-taught',
          visits: SEARCH_VISITS,
          reportEveryMs: 1000,
          ownership: false,
        },
        { signal },
      );
      return mover === 'black' ? scoreLead : -scoreLead;
    };
    lost = (await leadAfter(played)) - (await leadAfter(guess));
  }
  const liked = Object.values(opinions).map((one) => ({
    guess: one.guess,
    favourite: one.favouriteProbability,
  }));
  return { near: nearPoints(liked, lost), opinions };
}

/** The game with one more move. */
function playedOn(
  { moves }: PositionQuery,
  color: WireColor,
  move: Move,
): Pick<PositionQuery, 'moves' | 'nextToPlay'> {
  return { moves: [...moves, { color, move }], nextToPlay: undefined };
}
