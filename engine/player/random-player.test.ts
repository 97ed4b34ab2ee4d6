import { describe, expect, it } from 'vitest';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import { RandomPlayer } from './random-player.ts';

const randomPlayer = (seed: number) => new RandomPlayer({ next: seededRandom(seed) });

describe('the random player', () => {
  it('plays legal moves until both sides have only eyes left', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const player = randomPlayer(seed);
      const position = newPosition({ size: 7, rules: RULE_SETS.chinese, komi: 7 });
      while (!position.gameOver) {
        const { move } = await player.genmove(position);
        if (move === 'resign') throw new Error('It never resigns');
        expect(position.isLegal(move)).toBe(true);
        position.play(move);
        expect(position.moveNumber).toBeLessThan(1000);
      }
      expect(position.board.stones.filter((stone) => stone > 0).length).toBeGreaterThan(24);
    }
  });

  it('never fills its own eye', async () => {
    const black = [1, 7, 8, 9, 2, 14];
    const position = newPosition({
      size: 7,
      rules: RULE_SETS.chinese,
      komi: 7,
      black,
      white: [],
      toPlay: 1,
    });
    const seen = new Set<unknown>();
    for (let seed = 0; seed < 500; seed++) {
      seen.add((await randomPlayer(seed).genmove(position)).move);
    }
    expect(seen.has(0)).toBe(false);
    expect(seen.size).toBe(49 - black.length - 1);
  });
});
