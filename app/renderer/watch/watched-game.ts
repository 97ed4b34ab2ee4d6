/** A game that is looked at while machines play it: who plays, its moves, what they expected, and how it ended. */

import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import { makeResult, type GameResult } from '../../../engine/record/game-result.ts';
import type { GameTree } from '../../../engine/record/game-tree.ts';
import { newGameTree } from '../../../engine/record/new-game.ts';
import { BLACK, WHITE, type Color } from '../../../engine/rules/color.ts';
import type { Move } from '../../../engine/rules/point.ts';
import { Position } from '../../../engine/rules/position.ts';
import { RULE_SETS } from '../../../engine/rules/rule-set.ts';
import { recordName, type MachinePlayer } from '../game/player.ts';

/** Whom the engine plays, or asks, for those who watch. */
export type Contender = MachinePlayer;

/** The same, or the newest network of a run that learns. */
export type WatchedPlayer =
  Contender | { readonly kind: 'learner'; readonly run: string; readonly generation: number };

/**
 * Where the players have their moves from: their own play, people's games, or one side from each; unless a side has
 * learned nothing, or is a program of which nobody here knows.
 */
export function originOf(
  black: WatchedPlayer,
  white: WatchedPlayer,
): 'taught' | 'mixed' | 'people' | 'plain' | 'program' {
  const kinds = [black.kind, white.kind];
  if (kinds.includes('gtp')) return 'program';
  if (kinds.includes('plain')) return 'plain';
  const imitations = kinds.filter((kind) => kind === 'imitation').length;
  return imitations === 0 ? 'taught' : imitations === 1 ? 'mixed' : 'people';
}

export interface Expectation {
  /** Black's, 0..1. */
  readonly winrate: number;
  /** Black's, in points. */
  readonly scoreLead: number;
}

export interface WatchedEnd {
  readonly result: GameResult;
  /** `settled`: both sides had been sure of the winner for some turns, so the rest was not played. */
  readonly how: 'passes' | 'resignation' | 'settled' | 'move-limit';
}

/** Black moves first and the sides take turns; rules are always Chinese, as in self-play. */
export interface WatchedGame {
  /** Tells it from every other game. */
  readonly key: string;
  /** Of the board on the wall. */
  readonly place: number;
  readonly size: number;
  readonly komi: number;
  readonly black: WatchedPlayer;
  readonly white: WatchedPlayer;
  readonly moves: readonly Move[];
  /**
   * What the side to play expected before each move; undefined for moves that were drawn, and for other programs'. One
   * more than there are moves where the last turn was a resignation.
   */
  readonly expectations: readonly (Expectation | undefined)[];
  readonly end?: WatchedEnd;
}

/** Who plays move `index`, from 0. */
export function moverOf(index: number): Color {
  return index % 2 === 0 ? BLACK : WHITE;
}

export function emptyPosition({ size, komi }: Pick<WatchedGame, 'size' | 'komi'>): Position {
  return new Position(size, RULE_SETS.chinese, komi);
}

export function positionAfter(game: WatchedGame, moves: number): Position {
  const position = emptyPosition(game);
  for (const move of game.moves.slice(0, moves)) position.play(move);
  return position;
}

/** The whole game, as the engine is asked about it. */
export function queryOf({ size, komi, moves }: WatchedGame): PositionQuery {
  return {
    size,
    rules: 'chinese',
    komi,
    moves: moves.map((move, index) => ({
      color: moverOf(index) === BLACK ? 'black' : 'white',
      move,
    })),
  };
}

/** What `color`, or whoever told it, expected last, of the first `at` moves; of its last turn where the game is over. */
export function lastExpectation(
  { expectations, moves, end }: WatchedGame,
  at: number,
  color?: Color,
): Expectation | undefined {
  const until = end && at === moves.length ? expectations.length : Math.min(at, moves.length);
  for (let index = until - 1; index >= 0; index--) {
    if (color === undefined ? !expectations[index] : moverOf(index) !== color) continue;
    return expectations[index];
  }
  return undefined;
}

/** `[length + 1]` what was expected before each move: while programs move that tell nothing, what was expected last. */
export function expectedUntil(
  { expectations }: WatchedGame,
  length: number,
): readonly (Expectation | undefined)[] {
  let last: Expectation | undefined;
  return Array.from({ length: length + 1 }, (_, move) => {
    const expected = expectations[move];
    last = expected ?? last;
    return move < length ? last : expected;
  });
}

/** As a record; its main line has a node for each move, after the root. */
export function recordOf(game: WatchedGame, date: string): GameTree {
  const { size, komi, black, white, moves, end } = game;
  let tree = newGameTree({
    size,
    komi,
    rules: 'chinese',
    black: nameInRecord(black),
    white: nameInRecord(white),
    date,
    ...(end && { result: makeResult(end.result) }),
  });
  let id = tree.root;
  moves.forEach((move, index) => {
    ({ tree, id } = tree.addMove(id, moverOf(index), move));
  });
  return tree;
}

function nameInRecord(player: WatchedPlayer): string {
  if (player.kind !== 'learner') return recordName(player);
  return `Move 37 (${player.run}, generation ${player.generation})`;
}
