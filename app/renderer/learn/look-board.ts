/** What the board of the Learn room shows: one of the positions that every generation is asked about, and its favourites. */

import type { WireRunHistory } from '../../../engine/protocol/learning.ts';
import { BLACK, opponent, type Color } from '../../../engine/rules/color.ts';
import type { Move } from '../../../engine/rules/point.ts';
import { newPosition, playGame, type PlayedMove } from '../../../engine/rules/replay.ts';
import { defaultKomi, RULE_SETS } from '../../../engine/rules/rule-set.ts';
import type { Mark } from '../board/Board.tsx';
import { lookAt } from './history-curves.ts';

/** Favourites that are drawn; early networks have hundreds of them that are hardly apart. */
const MARKS = 5;

export interface LookBoard {
  readonly stones: Uint8Array;
  readonly lastMove: Move | undefined;
  readonly marks: readonly Mark[];
  /** The network's first choice and its probability; undefined where no network was asked. */
  readonly favourite: { readonly move: Move; readonly prior: number } | undefined;
  /** Black's. */
  readonly winrate: number | undefined;
  /** Of the network that was asked. */
  readonly generation: number | undefined;
}

export function lookBoard(history: WireRunHistory, name: string, generation: number): LookBoard {
  const { size } = history;
  const moves = history.positions.find((position) => position.name === name)?.moves ?? [];
  const position = newPosition({
    size,
    rules: RULE_SETS.chinese,
    komi: defaultKomi('chinese', size),
  });
  playGame(position, alternating(moves));
  const asked = lookAt(history, generation);
  const look = asked?.looks.find((one) => one.position === name);
  const area = size * size;
  return {
    stones: position.board.stones,
    lastMove: moves.at(-1),
    marks: (look?.moves ?? [])
      .filter(({ move }) => move < area)
      .slice(0, MARKS)
      .map(({ move, prior }) => ({ point: move, shape: 'diamond', filled: false, weight: prior })),
    favourite: look?.moves[0],
    winrate: look?.winrate,
    generation: asked?.generation,
  };
}

export function alternating(moves: readonly Move[]): PlayedMove[] {
  let color: Color = BLACK;
  return moves.map((move) => {
    const played = { color, move };
    color = opponent(color);
    return played;
  });
}
