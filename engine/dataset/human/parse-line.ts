/**
 * One line of a file of human games: nine columns with tabs between them: size, komi, set-up (`AB:` and points),
 * ranks of Black and White, result, year, source, moves; points as SGF writes them, `..` a pass.
 */

import { parseResult } from '../../record/game-result.ts';
import { parseSgfPoint } from '../../record/sgf-point.ts';
import { MAX_SIZE, MIN_SIZE, passMove, type Point } from '../../rules/point.ts';
import { parseRank } from '../../rules/rank.ts';
import type { HumanGame } from './human-game.ts';
import { checkMoves } from './replay-human.ts';

const COLUMNS = 9;

/** A sentence that says what is wrong, where the line holds no game that the rules allow. */
export function parseHumanLine(line: string): HumanGame | string {
  const columns = line.split('\t');
  if (columns.length !== COLUMNS) return `has ${columns.length} columns, not ${COLUMNS}`;
  const [sizeText, komiText, setupText, black, white, result, yearText, source, movesText] =
    columns as [string, string, string, string, string, string, string, string, string];
  const size = Number(sizeText);
  if (!/^\d+$/.test(sizeText) || size < MIN_SIZE || size > MAX_SIZE) {
    return `has a board of ${JSON.stringify(sizeText)} lines`;
  }
  const komi = komiText === '' ? undefined : Number(komiText);
  if (komi !== undefined && !(Math.abs(komi) <= size * size)) {
    return `has a komi of ${JSON.stringify(komiText)}`;
  }
  if (setupText !== '' && !setupText.startsWith('AB:')) return 'has a set-up that is not Black’s';
  const setup = readPoints(setupText.slice(3), size);
  if (typeof setup === 'string') return setup;
  const moves = readMoves(movesText, size);
  if (typeof moves === 'string') return moves;
  if (yearText !== '' && !/^\d{4}$/.test(yearText)) return `has a year ${JSON.stringify(yearText)}`;
  const game: HumanGame = {
    size,
    komi,
    setup,
    blackRank: parseRank(black),
    whiteRank: parseRank(white),
    result: result === '' ? undefined : parseResult(result),
    year: yearText === '' ? undefined : Number(yearText),
    source,
    moves: untilTwoPasses(moves, passMove(size)),
  };
  return problemWith(game) ?? game;
}

/** What the rules have against a game; undefined where nothing. */
export function problemWith(game: HumanGame): string | undefined {
  if (game.moves.length === 0) return 'has no moves';
  try {
    checkMoves(game);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The moves up to the second pass running: there the game ended, whatever was disputed later. */
export function untilTwoPasses(moves: Int16Array, pass: number): Int16Array {
  const end = moves.findIndex((move, i) => move === pass && moves[i - 1] === pass);
  return end < 0 ? moves : moves.slice(0, end + 1);
}

function readPoints(text: string, size: number): Point[] | string {
  const points: Point[] = [];
  for (let at = 0; at < text.length; at += 2) {
    const point = parseSgfPoint(text.slice(at, at + 2), size);
    if (point === undefined) return `has a point ${JSON.stringify(text.slice(at, at + 2))}`;
    points.push(point);
  }
  return points;
}

function readMoves(text: string, size: number): Int16Array | string {
  const moves = new Int16Array(Math.ceil(text.length / 2));
  for (let i = 0; i < moves.length; i++) {
    const name = text.slice(2 * i, 2 * i + 2);
    const move = name === '..' ? passMove(size) : parseSgfPoint(name, size);
    if (move === undefined) return `has a move ${JSON.stringify(name)}`;
    moves[i] = move;
  }
  return moves;
}
