/** The end of a game: which stones are dead, as far as rules and network can tell, and the count. */

import { EngineError } from '../protocol/errors.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import type { WireCount } from '../protocol/report.ts';
import { BLACK, EMPTY } from '../rules/color.ts';
import { passAlive } from '../rules/pass-alive.ts';
import { formatMove, type Point } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { countScore } from '../rules/score.ts';

/** A chain is dead where its points are expected to end as the opponent's by this mean; seki is near 0. */
const DEAD_BELOW = -0.3;

/**
 * Every stone of the chains that look dead, sorted. `ownership` is `[area]` in Black's view. What is pass-alive
 * is alive and what stands in the opponent's pass-alive area is dead, whatever the network expects.
 */
export function suggestDead(position: Position, ownership: Float32Array): Point[] {
  const { board, area } = position;
  const safe = new Uint8Array(area);
  passAlive(board, safe, position.rules.suicide);
  const dead: Point[] = [];
  for (let point = 0; point < area; point++) {
    const color = board.stones[point];
    if (color === EMPTY || board.chainHead(point) !== point) continue;
    const mean = chainOwnership(position, ownership, point);
    const isDead = safe[point] === EMPTY ? mean < DEAD_BELOW : safe[point] !== color;
    if (isDead) dead.push(...board.chainStones(point));
  }
  return dead.sort((a, b) => a - b);
}

/** Whether neither side is expected to own the points of a stone's chain, as in a seki. `ownership` as above. */
export function isUnsettled(position: Position, ownership: Float32Array, stone: Point): boolean {
  const safe = new Uint8Array(position.area);
  passAlive(position.board, safe, position.rules.suicide);
  if (safe[stone] !== EMPTY) return false;
  return Math.abs(chainOwnership(position, ownership, stone)) <= -DEAD_BELOW;
}

/** Mean ownership of a stone's chain, 1 where it is its own colour's. */
function chainOwnership({ board }: Position, ownership: Float32Array, stone: Point): number {
  const chain = board.chainStones(stone);
  const sign = board.stones[stone] === BLACK ? 1 : -1;
  return chain.reduce((sum, at) => sum + sign * (ownership[at] ?? 0), 0) / chain.length;
}

/** The chains of the given stones, every stone of each, sorted. Throws where there is no stone. */
export function wholeChains(position: Position, stones: readonly Point[]): Point[] {
  const { board, size, area } = position;
  const all = new Set<Point>();
  for (const stone of stones) {
    if (stone >= area) throw new EngineError('bad-request', `Dead stone ${stone} is off the board`);
    if (board.stones[stone] === EMPTY) {
      throw new EngineError('bad-request', `There is no stone on ${formatMove(stone, size)}`);
    }
    if (!all.has(stone)) for (const point of board.chainStones(stone)) all.add(point);
  }
  return [...all].sort((a, b) => a - b);
}

export function countToWire(position: Position, dead: readonly Point[]): WireCount {
  const { scoring, black, white, dame, seki, lead, owner } = countScore(position, new Set(dead));
  return { scoring, black: { ...black }, white: { ...white }, dame, seki, lead, owner };
}

/** The same game before the passes that ended it: networks have an opinion about those, not about ends. */
export function withoutLastPasses(query: PositionQuery): PositionQuery {
  const pass = query.size * query.size;
  let length = query.moves.length;
  while (length > 0 && query.moves[length - 1]?.move === pass) length--;
  return { ...query, moves: query.moves.slice(0, length) };
}
