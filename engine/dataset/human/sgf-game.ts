/** Games between people from SGF: the main line, and what the root says about the players. */

import { gameInfo } from '../../record/game-info.ts';
import type { GameTree } from '../../record/game-tree.ts';
import { movesOf, setUpOf } from '../../record/node-facts.ts';
import { BLACK, WHITE } from '../../rules/color.ts';
import { MAX_SIZE, MIN_SIZE, passMove, type Point } from '../../rules/point.ts';
import { parseRank } from '../../rules/rank.ts';
import type { HumanGame } from './human-game.ts';
import { problemWith, untilTwoPasses } from './parse-line.ts';

/** Where a record was played, from words that servers leave in PC, as the source tags of our files. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\bKGS\b|kiseido|gokgs/i, 'kgs'],
  [/\bOGS\b|online-go/i, 'ogs'],
  [/tygem/i, 'tygem'],
  [/\btom\b/i, 'tom'],
];

/** A sentence that says what is wrong, where the record is no game that we can learn from. */
export function humanGameOf(tree: GameTree): HumanGame | string {
  const { size } = tree;
  if (size < MIN_SIZE || size > MAX_SIZE) return `has a board of ${size} lines`;
  const info = gameInfo(tree);
  const read = readMainLine(tree);
  if (typeof read === 'string') return read;
  if (info.handicap >= 2 && read.setup.length === 0) return 'has a handicap without its stones';
  const game: HumanGame = {
    size,
    komi: info.komi,
    setup: read.setup,
    blackRank: parseRank(info.black.rank ?? ''),
    whiteRank: parseRank(info.white.rank ?? ''),
    result: info.result,
    year: info.year,
    source: PLACES.find(([word]) => word.test(info.place ?? ''))?.[1] ?? 'sgf',
    moves: untilTwoPasses(read.moves, passMove(size)),
  };
  return problemWith(game) ?? game;
}

function readMainLine(tree: GameTree): { setup: readonly Point[]; moves: Int16Array } | string {
  const moves: number[] = [];
  let setup: readonly Point[] = [];
  for (const id of tree.mainLine()) {
    const node = tree.node(id);
    const stones = setUpOf(node, tree.size);
    if (stones) {
      if (moves.length > 0) return 'sets stones up in mid-game';
      if (stones.white.length > 0 || stones.empty.length > 0) return 'has a set-up beside Black’s';
      setup = [...setup, ...stones.black];
    }
    const played = movesOf(node, tree.size);
    if (played.unread.length > 0) return `has a move ${JSON.stringify(played.unread[0])}`;
    for (const { color, move } of played.moves) {
      const blackToPlay = (moves.length % 2 === 0) === (setup.length === 0);
      if (color !== (blackToPlay ? BLACK : WHITE)) {
        return `has move ${moves.length + 1} by the wrong side`;
      }
      moves.push(move);
    }
  }
  return { setup, moves: Int16Array.from(moves) };
}
