/** Analysis by JSON lines: what comes back, in which order, and what is said of queries that make no sense. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluator } from '../../evaluator/evaluator.ts';
import { UniformEvaluator } from '../../evaluator/uniform-evaluator.ts';
import { NetworkPlayer } from '../../player/network-player.ts';
import { Searcher } from '../../server/searcher.ts';
import { CountingEvaluator, WatchingEvaluator } from '../../testkit/fake-evaluators.ts';
import { LineSplitter } from '../line-splitter.ts';
import { AnalysisSession } from './analysis-session.ts';
import { parseQuery } from './query.ts';

interface Answer {
  readonly [field: string]: unknown;
  readonly id?: string;
  readonly turnNumber?: number;
  readonly error?: string;
  readonly field?: string;
  readonly isDuringSearch?: boolean;
  readonly rootInfo?: { readonly [field: string]: number | string };
  readonly moveInfos?: readonly { readonly [field: string]: unknown; readonly move: string }[];
  readonly ownership?: readonly number[];
  readonly policy?: readonly number[];
}

function conversation(evaluator: Evaluator = new CountingEvaluator(), isBehind = () => false) {
  const searcher = new Searcher(
    async () => evaluator,
    (inner) => new NetworkPlayer(inner),
  );
  const answers: Answer[] = [];
  const settings = { version: '0.0.0-test', network: { folder: 'x', hash: 'x' }, visits: 30 };
  const session = new AnalysisSession(searcher, settings, {
    write: (line) => {
      expect(line.endsWith('\n')).toBe(true);
      answers.push(JSON.parse(line) as Answer);
    },
    isBehind,
  });
  const splitter = new LineSplitter();
  return {
    answers,
    session,
    ask(...queries: readonly (object | string)[]) {
      const lines = queries.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
      const text = lines.map((line) => `${line}\n`).join('');
      for (const line of splitter.push(Buffer.from(text))) session.hear(line);
    },
    async end() {
      session.hangUp();
      await session.finished;
      return answers;
    },
  };
}

async function answersTo(...queries: readonly (object | string)[]): Promise<Answer[]> {
  const talk = conversation();
  talk.ask(...queries);
  return talk.end();
}

const QUERY = { id: 'a', rules: 'chinese', komi: 7, boardXSize: 5, boardYSize: 5, moves: [] };

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('an answer', () => {
  it('tells the moves, best first, and the root', async () => {
    const [answer] = await answersTo({ ...QUERY, maxVisits: 50, includePVVisits: true });
    expect(answer).toMatchObject({ id: 'a', turnNumber: 0, isDuringSearch: false });
    expect(answer!.rootInfo).toMatchObject({ visits: 50, currentPlayer: 'B' });
    expect(answer!.moveInfos![0]).toMatchObject({ order: 0, pv: expect.any(Array) as unknown });
    expect((answer!.moveInfos![0]!['pvVisits'] as number[])[0]).toBe(
      answer!.moveInfos![0]!['visits'],
    );
    expect(answer!.ownership).toBeUndefined();
    expect(answer!.policy).toBeUndefined();
  });

  it('has ownership and policy when they are asked for, -1 for what is not legal', async () => {
    const moves = [['B', 'A5']];
    const [answer] = await answersTo({
      ...QUERY,
      moves,
      includeOwnership: true,
      includePolicy: true,
    });
    expect(answer!.ownership).toHaveLength(25);
    expect(answer!.policy).toHaveLength(26);
    expect(answer!.policy![0]).toBe(-1);
    expect(answer!.policy![1]).toBeCloseTo(1 / 25, 5);
  });

  it('is in Black’s view, or in the view that is asked for', async () => {
    // Black has the whole board.
    const game = { ...QUERY, initialStones: [['B', 'C3']], initialPlayer: 'W', maxVisits: 1 };
    const as = (reportAnalysisWinratesAs: string) => ({
      ...game,
      id: reportAnalysisWinratesAs,
      overrideSettings: { reportAnalysisWinratesAs },
    });
    const found = await answersTo(game, as('BLACK'), as('WHITE'), as('SIDETOMOVE'));
    expect(found.map(({ rootInfo }) => rootInfo!['scoreLead'])).toEqual([18, 18, -18, -18]);
    const chances = found.map(({ rootInfo }) => Number(rootInfo!['winrate']));
    expect(chances.map((chance) => chance > 0.5)).toEqual([true, true, false, false]);
    expect(found.every(({ rootInfo }) => rootInfo!['currentPlayer'] === 'W')).toBe(true);
  });

  it('comes for each turn that is asked about, also after the end of the game', async () => {
    const moves = [
      ['b', 'C3'],
      ['W', 'pass'],
      ['B', 'pass'],
    ];
    const found = await answersTo({ ...QUERY, moves, analyzeTurns: [3, 0, 1, 1] });
    expect(found.map(({ turnNumber }) => turnNumber)).toEqual([3, 0, 1]);
    expect(found.map(({ rootInfo }) => rootInfo!['currentPlayer'])).toEqual(['W', 'B', 'W']);
  });

  it('does not depend on what was asked before', async () => {
    const moves = [['B', 'C3']];
    const [alone] = await answersTo({ ...QUERY, moves });
    const after = await answersTo({ ...QUERY, maxVisits: 200 }, { ...QUERY, moves });
    expect(after[1]).toEqual(alone);
  });

  it('keeps to moves that are allowed and not avoided', async () => {
    const allowMoves = [{ player: 'B', moves: ['A1', 'B1', 'C1'], untilDepth: 1 }];
    const avoidMoves = [{ player: 'B', moves: ['B1'], untilDepth: 1 }];
    const [answer] = await answersTo({ ...QUERY, allowMoves, avoidMoves });
    expect(answer!.moveInfos!.map(({ move }) => move).sort()).toEqual(['A1', 'C1']);
  });
});

describe('games as they were played somewhere', () => {
  const played = (names: string) =>
    names.split(' ').map((name, i) => [i % 2 === 0 ? 'B' : 'W', name]);
  const sides = (found: readonly Answer[]) =>
    found.map(({ turnNumber, rootInfo }) => [turnNumber, rootInfo?.['currentPlayer']]);

  it('may go on after two passes, which then do not count', async () => {
    const moves = played('C3 D3 pass pass C2 D2 pass pass pass B2');
    const found = await answersTo({ ...QUERY, moves, analyzeTurns: [4, 5, 9, 10] });
    expect(sides(found)).toEqual([
      [4, 'B'],
      [5, 'W'],
      [9, 'W'],
      [10, 'B'],
    ]);
    const without = await answersTo({ ...QUERY, moves: played('C3 D3 C2') });
    expect(found[1]).toEqual({ ...without[0], turnNumber: 5 });
  });

  /** White has just captured C4 in a ko, with no stone around it to spare. */
  const ko = played('B5 C5 A4 D4 B3 C3 C4 B4');

  it.each(['chinese', 'aga'])(
    'may repeat a position under rules that forbid it: %s',
    async (rules) => {
      const moves = [...ko, ['W', 'pass'], ['B', 'C4']];
      const [answer] = await answersTo({ ...QUERY, rules, moves });
      expect(sides([answer!])).toEqual([[10, 'W']]);
    },
  );

  it('may have suicide under rules that forbid it', async () => {
    const moves = played('A3 A1 B2 pass B1 A2');
    const [answer] = await answersTo({ ...QUERY, moves, includePolicy: true });
    // White's two stones are off the board.
    expect(Math.min(answer!.policy![15]!, answer!.policy![20]!)).toBeGreaterThan(0);
  });

  it('have turns before a move that cannot be, and an error for each one after it', async () => {
    const moves = [...played('E1 E2 pass pass'), ...ko, ['B', 'C4'], ['W', 'D1']];
    const analyzeTurns = [14, 12, 13];
    const found = await answersTo({ ...QUERY, moves, analyzeTurns });
    const error = 'Move 13 (C4) is not legal: ko';
    expect(found.slice(0, 2)).toEqual([
      { id: 'a', turnNumber: 14, error, field: 'moves' },
      { id: 'a', turnNumber: 13, error, field: 'moves' },
    ]);
    expect(sides(found.slice(2))).toEqual([[12, 'B']]);
  });
});

