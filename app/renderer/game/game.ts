/**
 * One game being played, as a value: the record, what phase it is in, and the changes that the rules of play
 * allow. Nothing here waits, asks or draws.
 */

import type { GameResult } from '../../../engine/record/game-result.ts';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { newGameTree } from '../../../engine/record/new-game.ts';
import { makeSgfPoint, parseSgfPoints } from '../../../engine/record/sgf-point.ts';
import { makeTimeControl } from '../../../engine/record/time-settings.ts';
import { replayTo, type Replay } from '../../../engine/record/position-at.ts';
import { BLACK, EMPTY, WHITE, opponent, type Color } from '../../../engine/rules/color.ts';
import type { Move, Point } from '../../../engine/rules/point.ts';
import type { Position } from '../../../engine/rules/position.ts';
import {
  illegalReason,
  newPosition,
  playGame,
  type IllegalReason,
  type PlayedMove,
} from '../../../engine/rules/replay.ts';
import { RULE_SETS } from '../../../engine/rules/rule-set.ts';
import { countScore, type ScoreCount } from '../../../engine/rules/score.ts';
import { playerOf, type GameSettings } from './game-settings.ts';
import { clockProperties, isTimed } from './game-clock.ts';
import { handicapPoints } from './handicap.ts';
import { recordName, type Player } from './player.ts';

/**
 * `placing` while Black puts down the stones of a free handicap; `counting` from two passes in a row until both
 * sides agree on the dead stones.
 */
export type GamePhase = 'placing' | 'playing' | 'counting' | 'finished';

export interface Game {
  /** Its name in the journal. */
  readonly id: string;
  readonly settings: GameSettings;
  /** One line without variations: what was taken back is gone. */
  readonly tree: GameTree;
  readonly phase: GamePhase;
  /** Stones taken for dead in the count; undefined until someone, or the engine, has said which. */
  readonly dead: ReadonlySet<Point> | undefined;
  /** Of a finished game. */
  readonly result: GameResult | undefined;
  readonly hints: Readonly<Record<Color, number>>;
  readonly estimates: Readonly<Record<Color, number>>;
  /** Goes on without clocks, since one of them was over. */
  readonly untimed: boolean;
}

/** `date`: `2026-11-24`, in the record. */
export function startGame(id: string, settings: GameSettings, date: string): Game {
  const { size, rules, komi, handicap, placement } = settings;
  const free = placement === 'free' && handicap > 0;
  let tree = newGameTree({
    size,
    rules,
    komi,
    handicap,
    blackStones: free ? [] : handicapPoints(size, handicap),
    black: recordName(settings.black),
    white: recordName(settings.white),
    date,
  });
  for (const [name, values] of Object.entries(makeTimeControl(settings.clock))) {
    tree = tree.setProperty(tree.root, name, values);
  }
  return {
    id,
    settings,
    tree,
    phase: free ? 'placing' : 'playing',
    dead: undefined,
    result: undefined,
    hints: { 1: 0, 2: 0 },
    estimates: { 1: 0, 2: 0 },
    untimed: false,
  };
}

/** Black's stones so far, while they are being put down or after. */
export function handicapStones({ tree }: Game): readonly Point[] {
  return parseSgfPoints(tree.node(tree.root).properties['AB'] ?? [], tree.size).points;
}

/** One more stone of a free handicap; the last one begins the game. */
export function withHandicapStone(game: Game, point: Point): Game {
  const stones = [...handicapStones(game), point];
  const placed = withHandicapStones(game, stones);
  return stones.length < game.settings.handicap ? placed : { ...placed, phase: 'playing' };
}

function withHandicapStones(game: Game, stones: readonly Point[]): Game {
  const { tree } = game;
  const values = stones.map((point) => makeSgfPoint(point, tree.size));
  return { ...game, tree: tree.setProperty(tree.root, 'AB', values) };
}

const replays = new WeakMap<GameTree, Replay>();

/** The game so far, replayed once for each record. */
export function replayOf({ tree }: Game): Replay {
  let replay = replays.get(tree);
  if (!replay) {
    replay = replayTo(tree, lastNode(tree));
    replays.set(tree, replay);
  }
  return replay;
}

/** The position after the last move; to be read, not played on. */
export function positionOf(game: Game): Position {
  return replayOf(game).position;
}

export function movesOf(game: Game): readonly PlayedMove[] {
  return replayOf(game).moves;
}

/** The position after so many moves, for looking back; to be read, not played on. */
export function positionAfter(game: Game, moves: number): Position {
  const { start, moves: all } = replayOf(game);
  if (moves >= all.length) return positionOf(game);
  const position = newPosition(start);
  playGame(position, all.slice(0, moves));
  return position;
}

export function lastNode(tree: GameTree): NodeId {
  return tree.mainLine().at(-1) ?? tree.root;
}

