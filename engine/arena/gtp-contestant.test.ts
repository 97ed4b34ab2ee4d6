import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../rules/color.ts';
import { parseMove } from '../rules/point.ts';
import { newPosition, playGame, type PlayedMove } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { gtpContestant, gtpJudge } from './gtp-contestant.ts';
import { playMatch } from './match.ts';

const FOLDERS = [...(process.env.PATH ?? '').split(':'), '/usr/games', '/usr/local/games'];
const missing = !FOLDERS.some((folder) => existsSync(join(folder, 'gnugo')));
const note = missing ? ' (left out: GNU Go is not installed; Debian: apt install gnugo)' : '';
const GNUGO = 'gnugo --mode gtp --chinese-rules --level 1';

describe.skipIf(missing)(`GNU Go in a match${note}`, () => {
  it('plays whole games and counts them itself', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'move37-gnugo-'));
    try {
      const gnugo = await gtpContestant('gnugo', GNUGO);
      expect(gnugo.identity).toMatch(/^GNU Go 3/);
      const result = await playMatch(
        gnugo,
        gnugo,
        { games: 2, size: 7, rules: 'chinese', komi: 7, maxMoves: 200, seed: 3, parallel: 2 },
        { folder, random: { next: () => 0.5 }, counting: gtpJudge(GNUGO) },
      );
      expect(result.finished).toBe(2);
      for (const game of result.games) {
        expect(game.end).toBe('passes');
        expect(game.moves).toBeGreaterThan(10);
        expect(game.result).toMatch(/^([BW]\+\d+|0)$/);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('takes dead stones off when it counts', { timeout: 30_000 }, async () => {
    const black = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'];
    const white = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'];
    const moves: PlayedMove[] = [];
    const at = (name: string): number => parseMove(name, 7) ?? -1;
    black.forEach((name, i) => {
      moves.push({ color: BLACK, move: at(name) }, { color: WHITE, move: at(white[i] ?? '') });
    });
    // A white stone that is dead in Black's corner, answered by a pass.
    moves.push({ color: BLACK, move: 49 }, { color: WHITE, move: at('B2') });
    moves.push({ color: BLACK, move: 49 }, { color: WHITE, move: 49 });
    const position = newPosition({ size: 7, rules: RULE_SETS.chinese, komi: 6.5 });
    playGame(position, moves);
    expect(await gtpJudge(GNUGO).count(position, moves)).toBe(28 - 21 - 6.5);
  });
});
