/** How the numbers of an analysis are written, where other programs tell scales apart by their form. */

import { describe, expect, it } from 'vitest';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { fakeReport } from '../testkit/fake-search.ts';
import { analysisLine } from './analysis-lines.ts';
import type { AnalysisRequest } from './analysis-request.ts';

const request: AnalysisRequest = {
  color: undefined,
  everyMs: 10,
  minMoves: 1,
  maxMoves: 1,
  ownership: false,
  rootInfo: true,
  pvVisits: false,
  restrictions: undefined,
};
const { moves, ...root } = fakeReport(
  newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 7 }),
  10,
);

describe.each([0, 1])('chances of %d', (chance) => {
  it('keep their decimal point in kata-analyze', () => {
    const [best] = moves;
    const report = {
      ...root,
      winrate: chance,
      moves: [{ ...best!, winrate: chance, prior: chance, lcb: chance }],
    };
    const line = analysisLine(report, 5, 'kata', request);
    expect(line.match(/(?:winrate|prior|lcb) \S+/g)).toEqual(
      ['winrate', 'prior', 'lcb', 'winrate'].map((name) => `${name} ${chance}.000000`),
    );
  });
});
