import { describe, expect, it } from 'vitest';
import { SYMMETRIES, symmetryTable } from '../../rules/symmetry.ts';
import { humanLine, randomMoves } from '../../testkit/human-games.ts';
import type { HumanGame } from './human-game.ts';
import { parseHumanLine } from './parse-line.ts';
import { canonicalHash, splitOf } from './split.ts';

function game(seed: number, count = 45, setup = ''): HumanGame {
  const found = parseHumanLine(humanLine({ moves: randomMoves(9, count, seed), setup }));
  if (typeof found === 'string') throw new Error(found);
  return found;
}

function turned(original: HumanGame, s: number): HumanGame {
  const table = symmetryTable(original.size, s);
  return {
    ...original,
    setup: original.setup.map((point) => table[point]!).reverse(),
    moves: original.moves.map((move) => table[move]!),
  };
}

describe('splits by game', () => {
  it('put turned and mirrored copies on the same side', () => {
    const handicap: HumanGame = { ...game(1), setup: [2, 78], moves: Int16Array.of(40, 20, 30) };
    for (const original of [game(1), game(2), handicap]) {
      const hashes = Array.from({ length: SYMMETRIES }, (_, s) =>
        canonicalHash(turned(original, s)),
      );
      expect(new Set(hashes).size).toBe(1);
    }
  });

  it('put copies that differ after move 40 on the same side, others apart', () => {
    const original = game(3);
    const changed = (at: number): HumanGame => ({
      ...original,
      moves: original.moves.map((move, i) => (i === at ? 81 : move)),
    });
    expect(canonicalHash(changed(40))).toBe(canonicalHash(original));
    expect(canonicalHash(changed(39))).not.toBe(canonicalHash(original));
    expect(canonicalHash({ ...original, setup: [0] })).not.toBe(canonicalHash(original));
  });

  it('give the test and the validation their small shares', () => {
    const counts = { train: 0, validation: 0, test: 0 };
    const moves = new Int16Array(3);
    for (let i = 0; i < 8000; i++) {
      moves.set([i % 81, Math.floor(i / 81), 40]);
      counts[splitOf({ ...game(1), moves: moves.slice() })]++;
    }
    expect(counts.test).toBeGreaterThan(100);
    expect(counts.test).toBeLessThan(350);
    expect(counts.validation).toBeGreaterThan(50);
    expect(counts.validation).toBeLessThan(250);
  });
});
