/** GTP commands that play moves and ask for them. */

import type { Color } from '../../rules/color.ts';
import { formatMove, type Move } from '../../rules/point.ts';
import type { SearchReport } from '../../search/report.ts';
import type { GenmoveTask, Restriction } from '../../server/search-service.ts';
import { colorArg, GtpFailure, vertexArg } from '../arguments.ts';
import type { GtpCommands } from '../command.ts';
import { OWNER, type GtpEngine } from '../gtp-engine.ts';

export const playCommands: GtpCommands = {
  play({ game }, { args }) {
    const color = colorArg(args[0]);
    game.play(color, vertexArg(args[1], game.size));
    return undefined;
  },
  undo({ game }) {
    game.undo();
    return undefined;
  },
  async genmove(engine, { args }) {
    const move = await playOwnMove(engine, colorArg(args[0]));
    return nameOf(move, engine);
  },
  async reg_genmove(engine, { args }) {
    const color = colorArg(args[0]);
    const move = await findMove(engine, color, `${OWNER}-reg`, engine.settings.timeMs);
    return nameOf(move, engine);
  },
};

export interface Watching {
  readonly onReport: (report: SearchReport) => void;
  readonly everyMs: number;
  /** Ends the search; the best move so far is played. */
  readonly enough: AbortSignal;
  readonly restrictions: readonly Restriction[] | undefined;
}

/** Chooses a move by the clock, plays it, and takes its time from the clock. */
export async function playOwnMove(
  engine: GtpEngine,
  color: Color,
  watching?: Watching,
): Promise<Move | 'resign'> {
  const started = performance.now();
  const timeMs = engine.timeFor(color);
  const move = await findMove(engine, color, OWNER, timeMs, watching);
  if (move !== 'resign') engine.game.play(color, move);
  const elapsed = performance.now() - started;
  engine.spend(color, elapsed);
  if (timeMs !== undefined) engine.noteLate(elapsed - timeMs);
  return move;
}

async function findMove(
  engine: GtpEngine,
  color: Color,
  owner: string,
  timeMs: number | undefined,
  watching?: Watching,
): Promise<Move | 'resign'> {
  const { game, settings } = engine;
  const task: GenmoveTask = {
    kind: 'genmove',
    owner,
    position: game.queryFor(color),
    network: settings.network,
    visits: engine.visitsFor(timeMs),
    timeMs,
    manners: settings.manners,
    reportEveryMs: watching?.everyMs,
    restrictions: watching?.restrictions,
  };
  const never = new AbortController().signal;
  const enough = watching?.enough ?? never;
  try {
    const found = await engine.think(task, { signal: enough, onReport: watching?.onReport });
    watching?.onReport(found.report);
    return moveOf(found.move);
  } catch (error) {
    if (!enough.aborted) throw error;
    // It was ended before it had anything to say: what the network likes at first sight.
    const { move } = await engine.think({ ...task, visits: 1 }, { signal: never });
    return moveOf(move);
  }
}

function moveOf(move: Move | 'resign' | undefined): Move | 'resign' {
  if (move === undefined) throw new GtpFailure('the player chose no move');
  return move;
}

export function nameOf(move: Move | 'resign', { game }: GtpEngine): string {
  return move === 'resign' ? move : formatMove(move, game.size);
}