describe('rules', () => {
  it('may be what KataGo itself calls Chinese, with a simple ko', async () => {
    const rules = { ko: 'SIMPLE', scoring: 'AREA', suicide: false, whiteHandicapBonus: 'N' };
    const [answer] = await answersTo({ ...QUERY, rules });
    expect(answer).toMatchObject({ turnNumber: 0, isDuringSearch: false });
  });
});

describe('more visits than are kept in memory', () => {
  it.each([200_001, 1e30])('are as many as are: %d', (maxVisits) => {
    const query = parseQuery({ ...QUERY, maxVisits, overrideSettings: { maxVisits } });
    expect([query.maxVisits, query.overrideSettings?.maxVisits]).toEqual([200_000, 200_000]);
  });
});

describe('the order of answers', () => {
  it('goes by priority, then by arrival', async () => {
    const found = await answersTo(
      { ...QUERY, id: 'low', priority: -1 },
      { ...QUERY, id: 'first' },
      { ...QUERY, id: 'second' },
      { ...QUERY, id: 'high', priority: 5 },
    );
    expect(found.map(({ id }) => id)).toEqual(['high', 'first', 'second', 'low']);
  });

  it('goes by the priority of each turn where they have their own', async () => {
    const moves = [
      ['B', 'C3'],
      ['W', 'D3'],
    ];
    const found = await answersTo(
      { ...QUERY, id: 'turns', moves, analyzeTurns: [0, 1, 2], priorities: [-1, 1, 5] },
      { ...QUERY, id: 'one', priority: 2 },
      { ...QUERY, id: 'usual' },
    );
    expect(found.map(({ id, turnNumber }) => [id, turnNumber])).toEqual([
      ['turns', 2],
      ['one', 0],
      ['turns', 1],
      ['usual', 0],
      ['turns', 0],
    ]);
  });

  it('lets reports out during a search', async () => {
    const talk = conversation(new WatchingEvaluator(new UniformEvaluator()));
    talk.ask({ ...QUERY, maxVisits: 3000, reportDuringSearchEvery: 0.01 });
    const found = await talk.end();
    expect(found.length).toBeGreaterThan(2);
    expect(found.map(({ isDuringSearch }) => isDuringSearch)).toEqual([
      ...Array.from({ length: found.length - 1 }, () => true),
      false,
    ]);
  });
});

