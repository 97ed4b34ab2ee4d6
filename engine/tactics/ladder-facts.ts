/** Ladders that a move starts, runs out of, or breaks from afar. Only what was read to its end is told. */

import type { Board } from '../rules/board.ts';
import { opponent, type Color } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import type { Fact } from './fact.ts';
import { linesApart } from './geometry.ts';
import { LadderReader } from './ladder.ts';
import { afterMove, chainOf, chainsBeside, chainsOf, type Turn } from './turn.ts';

/** Moves read for one fact; the longest ladders across 19×19 with branches take a few hundred. */
const NODE_BUDGET = 1000;
/** A move nearer to the chain than this helps it directly; a ladder breaker works from afar. */
const NEAREST_BREAKER = 3;

const readers = new Map<number, LadderReader>();

export function readerFor(size: number): LadderReader {
  let reader = readers.get(size);
  if (!reader) {
    reader = new LadderReader(size, NODE_BUDGET);
    readers.set(size, reader);
  }
  return reader;
}

/** Whether a chain is caught in a ladder; undefined where the reading was not finished. */
function caught(board: Board, chain: Point, attackerToPlay: boolean): boolean | undefined {
  const reader = readerFor(board.size);
  const is = reader.isCaught(board, chain, attackerToPlay);
  return reader.gaveUp ? undefined : is;
}

export function ladderFacts(turn: Turn): Fact[] {
  return [...chasedFacts(turn), ...runningFacts(turn)];
}

/** Opponent's chains that the move put in atari and that have two liberties when they extend. */
function chasedFacts({ point, color, before, after }: Turn): Fact[] {
  const facts: Fact[] = [];
  for (const chain of chainsBeside(after, point, opponent(color))) {
    if (after.libertyCount(chain) !== 1 || before.libertyCount(chain) < 2) continue;
    if (libertiesWhenExtended(after, chain, opponent(color)) !== 2) continue;
    const is = caught(after, chain, false);
    if (is === undefined) continue;
    facts.push({ kind: 'ladder', side: 'opponent', stones: chainOf(after, chain), caught: is });
  }
  return facts;
}

/** The own chain that the move took out of atari, where it has two liberties now. */
function runningFacts({ point, color, before, after }: Turn): Fact[] {
  if (after.stones[point] !== color || after.libertyCount(point) !== 2) return [];
  const ran = chainsBeside(before, point, color).some((chain) => before.libertyCount(chain) === 1);
  const is = ran ? caught(after, point, true) : undefined;
  if (is === undefined) return [];
  return [{ kind: 'ladder', side: 'own', stones: chainOf(after, point), caught: is }];
}

export function ladderBreakerFacts({ point, color, before, after }: Turn): Fact[] {
  const beside = new Set(chainsBeside(after, point, color).map((at) => after.chainHead(at)));
  const facts: Fact[] = [];
  for (const chain of chainsOf(before, color)) {
    if (before.libertyCount(chain) !== 2 || after.libertyCount(chain) !== 2) continue;
    if (beside.has(after.chainHead(chain)) || before.liberties(chain).includes(point)) continue;
    const stones = chainOf(before, chain);
    const apart = Math.min(...stones.map((stone) => linesApart(stone, point, before.size)));
    if (apart < NEAREST_BREAKER) continue;
    if (caught(before, chain, true) !== true || caught(after, chain, true) !== false) continue;
    facts.push({ kind: 'ladder-breaker', stones });
  }
  return facts;
}

function libertiesWhenExtended(board: Board, chain: Point, color: Color): number {
  const extended = afterMove(board, board.liberties(chain)[0]!, color);
  return extended ? extended.libertyCount(chain) : 0;
}
