/**
 * Whether our count of finished games agrees with GNU Go's, once its dead stones are taken off:
 *
 *     MOVE37_SLOW=1 MOVE37_MATCH=runs/matches/NAME npx vitest run engine/cli/gnugo-counts
 *
 * MOVE37_MATCH is a folder of games under Chinese rules, as `match --out` leaves them. Where both passed too early,
 * GNU Go's score plays points out that its list of dead stones leaves open: such games are told, and must be few.
 */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GtpProcess } from '../gtp-client/gtp-process.ts';
import { positionAt } from '../record/position-at.ts';
import { parseSgfBytes } from '../record/sgf-bytes.ts';
import { parseMove, type Point } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { countScore } from '../rules/score.ts';

const GNU_GO = 'gnugo --mode gtp --chinese-rules --level 10';
const folder = process.env['MOVE37_MATCH'] ?? '';
const PATIENCE_MS = 60_000;
const MOST_APART = 0.03;

interface Counted {
  readonly position: Position;
  readonly score: string;
  readonly dead: ReadonlySet<Point>;
  readonly seki: number;
}

async function countedByGnuGo(file: string): Promise<Counted> {
  const tree = parseSgfBytes(readFileSync(join(folder, file))).trees[0]!;
  const position = positionAt(tree, tree.mainLine().at(-1)!);
  const gnuGo = new GtpProcess(GNU_GO);
  const ask = (command: string): Promise<string> => gnuGo.send(command, PATIENCE_MS);
  const stones = async (status: string): Promise<Point[]> =>
    (await ask(`final_status_list ${status}`))
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) => parseMove(name, tree.size)!);
  try {
    await ask(`loadsgf ${join(folder, file)}`);
    const score = await ask('final_score');
    return {
      position,
      score,
      dead: new Set(await stones('dead')),
      seki: (await stones('seki')).length,
    };
  } finally {
    await gnuGo.close();
  }
}

const asText = (lead: number): string => {
  if (lead === 0) return '0';
  return `${lead > 0 ? 'B' : 'W'}+${Math.abs(lead).toFixed(1)}`;
};

describe.skipIf(folder === '')('our count', () => {
  it('is GNU Go’s with the stones taken off that it calls dead, but for games that were left unfinished', async () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.sgf'));
    const apart: string[] = [];
    let [withDead, withSeki] = [0, 0];
    for (const file of files) {
      const { position, score, dead, seki } = await countedByGnuGo(file);
      if (dead.size > 0) withDead++;
      if (seki > 0) withSeki++;
      const ours = asText(countScore(position, dead).lead);
      if (ours !== score) apart.push(`${file}: ${ours}, GNU Go ${score}`);
    }
    process.stderr.write(
      `${files.length} games, ${withDead} with dead stones, ${withSeki} with a seki, ${apart.length} apart\n` +
        apart.map((game) => `${game}\n`).join(''),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(apart.length).toBeLessThanOrEqual(MOST_APART * files.length);
  }, 0);
});
