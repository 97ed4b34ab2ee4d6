import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GameTree, type NodeId, type Properties } from './game-tree.ts';
import { makeSgf } from './make-sgf.ts';
import { parseSgf } from './parse-sgf.ts';
import { SgfError } from './sgf-error.ts';

/** Everything that a tree says, in the order of its lines. */
function contents(tree: GameTree): unknown[] {
  const all: unknown[] = [];
  const pending: { id: NodeId; depth: number }[] = [{ id: tree.root, depth: 0 }];
  for (let at = pending.pop(); at; at = pending.pop()) {
    const node = tree.node(at.id);
    all.push([at.depth, node.children.length, Object.entries(node.properties)]);
    for (const id of [...node.children].reverse()) pending.push({ id, depth: at.depth + 1 });
  }
  return all;
}

function only(text: string): GameTree {
  const [tree, second] = parseSgf(text).trees;
  if (!tree || second) throw new Error('Expected one game');
  return tree;
}

function errorOf(text: string): SgfError {
  try {
    parseSgf(text);
  } catch (error) {
    if (error instanceof SgfError) return error;
    throw error;
  }
  throw new Error(`No error for ${text}`);
}

describe('parseSgf', () => {
  it('reads variations', () => {
    const tree = only('(;SZ[9];B[aa](;W[bb];B[cc])(;W[dd]))');
    expect(tree.size).toBe(9);
    expect(tree.nodeCount).toBe(5);
    expect(tree.node(1).children).toEqual([2, 4]);
    expect(tree.mainLine().map((id) => tree.node(id).properties)).toEqual([
      { SZ: ['9'] },
      { B: ['aa'] },
      { W: ['bb'] },
      { B: ['cc'] },
    ]);
  });

  it('keeps unknown properties and values verbatim', () => {
    const tree = only('(;XY[a\\]b][ c\\\n:d ]Z9[]C[x\n y])');
    expect(tree.node(0).properties).toEqual({
      XY: ['a\\]b', ' c\\\n:d '],
      Z9: [''],
      C: ['x\n y'],
    });
    expect(only(makeSgf(tree)).node(0).properties).toEqual(tree.node(0).properties);
  });

  it('reads old files: long property names, mail headers, white space everywhere', () => {
    const { trees, warnings } = parseSgf(
      'From: someone (here)\n\n( ;\nGaMe [1] SiZe\t[ 13 ] AddBlack [aa] [bb]\n; Black [tt]) bye',
    );
    expect(trees[0]?.size).toBe(13);
    expect(trees[0]?.node(0).properties).toEqual({ GM: ['1'], SZ: [' 13 '], AB: ['aa', 'bb'] });
    expect(trees[0]?.node(1).properties).toEqual({ B: ['tt'] });
    expect(warnings.map((warning) => [warning.line, warning.column])).toEqual([
      [1, 1],
      [5, 15],
    ]);
  });

  it('reads collections, also with text between the games', () => {
    const { trees, warnings } = parseSgf('(;SZ[9])(;SZ[13])\nand (;SZ[19])');
    expect(trees.map((tree) => tree.size)).toEqual([9, 13, 19]);
    expect(warnings).toHaveLength(1);
    expect(parseSgf(makeSgf(trees)).trees.map(contents)).toEqual(trees.map(contents));
  });

  it('merges a property that comes twice in a node', () => {
    const { trees, warnings } = parseSgf('(;AB[aa]AW[cc]AB[bb])');
    expect(trees[0]?.node(0).properties).toEqual({ AB: ['aa', 'bb'], AW: ['cc'] });
    expect(warnings).toEqual([
      { message: 'The property AB comes twice in one node', line: 1, column: 15 },
    ]);
  });

  it.each([
    ['', 'not an SGF file', 1, 1],
    ['hello', 'not an SGF file', 1, 1],
    ['(;B[aa]', 'ends before', 1, 1],
    ['(;B[aa]\n(;W[bb]', 'ends before', 2, 1],
    ['(;\nB[aa', 'never closed', 2, 2],
    ['(;C[a\\]', 'never closed', 1, 4],
    ['(;C[a\\', 'never closed', 1, 4],
    ['(;B)', 'no value', 1, 4],
    ['(;B[aa]\r\n(B[bb]))', 'Expected “;”', 2, 2],
    ['(;B[aa]())', 'without a node', 1, 9],
    ['(;(;B[aa]);W[bb])', 'cannot follow', 1, 11],
    ['(;B[aa]]', 'Unexpected "]"', 1, 8],
    ['(;9B[aa])', 'starts with a letter', 1, 3],
    ['(;SZ[19:13])', 'square boards', 1, 3],
    ['(;GM[1]\rSZ[0])', '1 to 52', 2, 1],
    ['(;SZ[big])', 'not a number', 1, 3],
    ['(;GM[2])', 'another game', 1, 3],
  ])('says what is wrong with %j and where', (text, message, line, column) => {
    const error = errorOf(text);
    expect(error.message).toContain(message);
    expect([error.line, error.column]).toEqual([line, column]);
  });

  it('reads and writes nesting of 100 000 variations and lines of 100 000 nodes', () => {
    const depth = 100_000;
    const nested = '(;B[aa]'.repeat(depth) + ')'.repeat(depth);
    expect(only(nested).nodeCount).toBe(depth);
    const long = `(${';W[bb]'.repeat(depth)})`;
    const tree = only(long);
    expect(tree.mainLine()).toHaveLength(depth);
    expect(only(makeSgf(tree)).nodeCount).toBe(depth);
    const wide = `(;${'(;B[cc])'.repeat(depth)})`;
    expect(only(makeSgf(only(wide))).node(0).children).toHaveLength(depth);
  });

  it('keeps to its limits', () => {
    expect(() => parseSgf('(;;;)', { maxNodes: 2 })).toThrow('too many nodes');
    expect(() => parseSgf('(;;)(;)', { maxNodes: 2 })).toThrow('too many nodes');
    expect(() => parseSgf('(;C[long])', { maxLength: 5 })).toThrow('too large');
    expect(parseSgf('(;A[]A[]A[]A[])', { maxWarnings: 2 }).warnings).toHaveLength(2);
  });

  it('holds no encoding but UTF-8', () => {
    expect(only('(;CA[GB2312]FF[4])').node(0).properties).toEqual({ CA: ['UTF-8'], FF: ['4'] });
  });

  it('throws nothing but SgfError, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        ';',
        '[',
        ']',
        '\\',
        ':',
        'B',
        'SZ',
        'aa',
        '9',
        '\n',
        ' ',
        '\r',
        'x',
      ),
      fc.constantFrom('(;', '(;B[aa]', ';W[bb]', 'C[x\\]]', 'GM[1]', 'SZ[9:13]'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        try {
          for (const tree of parseSgf(text).trees)
            expect(contents(only(makeSgf(tree)))).toEqual(contents(tree));
        } catch (error) {
          expect(error).toBeInstanceOf(SgfError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back what makeSgf wrote, for any tree', () => {
    const name = fc.stringMatching(/^[A-Z]{1,3}[0-9]?$/).filter((id) => !/^(SZ|GM|CA)$/.test(id));
    const value = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((text) => text.replace(/[\\\]]/g, '\\$&'));
    const properties: fc.Arbitrary<Properties> = fc.dictionary(
      name,
      fc.array(value, { minLength: 1, maxLength: 3 }),
      { maxKeys: 4 },
    );
    const nodes = fc.array(fc.tuple(fc.nat(), properties), { maxLength: 40 });
    fc.assert(
      fc.property(properties, nodes, (root, children) => {
        let tree = GameTree.create(root);
        for (const [parent, own] of children) {
          tree = tree.addNode(parent % tree.nodeCount, own).tree;
        }
        const back = only(makeSgf(tree));
        expect(contents(back)).toEqual(contents(tree));
        expect(makeSgf(back)).toBe(makeSgf(tree));
      }),
    );
  });
});