describe('a reader that does not read', () => {
  it('is spared the reports during a search, never an answer', async () => {
    let looks = 0;
    const behind = (): boolean => ++looks > 0;
    const talk = conversation(new WatchingEvaluator(new UniformEvaluator()), behind);
    talk.ask({ ...QUERY, maxVisits: 200_000, reportDuringSearchEvery: 0.01 });
    await until(() => looks > 3);
    talk.ask({ id: 't', action: 'terminate', terminateId: 'a' });
    const found = await talk.end();
    expect(found.map(({ id, isDuringSearch }) => [id, isDuringSearch])).toEqual([
      ['t', undefined],
      ['a', false],
    ]);
  });
});

describe('terminate', () => {
  const slow = () => conversation(new WatchingEvaluator(new UniformEvaluator()));
  const endless = { ...QUERY, maxVisits: 200_000, reportDuringSearchEvery: 0.01 };

  it('ends one query with what was found', async () => {
    const talk = slow();
    talk.ask(endless, { ...QUERY, id: 'b' });
    await until(() => talk.answers.length > 0);
    const action = { id: 't', action: 'terminate', terminateId: 'a' };
    talk.ask(action);
    const found = await talk.end();
    expect(found).toContainEqual(action);
    const last = found.filter(({ id, isDuringSearch }) => id === 'a' && !isDuringSearch);
    expect(last).toHaveLength(1);
    expect(Number(last[0]!.rootInfo!['visits'])).toBeLessThan(200_000);
    expect(found.at(-1)).toMatchObject({ id: 'b', rootInfo: { visits: 30 } });
  });

  it('ends some turns or everything', async () => {
    const talk = slow();
    const moves = [
      ['B', 'C3'],
      ['W', 'D3'],
    ];
    talk.ask(endless, { ...QUERY, id: 'b', moves, analyzeTurns: [0, 1, 2] });
    await until(() => talk.answers.length > 0);
    talk.ask({ id: 't', action: 'terminate', terminateId: 'b', turnNumbers: [1, 2] });
    const gone = talk.answers.filter(({ noResults }) => noResults === true);
    expect(gone.map(({ turnNumber }) => turnNumber)).toEqual([1, 2]);
    talk.ask({ id: 't', action: 'terminate_all' });
    const found = await talk.end();
    expect(found.filter(({ noResults }) => noResults === true)).toHaveLength(3);
  });
});

