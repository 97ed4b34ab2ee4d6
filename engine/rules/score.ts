/**
 * Counting. `areaOwners` and `areaScore` take every stone for alive; `countScore` is the count at the end of a
 * game between people, with the dead stones that they agreed on and everything itemised.
 */

import type { Board } from './board.ts';
import { BLACK, EMPTY, WHITE, opponent, type Color } from './color.ts';
import { neighborsOf } from './neighbors.ts';
import type { Point } from './point.ts';
import type { Position } from './position.ts';

/** Writes 1 where Black has a stone or an empty region to itself, -1 for White, 0 elsewhere, into `[area]`. */
export function areaOwners(board: Board, owners: Int8Array): void {
  claimRegions(board.stones, board.size, owners);
}

const scratchOwners = new Map<number, Int8Array>();

/** Black's area minus White's, in points, all stones alive, komi not counted (Tromp-Taylor). */
export function areaScore(board: Board): number {
  let owners = scratchOwners.get(board.size);
  if (!owners) {
    owners = new Int8Array(board.area);
    scratchOwners.set(board.size, owners);
  }
  areaOwners(board, owners);
  let score = 0;
  for (let p = 0; p < board.area; p++) score += owners[p]!;
  return score;
}

export interface SideCount {
  /** Living stones on the board: points under area scoring. */
  readonly stones: number;
  /** Surrounded points that count. */
  readonly territory: number;
  /** Opponent's stones captured in play. */
  readonly prisoners: number;
  /** Opponent's stones taken off as dead at the end. */
  readonly dead: number;
  /** Pass stones received (AGA). */
  readonly passStones: number;
  /** White only. */
  readonly komi: number;
  readonly handicapBonus: number;
  readonly total: number;
}

export interface ScoreCount {
  readonly scoring: 'area' | 'territory';
  readonly black: SideCount;
  readonly white: SideCount;
  /** Empty points that count for nobody. */
  readonly dame: number;
  /** Empty points surrounded by one side that count for nobody because a chain beside them is in seki. */
  readonly seki: number;
  /** Black minus White, in points, komi and all included. */
  readonly lead: number;
  /** `[area]` who gets each point, living stones included: 1 Black, -1 White, 0 nobody. */
  readonly owner: Int8Array;
}

/**
 * Counts a finished position under its rules with the given stones dead (every stone of a dead chain is in the
 * set). Under territory scoring the points of a group in seki do not count; a group is taken to be in seki when
 * it touches a neutral point and has one eye of at most two points. Rare sekis with larger eyes are not seen:
 * there the players mark what they agree on. With pass stones (AGA) the count is itemised by territory and
 * prisoners where that comes to the same as by area, as it does in every game that began on an empty board or
 * with a handicap.
 */
export function countScore(position: Position, dead: ReadonlySet<Point>): ScoreCount {
  const { board, rules, size, area } = position;
  const stones = board.stones.slice();
  const deadStones = [0, 0, 0];
  for (const point of dead) {
    const color = stones[point];
    if (color !== BLACK && color !== WHITE) continue;
    deadStones[color]!++;
    stones[point] = EMPTY;
  }
  const owner = new Int8Array(area);
  claimRegions(stones, size, owner);
  const territoryScoring = rules.scoring === 'territory';
  const seki = territoryScoring ? dropSeki(stones, size, owner) : 0;

  const living = [0, 0, 0];
  const surrounded = [0, 0, 0];
  let dame = 0;
  for (let p = 0; p < area; p++) {
    const stone = stones[p]!;
    if (stone !== EMPTY) living[stone]!++;
    else if (owner[p] === 1) surrounded[BLACK]!++;
    else if (owner[p] === -1) surrounded[WHITE]!++;
    else dame++;
  }

  const side = (color: Color, scoring: ScoreCount['scoring']): SideCount => {
    const other = opponent(color);
    const byArea = scoring === 'area';
    const komi = color === WHITE ? position.komi : 0;
    // What Black's handicap stones are worth by area is not counted by territory, where nothing is paid for them.
    const bonus = color === WHITE && (byArea || territoryScoring) ? handicapPoints(position) : 0;
    const counted = {
      stones: living[color]!,
      territory: surrounded[color]!,
      prisoners: position.captured[color]!,
      dead: deadStones[other]!,
      passStones: byArea ? 0 : passStonesTo(color, position),
      komi,
      handicapBonus: bonus,
    };
    const board = byArea
      ? counted.stones + counted.territory
      : counted.territory + counted.prisoners + counted.dead + counted.passStones;
    return { ...counted, total: board + komi + bonus };
  };
  const sides = (scoring: ScoreCount['scoring']) => {
    const [black, white] = [side(BLACK, scoring), side(WHITE, scoring)];
    return { scoring, black, white, lead: black.total - white.total };
  };
  let counted = sides(rules.scoring);
  if (rules.passStones && !territoryScoring) {
    const byTerritory = sides('territory');
    if (byTerritory.lead === counted.lead) counted = byTerritory;
  }
  return {
    ...counted,
    dame: dame - seki,
    seki,
    owner,
  };
}

