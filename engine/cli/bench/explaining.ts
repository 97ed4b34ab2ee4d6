/** How long somebody waits for an explanation: as the app asks for it, from the same search worker. */

import { dirname } from 'node:path';
import type { Position } from '../../rules/position.ts';
import { explainMove } from '../../server/explain-move.ts';
import { FolderCatalogue } from '../../server/networks.ts';
import { playedOn } from '../../server/position-of-query.ts';
import { SearchScheduler } from '../../server/scheduler.ts';
import { BUNDLED_LADDER, BUNDLED_SELF_TAUGHT } from '../bundled-networks.ts';
import { startSearch } from '../start-search.ts';
import { benchPositions } from './positions.ts';

export interface ExplainingTimes {
  readonly size: number;
  readonly explanations: number;
  readonly visits: number;
  /** Milliseconds until what is known without a search is told, facts and both policies: median and longest. */
  readonly firstMs: Wait;
  /** Until all searches are done. */
  readonly completeMs: Wait;
}

export interface Wait {
  readonly median: number;
  readonly longest: number;
}

/** Of the root; the move, people's favourite and a pass get a quarter each. */
const VISITS = 400;
/** Beside the first one, which opens the networks and does not count. */
const EXPLANATIONS = 7;

/** Explains moves in middle games of the bundled networks. `threads`: processor cores. */
export async function explainingTimes(size: number, threads: number): Promise<ExplainingTimes> {
  const networks = new FolderCatalogue([dirname(BUNDLED_SELF_TAUGHT)], () => undefined);
  const search = new SearchScheduler(startSearch({ threads }));
  const services = { networks, search, ladderFile: BUNDLED_LADDER };
  const first: number[] = [];
  const complete: number[] = [];
  try {
    for (const position of benchPositions(size, EXPLANATIONS + 1)) {
      const asked = performance.now();
      let told: number | undefined;
      await explainMove(
        {
          position: playedOn({ size, rules: 'chinese', komi: position.komi, moves: [] }, position),
          move: someMove(position),
          visits: VISITS,
          reportEveryMs: 100,
          language: 'en',
        },
        services,
        {
          owner: 'bench',
          signal: new AbortController().signal,
          explanation: () => (told ??= performance.now() - asked),
        },
      );
      const all = performance.now() - asked;
      first.push(told ?? all);
      complete.push(all);
    }
  } finally {
    await search.close();
  }
  const counted = { firstMs: waitOf(first.slice(1)), completeMs: waitOf(complete.slice(1)) };
  return { size, explanations: EXPLANATIONS, visits: VISITS, ...counted };
}

function waitOf(times: readonly number[]): Wait {
  const sorted = times.map((time) => Math.round(time)).sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 };
}

/** A legal point in the middle of the others: hardly ever anybody's favourite, so that every line is searched. */
function someMove(position: Position): number {
  const legal = Array.from({ length: position.area }, (_, point) => point).filter((point) =>
    position.isLegal(point),
  );
  return legal[Math.floor(legal.length / 2)] ?? position.pass;
}

export function explainingText(times: readonly ExplainingTimes[]): string {
  return times
    .map(
      ({ size, explanations, visits, firstMs, completeMs }) =>
        `${size}×${size}: ${explanations} explanations of ${visits} visits; facts and policies after ` +
        `${firstMs.median} ms (longest ${firstMs.longest}), complete after ${completeMs.median} ms ` +
        `(longest ${completeMs.longest})\n`,
    )
    .join('');
}
