/**
 * A game as SGF text and back, so that nothing of it is lost: who plays, the count, the hints. What SGF has no
 * property for is kept under private names on the root. SGF allows capital letters only: 37 is XXXVII there.
 */

import { gameInfo } from '../../../engine/record/game-info.ts';
import { makeResult } from '../../../engine/record/game-result.ts';
import type { GameTree } from '../../../engine/record/game-tree.ts';
import { makeSgf } from '../../../engine/record/make-sgf.ts';
import { conditions } from '../../../engine/record/position-at.ts';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { makeSgfPoint, parseSgfPoints } from '../../../engine/record/sgf-point.ts';
import { makeText, parseSimpleText } from '../../../engine/record/sgf-text.ts';
import { parseTimeControl } from '../../../engine/record/time-settings.ts';
import { BLACK, WHITE, type Color } from '../../../engine/rules/color.ts';
import type { Point } from '../../../engine/rules/point.ts';
import { isPlayable, type GameSettings } from './game-settings.ts';
import { countOf, handicapStones, lastNode, positionOf, replayOf, type Game } from './game.ts';
import { HUMAN, makePlayer, parsePlayer, type Player } from './player.ts';

const PREFIX = 'MXXXVII';
const BLACK_PLAYER = `${PREFIX}BLACK`;
const WHITE_PLAYER = `${PREFIX}WHITE`;
const HINTS = `${PREFIX}HINTS`;
const ESTIMATES = `${PREFIX}ESTIMATES`;
/** There when the game went on although a clock was over. */
const UNTIMED = `${PREFIX}UNTIMED`;
/** "free" where Black chose the places of the handicap. */
const PLACEMENT = `${PREFIX}PLACEMENT`;
/** The stones marked as dead; there, but empty, when it was said that none are. */
const DEAD = `${PREFIX}DEAD`;

export function makeRecord(game: Game): string {
  const { settings, hints, estimates, dead, result, untimed } = game;
  let { tree } = game;
  const { root, size } = tree;
  const set = (name: string, values: readonly string[]): void => {
    tree = tree.setProperty(root, name, values);
  };
  const points = (list: Iterable<Point>): string[] =>
    Array.from(list, (point) => makeSgfPoint(point, size));
  set('RE', result ? [makeResult(result)] : []);
  set(BLACK_PLAYER, [makeText(makePlayer(settings.black))]);
  set(WHITE_PLAYER, [makeText(makePlayer(settings.white))]);
  set(HINTS, makeCounts(hints));
  set(ESTIMATES, makeCounts(estimates));
  set(UNTIMED, untimed ? ['1'] : []);
  set(PLACEMENT, settings.placement === 'free' ? ['free'] : []);
  set(DEAD, dead ? (dead.size > 0 ? points(dead) : ['']) : []);
  if (dead && tree.nodeCount > 1) {
    const last = lastNode(tree);
    const territory = territoryOf(game);
    tree = tree.setProperty(last, 'TB', points(territory[BLACK]));
    tree = tree.setProperty(last, 'TW', points(territory[WHITE]));
  }
  return makeSgf(tree);
}

/** The points beside living stones that each side is given by the count. */
function territoryOf(game: Game): Record<Color, Point[]> {
  const { stones } = positionOf(game).board;
  const territory: Record<Color, Point[]> = { 1: [], 2: [] };
  countOf(game).owner.forEach((owner, point) => {
    const color = owner > 0 ? BLACK : WHITE;
    if (owner !== 0 && stones[point] !== color) territory[color].push(point);
  });
  return territory;
}

/** Reads what `makeRecord` wrote. Throws where that cannot be played on: broken text, illegal moves, odd boards. */
export function parseRecord(id: string, text: string): Game {
  const [read] = parseSgf(text).trees;
  if (!read) throw new Error('The record holds no game');
  const last = lastNode(read);
  const tree = read.setProperty(last, 'TB', []).setProperty(last, 'TW', []);
  const settings = readSettings(tree);
  if (!isPlayable(settings)) throw new Error('The record is of a game that cannot be played here');
  const { result } = gameInfo(tree);
  const { properties } = tree.node(tree.root);
  const dead = properties[DEAD];
  const game: Game = {
    id,
    settings,
    tree,
    phase: 'playing',
    dead: dead && new Set(parseSgfPoints(dead.filter(Boolean), tree.size).points),
    result,
    hints: readCounts(tree, HINTS),
    estimates: readCounts(tree, ESTIMATES),
    untimed: UNTIMED in properties,
  };
  const [problem] = replayOf(game).problems;
  if (problem) throw new Error(`The record does not replay: ${problem.kind}`);
  if (result) return { ...game, phase: 'finished' };
  if (settings.placement === 'free' && handicapStones(game).length < settings.handicap) {
    return { ...game, phase: 'placing', dead: undefined };
  }
  return positionOf(game).gameOver ? { ...game, phase: 'counting' } : { ...game, dead: undefined };
}

function readSettings(tree: GameTree): GameSettings {
  const { rules, komi } = conditions(tree);
  return {
    size: tree.size,
    rules,
    komi,
    handicap: gameInfo(tree).handicap,
    placement: line(tree, PLACEMENT) === 'free' ? 'free' : 'fixed',
    clock: parseTimeControl(tree) ?? { kind: 'none' },
    black: readPlayer(tree, BLACK_PLAYER),
    white: readPlayer(tree, WHITE_PLAYER),
  };
}

function readPlayer(tree: GameTree, name: string): Player {
  return parsePlayer(line(tree, name)) ?? HUMAN;
}

function makeCounts(counts: Readonly<Record<Color, number>>): string[] {
  return counts[BLACK] + counts[WHITE] > 0 ? [`${counts[BLACK]}:${counts[WHITE]}`] : [];
}

function readCounts(tree: GameTree, name: string): Record<Color, number> {
  const [black, white] = line(tree, name).split(':').map(Number);
  return { 1: black || 0, 2: white || 0 };
}

function line(tree: GameTree, name: string): string {
  return parseSimpleText(tree.node(tree.root).properties[name]?.[0] ?? '');
}
