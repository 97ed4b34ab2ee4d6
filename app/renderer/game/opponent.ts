/** What a game asks the engine for: the opponent's move, a hint, the dead stones. */

import type { EngineClient } from '../../../engine/protocol/client.ts';
import { passMove, type Move, type Point } from '../../../engine/rules/point.ts';
import type { Game } from './game.ts';
import type { NetworkOpponent } from './player.ts';
import { positionQuery } from './position-query.ts';

export type GameEngine = Pick<EngineClient, 'genmove' | 'analyze' | 'score'>;

/** The engine's answer is held back so long (ms) at least: a stone that appears at once is not seen to be put. */
export const LEAST_ANSWER_MS = 700;

/** Never before `leastMs` have passed; rejected as `cancelled` when the signal aborts. */
export async function askForMove(
  engine: GameEngine,
  game: Game,
  { visits, network }: NetworkOpponent,
  signal: AbortSignal,
  leastMs: number,
): Promise<Move | 'resign'> {
  const held = new Promise((resolve) => setTimeout(resolve, leastMs));
  const { move } = await engine.genmove(
    {
      position: positionQuery(game),
      player: { kind: 'network', visits, ...(network !== undefined && { network }) },
    },
    { signal },
  );
  await held;
  return move;
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

/** Every stone of the chains that look dead to the engine. */
export async function askForDead(
  engine: GameEngine,
  game: Game,
  signal: AbortSignal,
): Promise<readonly Point[]> {
  return (await engine.score({ position: positionQuery(game) }, { signal })).dead;
}
