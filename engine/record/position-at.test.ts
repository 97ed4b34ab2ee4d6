import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLACK, EMPTY, WHITE } from '../rules/color.ts';
import { parseMove } from '../rules/point.ts';
import { newPosition, playGame } from '../rules/replay.ts';
import type { GameTree } from './game-tree.ts';
import { parseSgf } from './parse-sgf.ts';
import { positionAt, replayTo } from './position-at.ts';

function treeOf(text: string): GameTree {
  const [tree] = parseSgf(text).trees;
  if (!tree) throw new Error('No game');
  return tree;
}

function endOf(tree: GameTree): number {
  return tree.mainLine().at(-1) ?? tree.root;
}

function at(name: string): number {
  return parseMove(name, 9) ?? -1;
}

describe('positionAt', () => {
  it('plays the moves on the way to a node', () => {
    const tree = treeOf('(;SZ[9]KM[5.5]RU[NZ];B[ee](;W[ce])(;W[];B[aa]))');
    const position = positionAt(tree, 2);
    expect(position.komi).toBe(5.5);
    expect(position.rules.suicide).toBe(true);
    expect(position.toPlay).toBe(BLACK);
    expect(position.board.stones[at('E5')]).toBe(BLACK);
    expect(position.board.stones[at('C5')]).toBe(WHITE);
    expect(positionAt(tree, 4).board.stones[at('A9')]).toBe(BLACK);
    expect(positionAt(tree, 0).board.stones.every((stone) => stone === EMPTY)).toBe(true);
  });

  it('sets stones up, with handicap and the side to play', () => {
    const handicap = positionAt(treeOf('(;SZ[9]HA[2]AB[cg][gc];W[ee])'), 0);
    expect(handicap.toPlay).toBe(WHITE);
    expect(handicap.handicapStones).toBe(2);
    expect(handicap.komi).toBe(0.5);
    expect(positionAt(treeOf('(;SZ[9]AB[aa:cc]AW[ii];B[ee])'), 0).toPlay).toBe(BLACK);
    expect(positionAt(treeOf('(;SZ[9]AB[aa:cc]PL[W])'), 0).toPlay).toBe(WHITE);
    expect(positionAt(treeOf('(;SZ[9]AB[aa:cc]PL[W])'), 0).board.stones[at('C7')]).toBe(BLACK);
  });

  it('sets stones up and takes them off in mid-game', () => {
    const tree = treeOf('(;SZ[9];B[aa];W[bb];AE[aa]AB[cc]PL[W];W[dd])');
    const { position, start, moves, problems } = replayTo(tree, endOf(tree));
    expect(problems).toEqual([]);
    expect(position.board.stones[at('A9')]).toBe(EMPTY);
    expect(position.board.stones[at('C7')]).toBe(BLACK);
    expect(position.toPlay).toBe(BLACK);
    expect(start).toMatchObject({ black: [at('C7')], white: [at('B8')], toPlay: WHITE });
    expect(moves).toEqual([{ color: WHITE, move: at('D6') }]);
  });

  it('plays on through what the rules forbid, and names it', () => {
    const occupied = treeOf('(;SZ[9];B[ee];W[ee];B[zz];B[dd])');
    const replay = replayTo(occupied, endOf(occupied));
    expect(replay.position.board.stones[at('E5')]).toBe(WHITE);
    expect(replay.position.board.stones[at('D6')]).toBe(BLACK);
    expect(replay.problems).toEqual([
      { kind: 'illegal', node: 2, move: at('E5'), reason: 'occupied' },
      { kind: 'unread', node: 3, value: 'zz' },
    ]);
    const suicide = treeOf('(;SZ[9]RU[Japanese];B[ba];W[ii];B[ab];W[aa];B[cc])');
    const after = replayTo(suicide, endOf(suicide));
    expect(after.problems).toMatchObject([{ kind: 'illegal', reason: 'suicide' }]);
    expect(after.position.board.stones[at('A9')]).toBe(EMPTY);
    const dead = treeOf('(;SZ[9]AB[ab][ba]AW[aa])');
    expect(replayTo(dead, 0).problems).toEqual([{ kind: 'no-liberty', node: 0, point: 0 }]);
  });

  it('goes on after two passes', () => {
    const tree = treeOf('(;SZ[9];B[];W[];B[ee])');
    const { position, problems, moves, start } = replayTo(tree, endOf(tree));
    expect(problems).toMatchObject([{ reason: 'game-over' }]);
    expect(position.board.stones[at('E5')]).toBe(BLACK);
    expect(moves).toEqual([]);
    expect(start.black).toEqual([at('E5')]);
  });

  it('remembers for superko what stood after stones were set up in mid-game', () => {
    // A suicide on the empty board of one point's neighbours brings back what was set up.
    const tree = treeOf('(;SZ[3]RU[NZ];B[cc];AE[cc]AW[ba][ab];B[aa])');
    expect(replayTo(tree, endOf(tree)).problems).toMatchObject([
      { kind: 'illegal', move: 0, reason: 'superko' },
    ]);
  });

  it('gives for any record a start and legal moves that lead to the same stones', () => {
    const point = fc.constantFrom('aa', 'ab', 'ba', 'bb', 'ca', 'ac', 'cb', 'bc', 'cc', '');
    const node = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.tuple(fc.constantFrom('B', 'W'), point).map(([c, p]) => `;${c}[${p}]`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('AB', 'AW', 'AE'), point)
          .map(([c, p]) => `;${c}[${p}]`),
      },
    );
    const rules = fc.constantFrom('Chinese', 'Japanese', 'AGA', 'NZ');
    fc.assert(
      fc.property(rules, fc.array(node, { maxLength: 60 }), (named, nodes) => {
        const tree = treeOf(`(;SZ[3]RU[${named}]${nodes.join('')})`);
        const { position, start, moves } = replayTo(tree, endOf(tree));
        const again = newPosition(start);
        playGame(again, moves);
        expect([...again.board.stones]).toEqual([...position.board.stones]);
        expect(again.toPlay).toBe(position.toPlay);
      }),
      { numRuns: 300 },
    );
  });
});
