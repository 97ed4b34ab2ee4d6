import { describe, expect, it } from 'vitest';
import { parseMove } from '../rules/point.ts';
import { parseKataLine } from './kata-analysis.ts';

const at = (name: string) => parseMove(name, 9);

describe('a line of kata-analyze', () => {
  it('tells of moves, the best first, with what KataGo adds left out', () => {
    const line =
      'info move D4 visits 20 edgeVisits 20 utility -0.01 winrate 0.4 scoreMean -0.5 scoreStdev 9.5 scoreLead -0.75 ' +
      'scoreSelfplay -0.9 prior 0.25 lcb 0.31 utilityLcb -0.2 weight 18.3 order 1 pv D4 F6 pass pvVisits 20 11 3 ' +
      'info move E5 visits 80 winrate 0.52 scoreLead 0.5 prior 0.5 lcb 0.5 order 0 isSymmetryOf D4 pv E5 ' +
      'rootInfo visits 101 winrate 0.5';
    expect(parseKataLine(line, 9)).toEqual({
      moves: [
        {
          move: at('E5'),
          visits: 80,
          winrate: 0.52,
          scoreLead: 0.5,
          scoreSpread: 0,
          prior: 0.5,
          lcb: 0.5,
          order: 0,
          pv: [at('E5')],
        },
        {
          move: at('D4'),
          visits: 20,
          winrate: 0.4,
          scoreLead: -0.75,
          scoreSpread: 9.5,
          prior: 0.25,
          lcb: 0.31,
          order: 1,
          pv: [at('D4'), at('F6'), at('pass')],
        },
      ],
    });
  });

  it('has an owner for each point where it was asked for', () => {
    const move = 'info move A9 visits 1 winrate 1 scoreMean 3 order 0 pv A9';
    const owners = Array.from({ length: 81 }, (_, point): number => (point === 0 ? 1 : -0.25));
    const found = parseKataLine(`${move} ownership ${owners.join(' ')}`, 9);
    expect(found?.ownership).toEqual(Float32Array.from(owners));
    expect(parseMove('A9', 9)).toBe(0);
    expect(parseKataLine(`${move} ownership 1 0`, 9)?.ownership).toBeUndefined();
    owners[5] = 7;
    expect(parseKataLine(`${move} ownership ${owners.join(' ')}`, 9)?.ownership).toBeUndefined();
  });

  it.each([
    '',
    'hello',
    'info',
    'info move Z99 visits 1 winrate 0.5 scoreLead 0',
    'info move D4 visits x winrate 0.5 scoreLead 0',
    'info move D4 visits 3 winrate 5200 scoreLead 0',
    'info move D4 visits 3 winrate 0.5',
  ])('tells nothing where it is %j', (line) => {
    expect(parseKataLine(line, 9)).toBeUndefined();
  });
});
