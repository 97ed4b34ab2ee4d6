/** A game that begins where a record has come to: its stones and moves, and somebody to play on with. */

import { gameInfo } from '../../../engine/record/game-info.ts';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { replayTo } from '../../../engine/record/position-at.ts';
import { makeSgfPoint } from '../../../engine/record/sgf-point.ts';
import { BLACK, type Color } from '../../../engine/rules/color.ts';
import type { Point } from '../../../engine/rules/point.ts';
import { FIRST_GAME, isPlayable, usualKomi, type GameSettings } from './game-settings.ts';
import { startGame, type Game } from './game.ts';
import { HUMAN, type Player } from './player.ts';

/**
 * Undefined where such a game cannot be played here: odd boards, or a position where the game is over. `before`: of the game on the table, whose machine plays on
 * where it can.
 */
export function goOn(
  id: string,
  record: GameTree,
  at: NodeId,
  date: string,
  before: GameSettings = FIRST_GAME,
): Game | undefined {
  const { start, moves, rules, position } = replayTo(record, at);
  if (position.gameOver) return undefined;
  const person = HUMAN;
  const engine = machineOf(before, record.size);
  const [black, white] = position.toPlay === BLACK ? [person, engine] : [engine, person];
  const { handicap } = gameInfo(record);
  const plain: GameSettings = {
    ...FIRST_GAME,
    size: record.size,
    rules,
    komi: start.komi,
    handicap: 0,
    black,
    white,
  };
  const settings = [
    { ...plain, handicap },
    plain,
    { ...plain, komi: usualKomi(rules, record.size, 0) },
  ].find(isPlayable);
  if (!settings) return undefined;
  const game = startGame(id, settings, date);
  let { tree } = game;
  const { root } = tree;
  const set = (name: string, points: readonly Point[] = []): void => {
    tree = tree.setProperty(
      root,
      name,
      points.map((point) => makeSgfPoint(point, record.size)),
    );
  };
  set('AB', start.black);
  set('AW', start.white);
  if (start.toPlay !== undefined) tree = tree.setProperty(root, 'PL', [letter(start.toPlay)]);
  let last = root;
  for (const { color, move } of moves) ({ tree, id: last } = tree.addMove(last, color, move));
  return { ...game, tree };
}

/** People are imitated on the boards that there are enough of their games on: on this one, as the last game shows. */
function machineOf({ black, white, size }: GameSettings, lines: number): Player {
  const fits = ({ kind }: Player): boolean =>
    kind !== 'human' && (kind !== 'imitation' || size === lines);
  return [white, black].find(fits) ?? FIRST_GAME.white;
}

function letter(color: Color): string {
  return color === BLACK ? 'B' : 'W';
}
