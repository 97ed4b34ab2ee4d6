/** A game that begins where a record has come to: its stones and moves, and somebody to play on with. */

import { gameInfo } from '../../../engine/record/game-info.ts';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { replayTo } from '../../../engine/record/position-at.ts';
import { makeSgfPoint } from '../../../engine/record/sgf-point.ts';
import { BLACK, type Color } from '../../../engine/rules/color.ts';
import type { Point } from '../../../engine/rules/point.ts';
import { FIRST_GAME, isPlayable, usualKomi, type GameSettings } from './game-settings.ts';
import { startGame, type Game } from './game.ts';

/** Undefined where such a game cannot be played here: odd boards, or a position where the game is over. */
export function goOn(id: string, record: GameTree, at: NodeId, date: string): Game | undefined {
  const { start, moves, rules, position } = replayTo(record, at);
  if (position.gameOver) return undefined;
  const { black: person, white: engine } = FIRST_GAME;
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

function letter(color: Color): string {
  return color === BLACK ? 'B' : 'W';
}
