/** What a game asks the engine for: the opponent's move, a hint, an estimate, the dead stones. */

import type { EngineClient } from '../../../engine/protocol/client.ts';
import type { WireClock } from '../../../engine/protocol/clock.ts';
import type { Clock } from '../../../engine/rules/clock.ts';
import type { GenmoveParams } from '../../../engine/protocol/methods.ts';
import { passMove, type Move, type Point } from '../../../engine/rules/point.ts';
import { clocksOf, isTimed } from './game-clock.ts';
import { positionOf, type Game } from './game.ts';
import type { MachinePlayer } from './player.ts';
import { positionQuery } from './position-query.ts';

export type GameEngine = Pick<EngineClient, 'genmove' | 'analyze' | 'score'>;

/** The engine's answer is held back so long (ms) at least: a stone that appears at once is not seen to be put. */
export const LEAST_ANSWER_MS = 700;

/** Rejected as `cancelled` when the signal aborts. */
export async function askForMove(
  engine: GameEngine,
  game: Game,
  player: MachinePlayer,
  signal: AbortSignal,
): Promise<Move | 'resign'> {
  const { toPlay } = positionOf(game);
  const clock = isTimed(game) ? wireClock(clocksOf(game)[toPlay]) : undefined;
  const { move } = await engine.genmove(
    {
      position: positionQuery(game),
      player: asEngineKnows(player),
      ...(clock && { clock }),
    },
    { signal },
  );
  return move;
}

export function asEngineKnows(player: MachinePlayer): GenmoveParams['player'] {
  switch (player.kind) {
    case 'gtp':
      return { kind: 'gtp', command: player.command };
    case 'imitation':
      return { kind: 'human', rank: player.rank };
    case 'plain':
      return player;
    case 'network': {
      const { visits, network } = player;
      return { kind: 'network', visits, ...(network !== undefined && { network }) };
    }
  }
}

function wireClock({ control, mainMs, periodMs, left }: Clock): WireClock | undefined {
  return control.kind === 'none' ? undefined : { control, mainMs, periodMs, left };
}

export interface Hint {
  readonly move: Move;
  /** Found by search; else the network's first idea. */
  readonly searched: boolean;
}

export async function askForHint(
  engine: GameEngine,
  game: Game,
  visits: number,
  signal: AbortSignal,
): Promise<Hint> {
  const report = await engine.analyze(
    { position: positionQuery(game), visits, reportEveryMs: 1000, ownership: false },
    { signal },
  );
  const best = visits > 1 ? report.moves[0]?.move : undefined;
  return best === undefined
    ? { move: favourite(report.policy, game.settings.size), searched: false }
    : { move: best, searched: true };
}

/** The move that the network thinks of first. `policy` is `[area + 1]`, illegal moves at 0. */
function favourite(policy: Float32Array, size: number): Move {
  const best = policy.indexOf(Math.max(...policy));
  return best < 0 ? passMove(size) : best;
}

export interface Estimate {
  /** Points that Black leads by, komi included. */
  readonly lead: number;
  /** Black's, 0..1. */
  readonly winrate: number;
  /** `[area]` 1 where Black is expected to own the point, -1 White, 0 where it is open. */
  readonly owner: Int8Array;
}

const ESTIMATE_VISITS = 100;
/** Expected ownership from which a point is called somebody's. */
const OWNED = 0.5;

export async function askForEstimate(
  engine: GameEngine,
  game: Game,
  signal: AbortSignal,
): Promise<Estimate> {
  const { scoreLead, winrate, ownership } = await engine.analyze(
    {
      position: positionQuery(game),
      visits: ESTIMATE_VISITS,
      reportEveryMs: 1000,
      ownership: true,
    },
    { signal },
  );
  const owner = Int8Array.from(ownership ?? [], (value) =>
    Math.abs(value) < OWNED ? 0 : Math.sign(value),
  );
  return { lead: scoreLead, winrate, owner };
}

/** Every stone of the chains that look dead to the engine. */
export async function askForDead(
  engine: GameEngine,
  game: Game,
  signal: AbortSignal,
): Promise<readonly Point[]> {
  return (await engine.score({ position: positionQuery(game) }, { signal })).dead;
}
