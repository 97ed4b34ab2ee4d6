import { describe, expect, it } from 'vitest';
import type { Position } from '../rules/position.ts';
import { RULE_SETS, type RulesName } from '../rules/rule-set.ts';
import type { SearchReport } from '../search/report.ts';
import { WHITE } from '../rules/color.ts';
import { readBoard } from '../testkit/diagrams.ts';
import { fakeReport } from '../testkit/fake-search.ts';
import { isTimeToPass } from './passing.ts';
import { isSettled, standingOf } from './standing.ts';

/** Black has 10 points and 5 stones, White 5 and 5: Black leads by five on the board. */
const CLOSED = `
  . . X O .
  . . X O .
  . . X O .
  . . X O .
  . . X O .`;

/** White's right side has a dead stone of Black's in it: by its neighbours, four points there are nobody's. */
const WITH_DEAD_STONE = `
  . . X O .
  . . X O .
  . . X O X
  . . X O .
  . . X O .`;

const ENDS = { passes: true, looked: false };

const board = (komi: number, rules: RulesName = 'chinese', more = {}): Position =>
  readBoard(CLOSED, { komi, rules: RULE_SETS[rules], ...more });

const owned = (value: number, area = 25): Float32Array => new Float32Array(area).fill(value);

/** What searches say, as far as passing looks at it. */
function says(position: Position, found: Partial<SearchReport>): SearchReport {
  const report = fakeReport(position, 10, false);
  const { winrate = 0.9, scoreLead = 3 } = found;
  return {
    ...report,
    winrate,
    scoreLead,
    moves: report.moves.map((move) => ({ ...move, winrate, scoreLead })),
    ...found,
  };
}

async function passes(
  position: Position,
  report: Partial<SearchReport> = {},
  after: Partial<SearchReport> = { winrate: 0.1, scoreLead: -3 },
): Promise<{ readonly passes: boolean; readonly looked: boolean }> {
  let looked = false;
  const answer = await isTimeToPass(position, says(position, report), () => {
    looked = true;
    return Promise.resolve(says(position, after));
  });
  return { passes: answer, looked };
}

describe('under area scoring a player', () => {
  it('passes once that wins and the borders are closed', async () => {
    expect(await passes(board(4.5))).toEqual({ passes: true, looked: true });
  });

  it('plays on while the count says that it loses, or is a draw', async () => {
    expect(await passes(board(6))).toEqual({ passes: false, looked: false });
    expect((await passes(board(5))).passes).toBe(false);
    expect((await passes(board(4.5, 'chinese', { toPlay: WHITE }))).passes).toBe(false);
    expect((await passes(board(5.5, 'chinese', { toPlay: WHITE }))).passes).toBe(true);
  });

  it('plays on while the board is open', async () => {
    const open = readBoard('. . . . .\n. . X . .\n. . . . .\n. . O . .\n. . . . .', { komi: -10 });
    expect(standingOf(open)).toEqual({ lead: 10, closed: false });
    expect((await passes(open)).passes).toBe(false);
  });

  it('plays on where the pass would cost points or winrate', async () => {
    expect((await passes(board(4.5), {}, { winrate: 0.1, scoreLead: -2 })).passes).toBe(false);
    expect((await passes(board(4.5), {}, { winrate: 0.2, scoreLead: -3 })).passes).toBe(false);
    expect((await passes(board(4.5), {}, { winrate: 0.115, scoreLead: -2.5 })).passes).toBe(true);
  });

  it('ends the game at once after the opponent’s pass, but only a won one', async () => {
    for (const [komi, expected] of [
      [4.5, false],
      [5.5, true],
    ] as const) {
      const position = board(komi);
      position.play(position.pass);
      expect(await passes(position)).toEqual({ passes: expected, looked: false });
    }
  });

  it('does not ask winrates where every point keeps its owner, and plays on where one does not', async () => {
    const before = { winrate: 0.9, ownership: owned(0.95) };
    const [kept, lost] = [owned(-0.9), owned(-0.9)];
    lost[3] = -0.4;
    expect((await passes(board(4.5), before, { winrate: 0.6, ownership: kept })).passes).toBe(true);
    const after = { winrate: 0.6, ownership: lost };
    expect((await passes(board(4.5), before, after)).passes).toBe(false);
  });

  it('asks them where a point without an owner, as the last neutral one, may cost the win', async () => {
    const ownership = owned(0.95).fill(-0.95, 15);
    ownership[0] = 0;
    const open = (komi: number): ReturnType<typeof passes> =>
      passes(
        board(komi),
        { winrate: 0.9, ownership },
        { winrate: 0.6, ownership: ownership.map((owner) => -owner) },
      );
    expect((await open(4.5)).passes).toBe(false);
    expect((await open(2.5)).passes).toBe(true);
  });

  it('answers a pass by one that wins, also where a dead stone keeps the board from being closed', async () => {
    const position = readBoard(WITH_DEAD_STONE, { komi: 12, toPlay: WHITE });
    expect(standingOf(position)).toEqual({ lead: 1, closed: false });
    const right = (owner: number): Float32Array =>
      owned(-0.95).map((left, point) => (point % 5 < 3 ? left : point % 5 === 3 ? 0.95 : owner));
    expect((await passes(position, { ownership: right(0.95) })).passes).toBe(false);
    position.consecutivePasses = 1;
    expect(await passes(position, { ownership: right(0.95) })).toEqual(ENDS);
    expect((await passes(position, { ownership: right(0.7) })).passes).toBe(false);
    expect((await passes(position)).passes).toBe(false);
    position.komi = 11;
    expect((await passes(position, { ownership: right(0.95) })).passes).toBe(false);
  });

  it('reckons what White gets for handicap stones', () => {
    const position = board(0);
    position.handicapStones = 4;
    expect(standingOf(position).lead).toBe(1);
  });
});

describe('under territory scoring a player', () => {
  it('passes once nothing can change hands, won or lost', async () => {
    for (const komi of [0, 20]) {
      const position = board(komi, 'japanese');
      const after = { ownership: owned(-0.95) };
      expect((await passes(position, { ownership: owned(0.95) }, after)).passes).toBe(true);
      expect((await passes(position, { ownership: owned(0.5) })).passes).toBe(false);
    }
  });

  it('does not take a position without ownership for settled', () => {
    expect(isSettled(undefined)).toBe(false);
    expect(isSettled(owned(-0.9))).toBe(true);
    const some = owned(0.9);
    some.fill(0, 0, 2);
    expect(isSettled(some)).toBe(false);
    expect(isSettled(some.fill(0.8, 1, 2))).toBe(true);
  });
});