describe('what makes no sense', () => {
  const withoutMoves = { ...QUERY, moves: undefined };
  it.each([
    ['{"id":', undefined],
    ['[1,2]', undefined],
    ['null', undefined],
    [withoutMoves, 'moves'],
    [{ ...QUERY, id: 5 }, 'id'],
    [{ ...QUERY, boardXSize: 4, boardYSize: 4 }, 'boardXSize'],
    [{ ...QUERY, boardYSize: 9 }, 'boardYSize'],
    [{ ...QUERY, moves: [['B', 'F1']] }, 'moves'],
    [{ ...QUERY, moves: [['red', 'A1']] }, 'moves'],
    [
      {
        ...QUERY,
        moves: [
          ['B', 'A1'],
          ['W', 'A1'],
        ],
      },
      'moves',
    ],
    [{ ...QUERY, initialStones: [['B', 'pass']] }, 'initialStones'],
    [
      {
        ...QUERY,
        initialStones: [
          ['B', 'A1'],
          ['W', 'A1'],
        ],
      },
      'initialStones',
    ],
    [{ ...QUERY, rules: 'chess' }, 'rules'],
    [{ ...QUERY, rules: { ko: 'NEVER' } }, 'rules'],
    [{ ...QUERY, rules: [] }, 'rules'],
    [{ ...QUERY, rules: { constructor: 1 } }, 'rules'],
    [{ ...QUERY, rules: { ['__proto__']: 1 } }, 'rules'],
    [{ ...QUERY, komi: 'seven' }, 'komi'],
    [{ ...QUERY, analyzeTurns: [1] }, 'analyzeTurns'],
    [{ ...QUERY, analyzeTurns: [0], priorities: [1, 2] }, 'priorities'],
    [{ ...QUERY, analyzeTurns: [0], priorities: [] }, 'priorities'],
    [{ ...QUERY, analyzeTurns: [0], priorities: [0.5] }, 'priorities'],
    [{ ...QUERY, priorities: [1] }, 'priorities'],
    [{ ...QUERY, analyzeTurns: [0], priorities: [1], priority: 1 }, 'priority'],
    [{ ...QUERY, maxVisits: 0 }, 'maxVisits'],
    [{ ...QUERY, maxVisits: 1.5 }, 'maxVisits'],
    [{ ...QUERY, avoidMoves: [{ player: 'B', moves: ['Z1'], untilDepth: 1 }] }, 'avoidMoves'],
    [{ ...QUERY, overrideSettings: { maxTime: -1 } }, 'overrideSettings'],
    [{ id: 'a', action: 'dance' }, 'action'],
    [{ id: 'a', action: 'terminate' }, 'terminateId'],
  ] as const)('%j is refused', async (query, field) => {
    const found = await answersTo(query, { ...QUERY, id: 'next' });
    expect(found).toHaveLength(2);
    expect(found[0]!.error).toEqual(expect.any(String));
    expect(found[0]!.field).toBe(field);
    expect(found[1]!.id).toBe('next');
  });

  it('says what it does not look at, and answers all the same', async () => {
    const query = { ...QUERY, colour: 1, overrideSettings: { wideRootNoise: 0.1, maxVisits: 4 } };
    const found = await answersTo(query);
    expect(found.slice(0, 2).map(({ field }) => field)).toEqual([
      'colour',
      'overrideSettings.wideRootNoise',
    ]);
    expect(found[2]!.rootInfo!['visits']).toBe(4);
  });

  it('says so of names that every object has, too', async () => {
    const overrideSettings = { ['__proto__']: 1, maxVisits: 4 };
    const found = await answersTo({ ...QUERY, constructor: 1, overrideSettings });
    expect(found.map(({ field }) => field)).toEqual([
      'constructor',
      'overrideSettings.__proto__',
      undefined,
    ]);
  });

  it('never breaks the conversation, whatever comes in', async () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...Object.keys(QUERY), 'priority', 'action', '__proto__'),
        fc.jsonValue(),
      )
      .map(([key, value]) => ({ ...QUERY, maxVisits: 2, [key]: value }));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          mutated,
          fc.json().map((text) => text),
        ),
        async (query) => {
          const found = await answersTo(query, { id: 'v', action: 'query_version' });
          expect(found.some((answer) => answer['version'] === '0.0.0-test')).toBe(true);
          expect(found.length).toBeGreaterThan(1);
        },
      ),
    );
  });
});