/** Stones that the opponent's passes handed over; White has the last move, if need be by one more pass. */
function passStonesTo(color: Color, position: Position): number {
  if (!position.rules.passStones) return 0;
  const extra = color === BLACK && position.gameOver && position.toPlay === WHITE ? 1 : 0;
  return position.passes[opponent(color)]! + extra;
}

/** What White gets for Black's handicap stones where the board is counted by area, in points. */
export function handicapPoints(position: Position): number {
  const stones = position.handicapStones;
  if (stones < 2 || position.rules.handicapBonus === 'none') return 0;
  return position.rules.handicapBonus === 'stones' ? stones : stones - 1;
}

/** Gives each empty region that only one colour touches to that colour, and each stone to its own. */
function claimRegions(stones: Uint8Array, size: number, owners: Int8Array): void {
  const neighbors = neighborsOf(size);
  const area = size * size;
  const { stack, region } = floodScratch(size);
  owners.fill(2);
  for (let from = 0; from < area; from++) {
    if (owners[from] !== 2) continue;
    if (stones[from] !== EMPTY) {
      owners[from] = stones[from] === BLACK ? 1 : -1;
      continue;
    }
    let depth = 0;
    let count = 0;
    let touched = 0;
    stack[depth++] = from;
    owners[from] = 0;
    while (depth > 0) {
      const at = stack[--depth]!;
      region[count++] = at;
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = neighbors[d]!;
        if (near < 0) continue;
        const stone = stones[near]!;
        if (stone !== EMPTY) touched |= stone;
        else if (owners[near] === 2) {
          owners[near] = 0;
          stack[depth++] = near;
        }
      }
    }
    const owner = touched === BLACK ? 1 : touched === WHITE ? -1 : 0;
    for (let i = 0; i < count; i++) owners[region[i]!] = owner;
  }
}

interface FloodScratch {
  readonly stack: Int16Array;
  readonly region: Int16Array;
}

const floodScratches = new Map<number, FloodScratch>();

function floodScratch(size: number): FloodScratch {
  let scratch = floodScratches.get(size);
  if (!scratch) {
    scratch = { stack: new Int16Array(size * size), region: new Int16Array(size * size) };
    floodScratches.set(size, scratch);
  }
  return scratch;
}

/** An eye of a group in seki has at most so many points; a larger one that touches dame only waits for them to be filled. */
const LARGEST_SEKI_EYE = 2;

/**
 * Takes the territory of groups in seki away: chains joined through their own territory form a group, and a
 * group that touches a neutral empty point and has a single small eye is in seki. Returns how many points were
 * taken.
 */
function dropSeki(stones: Uint8Array, size: number, owners: Int8Array): number {
  const neighbors = neighborsOf(size);
  const seen = new Uint8Array(size * size);
  let dropped = 0;
  for (let p = 0; p < size * size; p++) {
    if (stones[p] !== EMPTY || owners[p] !== 0) continue;
    for (let d = p * 4; d < p * 4 + 4; d++) {
      const near = neighbors[d]!;
      if (near < 0 || stones[near] === EMPTY || seen[near]) continue;
      const eye = emptiesOfGroup(near, stones, size, owners, seen);
      if (eye.length > LARGEST_SEKI_EYE || !isOneRegion(eye, neighbors)) continue;
      for (const point of eye) owners[point] = 0;
      dropped += eye.length;
    }
  }
  return dropped;
}

/** The territory of the group that a stone belongs to; marks the whole group as seen. */
function emptiesOfGroup(
  from: Point,
  stones: Uint8Array,
  size: number,
  owners: Int8Array,
  seen: Uint8Array,
): Point[] {
  const neighbors = neighborsOf(size);
  const empties: Point[] = [];
  const stack: Point[] = [from];
  seen[from] = 1;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (stones[at] === EMPTY) empties.push(at);
    for (let d = at * 4; d < at * 4 + 4; d++) {
      const near = neighbors[d]!;
      if (near < 0 || seen[near] || owners[near] !== owners[at]) continue;
      seen[near] = 1;
      stack.push(near);
    }
  }
  return empties;
}

/** Whether at most `LARGEST_SEKI_EYE` points hang together. */
function isOneRegion(points: readonly Point[], neighbors: Int16Array): boolean {
  const [first, second] = points;
  if (first === undefined || second === undefined) return true;
  return neighbors.subarray(first * 4, first * 4 + 4).includes(second);
}
