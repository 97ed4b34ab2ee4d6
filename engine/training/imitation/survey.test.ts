import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseHumanLine } from '../../dataset/human/parse-line.ts';
import {
  humanLine,
  randomMoves,
  writeHumanFile,
  type LineParts,
} from '../../testkit/human-games.ts';
import { rankTableSchema } from './rank-table.ts';
import { movesByGroup } from './rank-weights.ts';
import { Survey } from './survey.ts';
import { surveyFiles } from './survey-files.ts';

function add(survey: Survey, times: number, parts: LineParts): void {
  const game = parseHumanLine(humanLine(parts));
  if (typeof game === 'string') throw new Error(game);
  for (let i = 0; i < times; i++) survey.add(game, 'train');
}

describe('a survey of human games', () => {
  const survey = new Survey();
  add(survey, 160, { black: '15k', white: '14k', moves: randomMoves(9, 21, 1), year: '2012' });
  add(survey, 100, {
    black: '9p',
    white: '',
    source: 'aeb-pro',
    moves: randomMoves(9, 20, 2),
    year: '1990',
  });
  add(survey, 200, {
    black: '15k',
    white: '3d',
    source: 'kgs',
    moves: randomMoves(9, 20, 3, 2),
    result: 'B+2.5',
  });
  const table = survey.table(['some']);
  const nine = table.sizes['9']!;

  it('makes a table that is read again', () => {
    expect(rankTableSchema.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
  });

  it('counts players and their moves by server and rank', () => {
    expect(nine.games).toEqual({ train: 460, validation: 0, test: 0 });
    expect(nine.players).toContainEqual({ server: 'ogs', rank: '15k', players: 160, moves: 1760 });
    expect(nine.players).toContainEqual({ server: 'ogs', rank: '14k', players: 160, moves: 1600 });
    expect(nine.players).toContainEqual({
      server: 'professional',
      rank: 'unknown',
      players: 100,
      moves: 1000,
    });
    const sums = movesByGroup(nine);
    expect(sums.get('15-19k')).toBe(1760 + 200 * 11);
    expect(sums.get('pro')).toBe(1000);
  });

  it('offers the ranks with enough players about them on one server', () => {
    expect(nine.offers).toEqual([
      { rank: '15k', server: 'ogs', players: 320, year: 2012 },
      { rank: '14k', server: 'ogs', players: 320, year: 2012 },
    ]);
  });

  it('tells how ranks resign and pass, those with too few games as all do', () => {
    // 160 resignations by 14k, 100 by players without a rank, 200 counted games lost by 3d.
    expect(nine.habits['10-14k']).toMatchObject({
      resigned: 160,
      counted: 0,
      resignShare: 1,
      resignFrom: 21,
    });
    expect(nine.habits['1-3d']).toMatchObject({
      counted: 200,
      resignShare: 0,
      passesMet: 200,
      passAnswer: 1,
    });
    expect(nine.habits['15-19k']).toMatchObject({
      resigned: 0,
      resignShare: 0.565,
      resignFrom: 20,
    });
  });
});

describe('a survey of files', () => {
  const base = mkdtempSync(join(tmpdir(), 'move37-survey-'));
  afterAll(() => {
    rmSync(base, { recursive: true, force: true });
  });

  it('counts the games of each file by size, and the records of no use', async () => {
    const path = join(base, 'games.tsv.gz');
    const lines = Array.from({ length: 60 }, (_, i) =>
      humanLine({ size: i < 20 ? 7 : 9, moves: randomMoves(7, 10, i) }),
    );
    writeHumanFile(path, [...lines, 'nothing']);
    const { files, games, problems, table } = await surveyFiles([path]);
    expect({ games, problems }).toEqual({ games: 60, problems: 1 });
    const { train, validation, test } = table.sizes['9']!.games;
    expect(train + validation + test).toBe(40);
    expect(files).toEqual([{ path, training: { '7': table.sizes['7']!.games.train, '9': train } }]);
  });
});
