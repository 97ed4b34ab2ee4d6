/** The record of a game that is about to be played. */

import { BLACK, type Color } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import type { RulesName } from '../rules/rule-set.ts';
import { makeRules } from './game-info.ts';
import { GameTree } from './game-tree.ts';
import { makeSgfPoint } from './sgf-point.ts';
import { makeText } from './sgf-text.ts';

export interface NewGame {
  readonly size: number;
  readonly rules: RulesName;
  /** Points that White gets. */
  readonly komi: number;
  readonly black?: string;
  readonly white?: string;
  readonly event?: string;
  /** `2016-03-10`. */
  readonly date?: string;
  readonly place?: string;
  /** As RE writes it. */
  readonly result?: string;
  readonly handicap?: number;
  /** Stones on the board before the first move. */
  readonly blackStones?: readonly Point[];
  readonly whiteStones?: readonly Point[];
  readonly toPlay?: Color;
}

/** A tree of a root alone, with everything known before the first move. */
export function newGameTree(game: NewGame): GameTree {
  const { size } = game;
  const properties: Record<string, readonly string[]> = {
    GM: ['1'],
    FF: ['4'],
    CA: ['UTF-8'],
    AP: ['Move 37'],
    SZ: [String(size)],
  };
  const text = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') properties[name] = [makeText(value)];
  };
  const stones = (name: string, points: readonly Point[] | undefined): void => {
    if (points?.length) properties[name] = points.map((point) => makeSgfPoint(point, size));
  };
  text('PB', game.black);
  text('PW', game.white);
  text('EV', game.event);
  text('DT', game.date);
  text('PC', game.place);
  properties.KM = [String(game.komi)];
  properties.RU = [makeRules(game.rules)];
  if (game.handicap !== undefined && game.handicap >= 2) properties.HA = [String(game.handicap)];
  text('RE', game.result);
  stones('AB', game.blackStones);
  stones('AW', game.whiteStones);
  if (game.toPlay !== undefined) properties.PL = [game.toPlay === BLACK ? 'B' : 'W'];
  return GameTree.create(properties);
}
