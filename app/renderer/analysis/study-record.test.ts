import { describe, expect, it } from 'vitest';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import type { WireReport } from '../../../engine/protocol/report.ts';
import { resultOf, takeResults } from './node-result.ts';
import { makeJournalRecord, makeStudyRecord, parseJournalRecord } from './study-record.ts';
import { startStudy } from './study.ts';

const report: WireReport = {
  toPlay: 'black',
  visits: 120,
  winrate: 0.61234567,
  scoreLead: 2.31,
  scoreSpread: 9,
  policy: new Float32Array(82),
  networkHash: '0123456789abcdef',
  moves: Array.from({ length: 9 }, (_, move) => ({
    move,
    visits: 10,
    prior: 0.1,
    winrate: 0.6,
    scoreLead: 2,
    lcb: 0.5,
    pv: Array.from({ length: 30 }, (_, i) => move + i),
  })),
};

const treeOf = (sgf: string) => {
  const [tree] = parseSgf(sgf).trees;
  if (!tree) throw new Error('no game');
  return tree;
};

describe('the record of a study', () => {
  it('keeps results under names that other programs know or ignore, and reads them back', () => {
    const study = startStudy(
      's',
      '',
      treeOf('(;SZ[9];B[ee]C[a])'),
      new Map([[1, resultOf(report)]]),
    );
    const text = makeStudyRecord(study);
    expect(text).toMatch(/;B\[ee\]C\[a\]V\[2.3\]SBKV\[61.23\]MXXXVIIRESULT\[\{/);
    const { tree, results } = takeResults(treeOf(text));
    expect(results.get(1)).toEqual(resultOf(report));
    expect(results.get(1)?.moves).toHaveLength(5);
    expect(results.get(1)?.moves[0]?.pv).toHaveLength(12);
    expect(tree.node(1).properties).toEqual({ B: ['ee'], C: ['a'] });
  });

  it('leaves the values of other programs in place', () => {
    const { tree, results } = takeResults(treeOf('(;SZ[9];B[ee]V[3]SBKV[70])'));
    expect(results.size).toBe(0);
    expect(tree.node(1).properties).toMatchObject({ V: ['3'], SBKV: ['70'] });
  });

  it.each([
    ['no JSON', 'x'],
    ['another form', '{"visits":1}'],
    ['a number out of bounds', JSON.stringify({ ...resultOf(report), winrate: 7 })],
    [
      'a point off the board',
      JSON.stringify({
        ...resultOf({
          ...report,
          moves: [
            {
              ...report.moves[0],
              move: 300,
              visits: 1,
              prior: 0,
              winrate: 0,
              scoreLead: 0,
              lcb: 0,
              pv: [300],
            },
          ],
        }),
      }),
    ],
    ['too much of it', JSON.stringify({ ...resultOf(report), more: 'x'.repeat(5000) })],
  ])('takes %s for no result', (_, value) => {
    const escaped = value.replace(/[\\\]]/g, '\\$&');
    expect(takeResults(treeOf(`(;SZ[9];B[ee]MXXXVIIRESULT[${escaped}])`)).results.size).toBe(0);
  });

  it('brings the place and the name back from the journal, and nothing of them into files', () => {
    const study = startStudy(
      's',
      'a ] name',
      treeOf('(;SZ[9](;B[aa];W[bb])(;B[cc];W[dd]))'),
      new Map(),
      4,
    );
    const back = parseJournalRecord('s', makeJournalRecord(study));
    expect(back.name).toBe('a ] name');
    expect(back.tree.node(back.at).properties).toEqual({ W: ['dd'] });
    expect(makeStudyRecord(back)).toBe(makeStudyRecord(study));
    expect(makeStudyRecord(study)).not.toMatch(/HERE|NAME/);
  });
});
