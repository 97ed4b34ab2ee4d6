/** A game of a match as SGF. */

import { BLACK, WHITE } from '../rules/color.ts';
import { makeResult, type GameResult } from '../record/game-result.ts';
import { makeSgf } from '../record/make-sgf.ts';
import { newGameTree } from '../record/new-game.ts';
import { setText } from '../record/node-facts.ts';
import type { GameConditions, PlayedGame } from './match-game.ts';

export interface GameLabel {
  readonly black: string;
  readonly white: string;
  /** 1-based. */
  readonly number: number;
  /** Moves from the start that no player chose. */
  readonly openingMoves: number;
}

export function resultOf(game: PlayedGame): GameResult {
  if (game.winner === undefined) return { kind: 'draw' };
  const by =
    game.lead !== undefined
      ? Math.abs(game.lead)
      : game.end === 'resignation'
        ? 'resignation'
        : 'forfeit';
  return { kind: 'win', winner: game.winner, by };
}

/** The result with all stones alive, where that is another one: some were counted as dead. */
export function allAliveResult({ lead, allAliveLead }: PlayedGame): string | undefined {
  if (allAliveLead === undefined || allAliveLead === lead) return undefined;
  if (allAliveLead === 0) return makeResult({ kind: 'draw' });
  const winner = allAliveLead > 0 ? BLACK : WHITE;
  return makeResult({ kind: 'win', winner, by: Math.abs(allAliveLead) });
}

export function makeMatchSgf(
  game: PlayedGame,
  conditions: GameConditions,
  label: GameLabel,
): string {
  let tree = newGameTree({
    size: conditions.size,
    rules: conditions.rules,
    komi: conditions.komi,
    black: label.black,
    white: label.white,
    event: `Match of ${[label.black, label.white].sort().join(' and ')}, game ${label.number}`,
    result: makeResult(resultOf(game)),
  });
  let id = tree.root;
  for (const { color, move } of game.moves) ({ tree, id } = tree.addMove(id, color, move));
  const remarks = [
    `Opening moves given: ${label.openingMoves}.`,
    `The game ended by ${ENDS[game.end]}.`,
  ];
  const otherwise = allAliveResult(game);
  if (otherwise) remarks.push(`With all stones alive it would be ${otherwise}.`);
  if (game.forfeit) remarks.push(`It could not go on: ${game.forfeit}.`);
  if (game.illegal) remarks.push(`Refused: ${game.illegal}.`);
  return makeSgf(setText(tree, tree.root, 'GC', remarks.join(' ')));
}

const ENDS = {
  passes: 'two passes',
  decided: 'every point being settled',
  'move-limit': 'the move limit',
  resignation: 'resignation',
  'illegal-move': 'an illegal move',
  forfeit: 'forfeit',
} as const;
