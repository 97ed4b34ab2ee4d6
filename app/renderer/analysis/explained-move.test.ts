import { describe, expect, it } from 'vitest';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { makeSgf } from '../../../engine/record/make-sgf.ts';
import { commentOf } from '../../../engine/record/node-facts.ts';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { parseMove } from '../../../engine/rules/point.ts';
import { withExplanations } from '../explain/explained-record.ts';
import { replayQuery } from '../explain/question.ts';
import { searchedExplanation } from '../testkit/explanations.ts';
import { candidateMove, explainedNodes, playedMove, type ExplainedMove } from './explained-move.ts';

function tree(sgf: string): GameTree {
  const [one] = parseSgf(sgf).trees;
  if (!one) throw new Error('There is no game');
  return one;
}

const end = (of: GameTree): NodeId => of.mainLine().at(-1) ?? of.root;
const point = (name: string, size = 9): number => parseMove(name, size) ?? -1;

/** The position that the engine is asked about, as it replays it. */
function asked(move: ExplainedMove | undefined) {
  if (!move?.question) throw new Error('There is no question');
  return replayQuery(move.question.position);
}

describe('the move of a node', () => {
  it('is explained in the position before it', () => {
    const game = tree('(;SZ[9]KM[7]RU[Japanese];B[cc];W[gg];B[ee])');
    const played = playedMove(game, end(game));
    expect(played).toMatchObject({ move: point('E5'), color: BLACK });
    expect(asked(played)).toMatchObject({ toPlay: BLACK, moveNumber: 2, komi: 7 });
    expect(played?.question?.position.rules).toBe('japanese');
    expect(playedMove(game, game.root)).toBeUndefined();
  });

  it('is that of a person, of the rank of the stronger player where the record names one', () => {
    const player = (info: string): unknown => {
      const game = tree(`(;SZ[9]${info};B[cc])`);
      return playedMove(game, end(game))?.question?.player;
    };
    expect(player('BR[9p]')).toEqual({ kind: 'person', rank: 'pro' });
    expect(player('WR[7d]BR[1k]')).toEqual({ kind: 'person', rank: '7d' });
    expect(['', 'BR[strong]'].map(player)).toEqual([{ kind: 'person' }, { kind: 'person' }]);
  });

  it('is asked about with the year of its game', () => {
    const game = tree('(;SZ[9]DT[1968-05-01];B[cc])');
    expect(playedMove(game, end(game))?.question?.year).toBe(1968);
  });

  it('is that of the variation that the node is in', () => {
    const game = tree('(;SZ[9];B[cc](;W[gg])(;W[gc]))');
    const [, second] = game.node(1).children;
    expect(playedMove(game, second ?? -1)?.move).toBe(point('G7'));
  });

  it('may be a second one of the same side, or the first of White', () => {
    const twice = tree('(;SZ[9];B[cc];B[gg])');
    expect(asked(playedMove(twice, end(twice))).toPlay).toBe(BLACK);
    const white = tree('(;SZ[9];W[gg])');
    expect(asked(playedMove(white, end(white))).toPlay).toBe(WHITE);
  });

  it('stands on the stones that were set up by hand, in mid-game and in its own node', () => {
    const midway = tree('(;SZ[9];B[cc];W[gg];AB[aa][ba]AE[cc]PL[W];W[ee])');
    const before = asked(playedMove(midway, end(midway)));
    expect(before.toPlay).toBe(WHITE);
    expect([point('A9'), point('B9'), point('C7')].map((at) => before.board.stones[at])).toEqual([
      BLACK,
      BLACK,
      0,
    ]);
    const together = tree('(;SZ[9]AB[aa][ba]PL[W]W[ee])');
    expect(asked(playedMove(together, together.root)).board.stones[0]).toBe(BLACK);
  });

  it('cannot be explained where it is against the rules, after the end, or on a tiny board', () => {
    const occupied = tree('(;SZ[9];B[cc];W[cc])');
    expect(playedMove(occupied, end(occupied))).toMatchObject({ refusal: 'occupied' });
    const over = tree('(;SZ[9];B[];W[];B[cc])');
    expect(playedMove(over, end(over))).toMatchObject({ refusal: 'game-over' });
    const tiny = tree('(;SZ[3];B[bb])');
    expect(playedMove(tiny, end(tiny))).toEqual({ move: 4, color: BLACK, refusal: 'board-size' });
  });
});

describe('a line saved with explanations', () => {
  const game = tree(
    '(;SZ[9]AB[aa][ba]PL[W];W[ee](;B[];W[gc])(;AW[cc]AE[aa]PL[B];B[gg];W[];W[gg];B[hh]C[mine]))',
  );
  const pass = 81;
  const movesOf = (line: readonly NodeId[]): number[] =>
    explainedNodes(game, line).map(({ question }) => question.move);

  it('has every move that can be explained: passes and those after stones set up among them', () => {
    expect(movesOf(game.mainLine())).toEqual([point('E5'), pass, point('G7')]);
  });

  it('is the variation that is followed; set-up alone and moves against the rules are left out', () => {
    const [, variation] = game.node(1).children;
    const line = game.mainLine(variation);
    const moves = [point('G3'), pass, point('H2')];
    expect(movesOf(line)).toEqual(moves);
    const told = new Map(
      explainedNodes(game, line).map(({ id, question: { move } }) => [
        id,
        searchedExplanation({ move, sentences: [{ text: `Said of ${move}.`, from: 'verdict' }] }),
      ]),
    );
    const saved = tree(makeSgf(withExplanations(game, told, 'Signed.')));
    const comments = (ids: readonly NodeId[]): string[] =>
      ids.map((id) => commentOf(saved.node(id)));
    const [, other] = saved.node(1).children;
    expect(comments(saved.mainLine().slice(1))).toEqual(['', '', '']);
    expect(comments(saved.mainLine(other))).toEqual([
      '',
      `Said of ${moves[0]}.`,
      `Said of ${moves[1]}.`,
      '',
      `mine\n\nSaid of ${moves[2]}.`,
    ]);
  });
});

describe('a candidate', () => {
  it('is a move of the side to play', () => {
    const game = tree('(;SZ[13];B[cc])');
    const candidate = candidateMove(game, 1, point('K10', 13));
    expect(candidate).toMatchObject({ color: WHITE });
    expect(asked(candidate)).toMatchObject({ size: 13, toPlay: WHITE, moveNumber: 1 });
  });

  it('may be a pass, and must be legal', () => {
    const game = tree('(;SZ[9];B[cc])');
    expect(candidateMove(game, 1, 81).question?.move).toBe(81);
    expect(candidateMove(game, 1, point('C7'))).toMatchObject({ refusal: 'occupied' });
  });
});
