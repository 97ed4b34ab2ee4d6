/** A move of a record's main line and the position before it. */

import { gameInfo } from '../record/game-info.ts';
import { moveOf } from '../record/node-facts.ts';
import { positionAt } from '../record/position-at.ts';
import { parseSgfBytes } from '../record/sgf-bytes.ts';
import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { strongestRank } from '../rules/rank.ts';
import { illegalReason } from '../rules/replay.ts';
import { UsageError } from './commands/command.ts';

export interface MoveOfRecord {
  readonly position: Position;
  readonly move: Move;
  /** Of the stronger of the players, as `5k`, where the record names one. */
  readonly rank: string | undefined;
  /** In which it was played, where the record tells. */
  readonly year: number | undefined;
}

/**
 * `number` counts moves from 1; `name` is the file's, for messages. Throws `UsageError` where the record has no
 * such move or it breaks the rules, and `SgfError` for what is no record.
 */
export function moveOfRecord(name: string, bytes: Uint8Array, number: number): MoveOfRecord {
  const [tree] = parseSgfBytes(bytes).trees;
  if (!tree) throw new UsageError(`${name} holds no game`);
  let before = tree.root;
  let count = 0;
  for (const id of tree.mainLine()) {
    const played = moveOf(tree.node(id), tree.size);
    if (played && ++count === number) {
      const position = positionAt(tree, before);
      if (position.toPlay !== played.color) position.skipTurn();
      const reason = illegalReason(position, played.move);
      if (reason) throw new UsageError(`Move ${number} of ${name} is not legal: ${reason}`);
      const { black, white, year } = gameInfo(tree);
      const rank = strongestRank([black.rank, white.rank]);
      return { position, move: played.move, rank, year };
    }
    before = id;
  }
  throw new UsageError(`${name} has ${count} moves; there is no move ${number}`);
}
