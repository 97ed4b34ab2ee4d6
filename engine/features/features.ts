/** Turns a position into the numbers that a network reads. Everything here follows from the rules alone. */

import { EMPTY, WHITE, opponent } from '../rules/color.ts';
import { passAlive } from '../rules/pass-alive.ts';
import type { Position } from '../rules/position.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { LadderReader } from '../tactics/ladder.ts';
import { GLOBAL, GLOBALS, HISTORY_MOVES, PLANE, PLANES } from './layout.ts';

interface Scratch {
  readonly alive: Uint8Array;
  readonly ladders: LadderReader;
}

const scratches = new Map<number, Scratch>();

function scratchFor(size: number): Scratch {
  let scratch = scratches.get(size);
  if (!scratch) {
    scratch = { alive: new Uint8Array(size * size), ladders: new LadderReader(size) };
    scratches.set(size, scratch);
  }
  return scratch;
}

/**
 * Writes one position's planes `[area * PLANES]` (NHWC) from `planesOffset` on and its globals `[GLOBALS]` from
 * `globalsOffset` on, for the side to play. `history` is how many of the last five moves are shown: positions
 * set up by hand have none, so training hides them now and then. `told`: the rules that the globals tell of.
 */
export function writeFeatures(
  position: Position,
  planes: Float32Array,
  planesOffset: number,
  globals: Float32Array,
  globalsOffset: number,
  history = HISTORY_MOVES,
  told = position.rules,
): void {
  planes.fill(0, planesOffset, planesOffset + position.area * PLANES);
  globals.fill(0, globalsOffset, globalsOffset + GLOBALS);
  writeStones(position, planes, planesOffset);
  writePassAlive(position, planes, planesOffset);
  writeHistory(position, planes, planesOffset, globals, globalsOffset, history);
  writeGlobals(position, told, globals, globalsOffset);
}

function writeStones(position: Position, planes: Float32Array, offset: number): void {
  const { board, toPlay, area } = position;
  const { stones } = board;
  const { ladders } = scratchFor(position.size);
  for (let point = 0; point < area; point++) {
    const at = offset + point * PLANES;
    planes[at] = 1;
    const stone = stones[point]!;
    if (stone === EMPTY) {
      if (isForbidden(position, point)) planes[at + PLANE.forbidden] = 1;
      continue;
    }
    const own = stone === toPlay;
    planes[at + (own ? PLANE.own : PLANE.opponent)] = 1;
    const liberties = board.libertyCount(point);
    if (liberties <= 3) {
      planes[at + (own ? PLANE.ownLiberties : PLANE.opponentLiberties) + liberties - 1] = 1;
    }
    if (liberties <= 2 && board.chainHead(point) === point) {
      const plane = ladderPlane(position, ladders, point, own, liberties);
      if (plane >= 0) markChain(position, planes, offset + plane, point);
    }
  }
}

/** Which ladder plane the chain belongs on, or -1. */
function ladderPlane(
  position: Position,
  ladders: LadderReader,
  chain: number,
  own: boolean,
  liberties: number,
): number {
  if (liberties === 1) {
    return own && ladders.isCaught(position.board, chain, false) ? PLANE.ownCaught : -1;
  }
  if (!ladders.isCaught(position.board, chain, true)) return -1;
  return own ? PLANE.ownCatchable : PLANE.opponentCatchable;
}

function markChain(
  position: Position,
  planes: Float32Array,
  planeOffset: number,
  chain: number,
): void {
  let at = chain;
  do {
    planes[planeOffset + at * PLANES] = 1;
    at = position.board.nextInChain(at);
  } while (at !== chain);
}

function isForbidden(position: Position, point: number): boolean {
  const { board, toPlay } = position;
  if (point === board.koPoint && toPlay === board.koColor) return true;
  return board.isLegal(point, toPlay, position.rules.suicide) && position.repeats(point);
}

function writePassAlive(position: Position, planes: Float32Array, offset: number): void {
  const { alive } = scratchFor(position.size);
  passAlive(position.board, alive, position.rules.suicide);
  const other = opponent(position.toPlay);
  for (let point = 0; point < position.area; point++) {
    const owner = alive[point];
    if (owner === position.toPlay) planes[offset + point * PLANES + PLANE.ownPassAlive] = 1;
    else if (owner === other) planes[offset + point * PLANES + PLANE.opponentPassAlive] = 1;
  }
}

function writeHistory(
  position: Position,
  planes: Float32Array,
  planesOffset: number,
  globals: Float32Array,
  globalsOffset: number,
  history: number,
): void {
  for (let back = 0; back < Math.min(history, HISTORY_MOVES); back++) {
    const move = position.lastMove(back);
    if (move < 0) return;
    if (move === position.pass) globals[globalsOffset + GLOBAL.passes + back] = 1;
    else planes[planesOffset + move * PLANES + PLANE.history + back] = 1;
  }
}

function writeGlobals(
  position: Position,
  rules: RuleSet,
  globals: Float32Array,
  offset: number,
): void {
  const { size } = position;
  const komi = position.toPlay === WHITE ? position.komi : -position.komi;
  globals[offset + GLOBAL.komi] = komi / 20;
  globals[offset + GLOBAL.komiWave] = komiWave(komi, position.area);
  globals[offset + GLOBAL.size] = (size - 14) / 5;
  globals[offset + GLOBAL.territory] = rules.scoring === 'territory' ? 1 : 0;
  globals[offset + GLOBAL.simpleKo] = rules.ko === 'simple' ? 1 : 0;
  globals[offset + GLOBAL.situationalKo] = rules.ko === 'situational' ? 1 : 0;
  globals[offset + GLOBAL.suicide] = rules.suicide ? 1 : 0;
}

/**
 * Under area scoring the score on the board has the parity of the board's area unless there is a seki, so a
 * komi of the same parity allows draws and half points decide between the others. Period 2, range -0.5..0.5.
 */
function komiWave(komi: number, area: number): number {
  const phase = (((komi - area) % 2) + 2) % 2;
  if (phase < 0.5) return phase;
  return phase < 1.5 ? 1 - phase : phase - 2;
}
