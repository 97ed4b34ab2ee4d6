/**
 * The JSON of `move37 explain` of every move of the famous games holds what is promised. Takes hours in full:
 *
 *     MOVE37_SLOW=1 npx vitest run engine/cli/commands/explain.slow.test.ts
 *
 * MOVE37_MOVES is the number of moves of each game, spread from its first to its last (default all), MOVE37_VISITS
 * the root's visits (default 16), MOVE37_ONLY a part of the names of the records.
 */

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { movesOfMatch } from '../../testkit/explanation-check/game-moves.ts';
import { expectPromised } from '../../testkit/promised-explanation.ts';
import { command } from './explain.ts';

const MATCHES = fileURLToPath(new URL('../../../assets/matches/', import.meta.url));
const most = Number(process.env['MOVE37_MOVES'] ?? Infinity);
const visits = process.env['MOVE37_VISITS'] ?? '16';
const only = process.env['MOVE37_ONLY'] ?? '';
const records = readdirSync(MATCHES).filter((file) => file.endsWith('.sgf'));

afterEach(() => {
  vi.restoreAllMocks();
});

async function explained(file: string, move: number): Promise<string> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const args = [`${MATCHES}${file}`, '--move', String(move), '--json', '--visits', visits];
  expect(await command.run(args)).toBe(0);
  return out;
}

/** So many, the first and the last among them where there are two. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (count >= all.length) return all;
  const step = (all.length - 1) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, i) => all[Math.round(i * step)]!);
}

describe('the JSON of any move', () => {
  it('is asked of 28 games', () => {
    expect(records).toHaveLength(28);
  });

  it.each(records.filter((file) => file.includes(only)))(
    'of %s holds what is promised',
    async (file) => {
      for (const { number, move } of spread(movesOfMatch(file), most)) {
        const json = await explained(file, number);
        expect
          .soft(() => {
            expectPromised(json, move);
          }, `move ${number}`)
          .not.toThrow();
      }
    },
    0,
  );
});
