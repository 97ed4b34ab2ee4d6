import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { humanLine, randomMoves, writeHumanFile } from '../../testkit/human-games.ts';
import { readHumanGames, type ReadGame, type RecordProblem } from './read-games.ts';

const base = mkdtempSync(join(tmpdir(), 'move37-human-'));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

async function readAll(path: string, skip?: number) {
  const problems: RecordProblem[] = [];
  const games: ReadGame[] = [];
  const onProblem = (problem: RecordProblem): void => void problems.push(problem);
  for await (const game of readHumanGames(
    path,
    skip === undefined ? { onProblem } : { onProblem, skip },
  ))
    games.push(game);
  return { games, problems };
}

describe('files of lines', () => {
  const path = join(base, 'games.tsv.gz');
  const lines = Array.from({ length: 40 }, (_, i) =>
    humanLine({ moves: randomMoves(9, 30, i), year: String(1990 + i) }),
  );

  it('are read game by game, and damaged lines are told by their number', async () => {
    writeHumanFile(path, [
      ...lines.slice(0, 3),
      'nonsense',
      humanLine({ moves: 'aaaa' }),
      ...lines.slice(3),
    ]);
    const { games, problems } = await readAll(path);
    expect(games.map(({ game }) => game.year)).toEqual(lines.map((_, i) => 1990 + i));
    expect(games[3]?.line).toBe(6);
    expect(problems.map(({ place }) => place)).toEqual([`${path}:4`, `${path}:5`]);
    expect(problems[1]?.reason).toContain('occupied');
  });

  it('go on after a line', async () => {
    writeHumanFile(path, lines);
    const { games } = await readAll(path, 37);
    expect(games.map(({ game }) => game.year)).toEqual([2027, 2028, 2029]);
  });

  it('that are cut off give the games before the cut', async () => {
    writeHumanFile(path, lines);
    const bytes = readFileSync(path);
    const cut = join(base, 'cut.tsv.gz');
    writeFileSync(cut, bytes.subarray(0, bytes.length - 300));
    const { games, problems } = await readAll(cut);
    expect(games.length).toBeGreaterThan(0);
    expect(games.length).toBeLessThan(40);
    expect(problems.at(-1)?.reason).toContain('from here on');
  });

  it('that are missing are an error', async () => {
    await expect(readAll(join(base, 'none.tsv.gz'))).rejects.toThrow('ENOENT');
  });
});

describe('folders of SGF', () => {
  it('are read to their depth; what is no game between people is told', async () => {
    const folder = join(base, 'sgf');
    mkdirSync(join(folder, 'deep'), { recursive: true });
    const write = (name: string, text: string): void => {
      writeFileSync(join(folder, name), text);
    };
    write(
      'a.sgf',
      '(;SZ[9]KM[6.5]BR[3d]WR[9p]RE[W+2.5]DT[2011-05-01]PC[The KGS Go Server];B[ee];W[cc](;B[gg])(;B[aa]))',
    );
    write('deep/b.sgf', '(;SZ[9]HA[2]AB[cc][gg]RE[B+R];W[ee];B[ce])');
    write('c.sgf', '(;SZ[9];B[ee];B[cc])');
    write('d.sgf', '(;SZ[9];B[ee];AB[aa];W[cc])');
    write('e.sgf', 'no game at all');
    write('f.sgf', '(;SZ[9];B[ee];W[ee])');
    write('g.txt', '(;SZ[9];B[ee])');
    const { games, problems } = await readAll(folder);
    expect(games.map(({ game }) => game)).toMatchObject([
      { komi: 6.5, blackRank: 32, whiteRank: 39, year: 2011, source: 'kgs', setup: [] },
      { setup: [20, 60], source: 'sgf' },
    ]);
    expect([...(games[0]?.game.moves ?? [])]).toEqual([40, 20, 60]);
    const reasons = problems.map(({ place, reason }) => `${place.slice(-5)} ${reason}`);
    expect(reasons).toEqual([
      expect.stringContaining('c.sgf has move 2 by the wrong side'),
      expect.stringContaining('d.sgf sets stones up in mid-game'),
      expect.stringContaining('e.sgf This is not an SGF file'),
      expect.stringContaining('f.sgf Move 2'),
    ]);
  });
});
