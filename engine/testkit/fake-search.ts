/** A search that finds the same moves every time and needs no network: for tests of what stands around it. */

import { BLACK } from '../rules/color.ts';
import { neighborsOf } from '../rules/neighbors.ts';
import type { Move, Point } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { areaOwners } from '../rules/score.ts';
import type { MoveReport, SearchReport } from '../search/report.ts';
import { lineOf } from '../server/line-of.ts';
import { positionOfQuery } from '../server/position-of-query.ts';
import type {
  SearchOutcome,
  SearchService,
  SearchTask,
  TaskOptions,
} from '../server/search-service.ts';

export interface FakeSearchOptions {
  /** Milliseconds that a move takes, and between two reports. */
  readonly delayMs?: number;
  /** Reports of an analysis before its result. */
  readonly reports?: number;
  /** Moves to answer `genmove` with, before moves of its own. */
  readonly moves?: readonly (Move | 'resign')[];
}

export class FakeSearch implements SearchService {
  private readonly options: Required<FakeSearchOptions>;
  private readonly scripted: (Move | 'resign')[];

  constructor(options: FakeSearchOptions = {}) {
    this.options = { delayMs: 0, reports: 2, moves: [], ...options };
    this.scripted = [...this.options.moves];
  }

  async run(task: SearchTask, { signal, onReport }: TaskOptions): Promise<SearchOutcome> {
    const position = positionOfQuery(task.position);
    if (task.kind === 'genmove') {
      await this.pause(signal);
      return {
        move: this.scripted.shift() ?? fakeMove(position),
        report: fakeReport(position, task.visits),
      };
    }
    const { reports } = this.options;
    for (let i = 1; i <= reports && task.purpose === 'analysis'; i++) {
      await this.pause(signal);
      onReport?.(
        fakeReport(position, Math.ceil((task.visits * i) / (reports + 1)), task.ownership),
      );
    }
    await this.pause(signal);
    const report = fakeReport(position, task.visits, task.ownership);
    if (task.purpose !== 'instinct') return { report };
    const line = lineOf(task.position, task.line ?? 1);
    return { report, policies: line.map((at) => fakeReport(at, 1).policy) };
  }

  forget(): void {
    // It keeps no trees.
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async pause(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, this.options.delayMs);
      signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          reject(signal.reason as Error);
        },
        { once: true },
      );
    });
  }
}

/** A legal move: passes when the opponent did or when only own eyes are left, else the same point every time. */
export function fakeMove(position: Position): Move {
  if (position.lastMove(0) === position.pass) return position.pass;
  return candidates(position)[0] ?? position.pass;
}

/** Legal points that fill no own eye, in an order that only the position decides. */
function candidates(position: Position): Point[] {
  const stride = strideOf(position.area);
  const start = (position.moveNumber * 31 + 17) % position.area;
  const points: Point[] = [];
  for (let i = 0; i < position.area; i++) {
    const point = (start + i * stride) % position.area;
    if (position.isLegal(point) && !isOwnEye(position, point)) points.push(point);
  }
  return points;
}

/** A number without a common divisor with the area, so that its multiples visit every point. */
function strideOf(area: number): number {
  const primes = [37, 31, 29, 23];
  return primes.find((prime) => area % prime !== 0) ?? 1;
}

function isOwnEye(position: Position, point: Point): boolean {
  const neighbors = neighborsOf(position.size).subarray(point * 4, point * 4 + 4);
  return neighbors.every((near) => near < 0 || position.board.stones[near] === position.toPlay);
}

/** Even chances, a uniform policy, and the ownership of stones and points as they stand. */
export function fakeReport(position: Position, visits: number, ownership = false): SearchReport {
  const legal = new Uint8Array(position.area + 1);
  const count = Math.max(1, position.legalMoves(legal));
  const owners = new Int8Array(position.area);
  areaOwners(position.board, owners);
  const sign = position.toPlay === BLACK ? 1 : -1;
  const best = fakeMove(position);
  const moves = [best, ...candidates(position).filter((move) => move !== best)].slice(0, 3);
  return {
    toPlay: position.toPlay,
    visits,
    winrate: 0.5,
    winrateError: 0.1,
    scoreLead: 0,
    scoreSpread: 10,
    ...(ownership && { ownership: Float32Array.from(owners, (owner) => sign * owner) }),
    policy: Float32Array.from(legal, (yes) => yes / count),
    networkHash: 'fake',
    moves: moves.map((move, rank): MoveReport =>
      moveReport(move, Math.max(1, visits >> (rank + 1)), 1 / count),
    ),
  };
}

function moveReport(move: Move, visits: number, prior: number): MoveReport {
  return { move, visits, prior, winrate: 0.5, scoreLead: 0, lcb: 0.4, pv: [move] };
}