/** Who is to move; undefined unless the game is being played. */
export function playerToMove(game: Game): Player | undefined {
  return game.phase === 'playing' ? playerOf(game.settings, positionOf(game).toPlay) : undefined;
}

/** Why the side to play may not play there; undefined where it may. */
export function refusalOf(game: Game, move: Move): IllegalReason | undefined {
  return game.phase === 'playing' ? illegalReason(positionOf(game), move) : 'game-over';
}

/** The game after a legal move of the side to play. Two passes in a row begin the count. */
export function withMove(game: Game, move: Move, elapsedMs?: number): Game {
  const { toPlay } = positionOf(game);
  const added = game.tree.addMove(lastNode(game.tree), toPlay, move);
  let { tree } = added;
  if (elapsedMs !== undefined && isTimed(game)) {
    for (const [name, values] of Object.entries(clockProperties(game, toPlay, elapsedMs))) {
      tree = tree.setProperty(added.id, name, values);
    }
  }
  const played: Game = { ...game, tree };
  return positionOf(played).gameOver ? { ...played, phase: 'counting', dead: undefined } : played;
}

/** Moves to go back to the last human's turn; 0 where no human has moved, or the game is over. */
export function movesToTakeBack(game: Game): number {
  if (game.phase === 'finished') return 0;
  if (game.phase === 'placing') return Math.min(1, handicapStones(game).length);
  const moves = movesOf(game);
  for (let back = 1; back <= moves.length; back++) {
    const move = moves[moves.length - back];
    if (move && playerOf(game.settings, move.color).kind === 'human') return back;
  }
  return 0;
}

/** The game before the last human's move. */
export function takenBack(game: Game): Game {
  if (game.phase === 'placing') return withHandicapStones(game, handicapStones(game).slice(0, -1));
  return withoutLast(game, movesToTakeBack(game));
}

function withoutLast(game: Game, moves: number): Game {
  let { tree } = game;
  for (let i = 0; i < moves; i++) tree = tree.removeNode(lastNode(tree));
  return { ...game, tree, phase: 'playing', dead: undefined };
}

/** The side to move has used up its time. */
export function outOfTime(game: Game): Game {
  const winner = opponent(positionOf(game).toPlay);
  return finished(game, { kind: 'win', winner, by: 'time' });
}

/** Goes on after one side's time was over, without clocks. */
export function playedOn(game: Game): Game {
  return { ...game, phase: 'playing', result: undefined, untimed: true };
}

/**
 * Whether the whole board stands as it stood before with the same side to move. Rules with superko do not let
 * that happen; under the others a game may end so without a result.
 */
export function isRepeated(game: Game): boolean {
  if (game.phase !== 'playing' || RULE_SETS[game.settings.rules].ko !== 'simple') return false;
  const { start, moves } = replayOf(game);
  const now = boardKey(positionOf(game));
  const position = newPosition(start);
  let found = moves.length > 0 && boardKey(position) === now;
  for (const played of moves.slice(0, -1)) {
    playGame(position, [played]);
    found ||= boardKey(position) === now;
  }
  return found;
}

/** Stones and side to play. */
function boardKey({ board, toPlay }: Position): string {
  return `${board.hashLow} ${board.hashHigh} ${toPlay}`;
}

export function withNoResult(game: Game): Game {
  return finished(game, { kind: 'void' });
}

export function resigned(game: Game, loser: Color): Game {
  return finished(game, { kind: 'win', winner: opponent(loser), by: 'resignation' });
}

export function withDead(game: Game, points: Iterable<Point>): Game {
  return { ...game, dead: new Set(points) };
}

/** Says of one chain the opposite of what was said: dead or alive. */
export function withChainToggled(game: Game, stone: Point): Game {
  const { board } = positionOf(game);
  if (board.stones[stone] === EMPTY) return game;
  const dead = new Set(game.dead);
  const revive = dead.has(stone);
  for (const point of board.chainStones(stone)) {
    if (revive) dead.delete(point);
    else dead.add(point);
  }
  return { ...game, dead };
}

/** The count with the stones that are marked as dead now. */
export function countOf(game: Game): ScoreCount {
  return countScore(positionOf(game), game.dead ?? new Set());
}

export function withCountAccepted(game: Game): Game {
  const { lead } = countOf(game);
  if (lead === 0) return finished(game, { kind: 'draw' });
  const winner = lead > 0 ? BLACK : WHITE;
  return finished(game, { kind: 'win', winner, by: Math.abs(lead) });
}

/** A disputed count: the two passes are taken back, and who passed first is to move again. */
export function resumed(game: Game): Game {
  return withoutLast(game, 2);
}

export function withEstimate(game: Game, color: Color): Game {
  return { ...game, estimates: { ...game.estimates, [color]: game.estimates[color] + 1 } };
}

export function withHint(game: Game, color: Color): Game {
  return { ...game, hints: { ...game.hints, [color]: game.hints[color] + 1 } };
}

function finished(game: Game, result: GameResult): Game {
  return { ...game, phase: 'finished', result };
}
