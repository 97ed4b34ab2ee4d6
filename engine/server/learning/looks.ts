/** What a network thinks of a few positions that are the same in every generation: how its favourites change. */

import { loadEvaluator } from '../../network/onnx/onnx-evaluator.ts';
import { BLACK, opponent, type Color } from '../../rules/color.ts';
import type { Move } from '../../rules/point.ts';
import { newPosition, playGame, type PlayedMove } from '../../rules/replay.ts';
import { defaultKomi, RULE_SETS } from '../../rules/rule-set.ts';

import type { LooksLine } from '../../run/metrics.ts';

export interface WatchedPosition {
  readonly name: 'empty' | 'center' | 'capture';
  readonly moves: readonly Move[];
}

/** Favourites of a position that are remembered. */
const FAVOURITES = 8;

/** Black is to play on the empty board and in `capture`, where a white stone is in atari; White answers `center`. */
export function watchedPositions(size: number): readonly WatchedPosition[] {
  const at = (x: number, y: number): Move => y * size + x;
  const far = size >= 7 ? size - 3 : size - 1;
  const middle = Math.floor(size / 2);
  return [
    { name: 'empty', moves: [] },
    { name: 'center', moves: [at(middle, middle)] },
    {
      name: 'capture',
      moves: [at(2, 1), at(2, 2), at(1, 2), at(far, far), at(3, 2), at(far, far - 1)],
    },
  ];
}

export async function lookAround(network: string, size: number): Promise<LooksLine['looks']> {
  const evaluator = await loadEvaluator(network);
  try {
    const watched = watchedPositions(size);
    const positions = watched.map(({ moves }) => {
      const position = newPosition({
        size,
        rules: RULE_SETS.chinese,
        komi: defaultKomi('chinese', size),
      });
      playGame(position, alternating(moves));
      return position;
    });
    const evaluations = await evaluator.evaluate(positions);
    return watched.map(({ name }, i) => {
      const { policy, value } = evaluations[i]!;
      const black = positions[i]!.toPlay === BLACK ? value : -value;
      return {
        position: name,
        winrate: rounded(Math.min(1, Math.max(0, (1 + black) / 2))),
        moves: favouritesOf(policy),
      };
    });
  } finally {
    await evaluator.dispose();
  }
}

/** The moves that a policy likes best. `policy` is `[area + 1]`. */
export function favouritesOf(policy: Float32Array): { move: Move; prior: number }[] {
  const moves = Array.from(policy, (prior, move) => ({ move, prior: rounded(prior) }));
  moves.sort((a, b) => b.prior - a.prior);
  return moves.slice(0, FAVOURITES).filter(({ prior }) => prior > 0);
}

function alternating(moves: readonly Move[]): PlayedMove[] {
  let color: Color = BLACK;
  return moves.map((move) => {
    const played = { color, move };
    color = opponent(color);
    return played;
  });
}

/** To ten thousandths: the history travels and is shipped. */
function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
