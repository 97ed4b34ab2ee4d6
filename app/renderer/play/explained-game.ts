/** The moves of a game as they are asked about: each in the position before it. */

import { moveOf } from '../../../engine/record/node-facts.ts';
import type { ExplainedNode } from '../explain/explained-record.ts';
import type { Question } from '../explain/question.ts';
import { movesOf, type Game } from '../game/game.ts';
import { playerOf } from '../game/game-settings.ts';
import { asEngineKnows } from '../game/opponent.ts';
import { beforeMove, positionQuery } from '../game/position-query.ts';

/** About move `number`, from 1; undefined where there is no such move. */
export function questionAbout(game: Game, number: number): Question | undefined {
  const played = movesOf(game)[number - 1];
  if (!played) return undefined;
  const position = beforeMove(positionQuery(game), number);
  const player = playerOf(game.settings, played.color);
  if (player.kind === 'human') return { position, move: played.move };
  return { position, move: played.move, player: asEngineKnows(player) };
}

export function explainedNodes(game: Game): ExplainedNode[] {
  const { tree } = game;
  const nodes = tree.mainLine().filter((id) => moveOf(tree.node(id), tree.size));
  return nodes.flatMap((id, i) => {
    const question = questionAbout(game, i + 1);
    return question ? [{ id, question }] : [];
  });
}
