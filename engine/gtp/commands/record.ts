/** GTP commands that read and write game records. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { gameInfo } from '../../record/game-info.ts';
import type { GameTree, NodeId } from '../../record/game-tree.ts';
import { makeSgf } from '../../record/make-sgf.ts';
import { newGameTree } from '../../record/new-game.ts';
import { movesOf } from '../../record/node-facts.ts';
import { replayTo } from '../../record/position-at.ts';
import { parseSgfBytes } from '../../record/sgf-bytes.ts';
import { BLACK, WHITE } from '../../rules/color.ts';
import { MAX_SIZE, MIN_SIZE } from '../../rules/point.ts';
import { GtpFailure, syntaxError } from '../arguments.ts';
import type { GtpCommands } from '../command.ts';
import type { GtpEngine } from '../gtp-engine.ts';

const LARGEST_FILE = 16_000_000;

export const recordCommands: GtpCommands = {
  loadsgf(engine, { args }) {
    const { path, moveNumber } = fileAndMove(args);
    const tree = readRecord(path);
    const node = nodeBefore(tree, moveNumber);
    load(engine, tree, node);
    return undefined;
  },
  printsgf: ({ game }) => {
    const { black, white, toPlay } = game.setup;
    let tree = newGameTree({
      size: game.size,
      rules: game.rules,
      komi: game.komi,
      blackStones: black,
      whiteStones: white,
      ...(white.length === 0 && { handicap: black.length }),
      toPlay: toPlay ?? (black.length >= 2 && white.length === 0 ? WHITE : BLACK),
    });
    let id = tree.root;
    for (const { color, move } of game.moves) ({ tree, id } = tree.addMove(id, color, move));
    return makeSgf(tree);
  },
};

/** File names may hold spaces, which part arguments: the longest name that there is wins. */
function fileAndMove(args: readonly string[]): { path: string; moveNumber: number } {
  const whole = args.join(' ');
  const last = args.at(-1) ?? '';
  if (whole === '') throw syntaxError('a file name is needed');
  if (args.length < 2 || !/^\d{1,6}$/.test(last) || existsSync(whole)) {
    return { path: whole, moveNumber: Infinity };
  }
  return { path: args.slice(0, -1).join(' '), moveNumber: Number(last) };
}

function readRecord(path: string): GameTree {
  let why = 'it holds no game';
  try {
    const file = statSync(path);
    // What a device or a pipe tells may never end.
    if (!file.isFile()) throw new Error('it is a folder, a device or a pipe, and no file');
    if (file.size > LARGEST_FILE) throw new Error(`it is larger than ${LARGEST_FILE} bytes`);
    const [tree] = parseSgfBytes(readFileSync(path)).trees;
    if (tree) return tree;
  } catch (error) {
    why = error instanceof Error ? error.message : String(error);
  }
  throw new GtpFailure(`cannot load file: ${why}`);
}

/** The last node of the main line before move number `moveNumber`, 1-based. */
function nodeBefore(tree: GameTree, moveNumber: number): NodeId {
  let played = 0;
  let last = tree.root;
  for (const id of tree.mainLine()) {
    played += movesOf(tree.node(id), tree.size).moves.length;
    if (played >= moveNumber) break;
    last = id;
  }
  return last;
}

function load({ game }: GtpEngine, tree: GameTree, node: NodeId): void {
  if (tree.size < MIN_SIZE || tree.size > MAX_SIZE) {
    throw new GtpFailure(`cannot load file: its board has ${tree.size} lines`);
  }
  const info = gameInfo(tree);
  const rules = info.rules ?? game.rules;
  const { start, moves } = replayTo(tree, node, { rules });
  game.rules = rules;
  game.komi = start.komi;
  game.begin({
    size: start.size,
    black: start.black ?? [],
    white: start.white ?? [],
    ...(start.toPlay !== undefined && { toPlay: start.toPlay }),
    moves,
  });
}
