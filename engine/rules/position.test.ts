import { describe, expect, it } from 'vitest';
import { printBoard, readBoard, readDiagram } from '../testkit/diagrams.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import { BLACK, WHITE } from './color.ts';
import { Position } from './position.ts';
import { illegalReason, newPosition } from './replay.ts';
import { RULE_SETS, type RuleSet } from './rule-set.ts';

const KOS = ['simple', 'positional', 'situational'] as const;
const withKo = (ko: RuleSet['ko'], suicide = false): RuleSet => ({
  ...RULE_SETS.chinese,
  ko,
  suicide,
});

function play(position: Position, ...moves: readonly number[]): void {
  for (const move of moves) {
    expect(illegalReason(position, move)).toBeUndefined();
    position.play(move);
  }
}

describe('ko', () => {
  const KO = `
    . X O .
    X O a O
    . X O .
    . . . .`;
  const TAKEN = 5;

  it.each(KOS)('may not be retaken at once, but after a move elsewhere (%s)', (ko) => {
    const { position, at } = readDiagram(KO, { rules: withKo(ko) });
    play(position, at('a'));
    expect(illegalReason(position, TAKEN)).toBe('ko');
    play(position, 15, 12);
    expect(illegalReason(position, TAKEN)).toBeUndefined();
    play(position, TAKEN);
    expect(illegalReason(position, at('a'))).toBe('ko');
  });

  it('is forgotten after a pass and comes back when the pass is taken back', () => {
    const { position, at } = readDiagram(KO, { rules: withKo('simple') });
    play(position, at('a'), position.pass);
    expect(position.board.koPoint).toBe(-1);
    position.undo();
    expect(illegalReason(position, TAKEN)).toBe('ko');
  });
});

describe('superko: sending two and returning one', () => {
  /** White sends a second stone, Black takes two, and White taking back makes the first board again. */
  function sent(ko: RuleSet['ko']) {
    const { position, at } = readDiagram(
      `
      a O b X .
      O X X X .
      O X . . .
      . . . . .
      . . . . .`,
      { rules: withKo(ko), toPlay: WHITE },
    );
    play(position, at('b'), at('a'));
    expect(position.captured[BLACK]).toBe(2);
    return { position, at, again: 1 };
  }

  it('is free under simple ko, without end', () => {
    const { position, at, again } = sent('simple');
    play(position, again, position.pass, at('b'), at('a'), again);
  });

  it('is forbidden under positional superko, where the board alone counts', () => {
    const { position, again } = sent('positional');
    expect(illegalReason(position, again)).toBe('superko');
    // Not a ko of one stone, and a legal move but for the repetition.
    expect(position.board.isLegal(again, WHITE, false)).toBe(true);
    const legal = new Uint8Array(26);
    position.legalMoves(legal);
    expect(legal[again]).toBe(0);
  });

  it('is allowed once under situational superko, where another side is to play', () => {
    const { position, at, again } = sent('situational');
    play(position, again, position.pass);
    expect(illegalReason(position, at('b'))).toBe('superko');
  });
});

describe('suicide', () => {
  const EYE = `
    a b O .
    O O . .
    . . . .
    . . . .`;

  it('is refused where the rules refuse it', () => {
    const { position, at } = readDiagram(EYE);
    play(position, at('a'), 15);
    expect(illegalReason(position, at('b'))).toBe('suicide');
  });

  it('of two stones is a move, and counts as no capture', () => {
    const { position, at } = readDiagram(EYE, { rules: withKo('simple', true) });
    play(position, at('a'), 15, at('b'));
    expect(position.board.stones.slice(0, 2)).toEqual(new Uint8Array(2));
    expect([...position.captured]).toEqual([0, 0, 0]);
  });

  it('of one stone changes nothing, which positional superko forbids', () => {
    const single = (ko: RuleSet['ko']) => {
      const { position, at } = readDiagram('a O .\nO . .\n. . .', { rules: withKo(ko, true) });
      return illegalReason(position, at('a'));
    };
    expect(KOS.map(single)).toEqual([undefined, 'superko', undefined]);
  });
});

describe('the end of a game', () => {
  it('is two passes running; after that nothing is legal', () => {
    const position = new Position(3, RULE_SETS.chinese, 0);
    play(position, position.pass, 4, position.pass);
    expect(position.gameOver).toBe(false);
    play(position, position.pass);
    expect(position.gameOver).toBe(true);
    expect(illegalReason(position, position.pass)).toBe('game-over');
    expect(position.legalMoves(new Uint8Array(10))).toBe(0);
    expect([...position.passes]).toEqual([0, 2, 1]);
    position.undo();
    expect([position.gameOver, position.consecutivePasses]).toEqual([false, 1]);
    expect(position.legalMoves(new Uint8Array(10))).toBe(9);
  });
});

describe('long games', () => {
  it('never repeat a board under positional superko and can be taken back whole', () => {
    const random = seededRandom(5);
    const position = new Position(5, RULE_SETS['tromp-taylor'], 0);
    const seen = new Set([printBoard(position.board)]);
    const legal = new Uint8Array(26);
    for (let move = 0; move < 700; move++) {
      position.legalMoves(legal);
      const points = [...legal.keys()].filter((point) => point < 25 && legal[point] === 1);
      const point = points[Math.floor(random() * points.length)];
      position.play(point ?? position.pass);
      if (position.gameOver) break;
      if (point === undefined) continue;
      const board = printBoard(position.board);
      expect(seen.has(board)).toBe(false);
      seen.add(board);
    }
    expect(position.moveNumber).toBeGreaterThan(300);
    const copy = position.clone();
    expect(copy.situationHash()).toBe(position.situationHash());
    while (position.moveNumber > 0) position.undo();
    expect(position.board.stones.every((stone) => stone === 0)).toBe(true);
    expect([...position.captured]).toEqual([0, 0, 0]);
  });
});

describe('the situation hash', () => {
  it('tells apart what an evaluation may tell apart', () => {
    const empty = () => new Position(5, RULE_SETS.chinese, 7);
    const hashes: number[] = [empty().situationHash()];
    const vary = (change: (position: Position) => void) => {
      const position = empty();
      change(position);
      hashes.push(position.situationHash());
    };
    vary((position) => {
      position.komi = 7.5;
    });
    vary((position) => {
      position.skipTurn();
    });
    vary((position) => {
      position.play(position.pass);
    });
    vary((position) => {
      play(position, 12);
    });
    vary((position) => {
      play(position, 12, 13, 7, 8);
    });
    vary((position) => {
      play(position, 7, 8, 12, 13);
    });
    for (const komi of [6.9, 7.1, 7.25, -7, 150, -150.5]) {
      vary((position) => {
        position.komi = komi;
      });
    }
    for (const rules of Object.values(RULE_SETS)) {
      const position = newPosition({ size: 5, rules, komi: 7 });
      if (rules !== RULE_SETS.chinese && rules !== RULE_SETS.korean) {
        hashes.push(position.situationHash());
      }
    }
    hashes.push(new Position(6, RULE_SETS.chinese, 7).situationHash());
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
  });

  it('knows which points superko forbids', () => {
    const text = `
      a O b X .
      O X X X .
      O X . . .
      . . . . .
      . . . . .`;
    const { position, at } = readDiagram(text, { toPlay: WHITE });
    play(position, at('b'), at('a'));
    const setUp = readBoard(printBoard(position.board), { toPlay: WHITE });
    expect(illegalReason(position, 1)).toBe('superko');
    expect(illegalReason(setUp, 1)).toBeUndefined();
    expect(setUp.situationHash()).not.toBe(position.situationHash());
  });
});
