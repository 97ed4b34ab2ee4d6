/** Client, session, scheduler, searcher and search together, in memory, on an evaluator without a network. */

import { describe, expect, it } from 'vitest';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { EngineClient } from '../protocol/client.ts';
import type { AnalyzeParams } from '../protocol/methods.ts';
import type { PositionQuery } from '../protocol/position-query.ts';
import { BLACK } from '../rules/color.ts';
import { fakeEngine } from '../testkit/fake-engine.ts';
import { gamePlayer } from './game-player.ts';
import { positionOfQuery } from './position-of-query.ts';
import { SearchScheduler } from './scheduler.ts';
import { Searcher } from './searcher.ts';

/** Expects every point to be Black's, and Black to win: the view must come out right whoever is to play. */
function blackBeliever(): Evaluator {
  const inner = new UniformEvaluator();
  return {
    name: 'believes in Black',
    networkHash: 'black',
    dispose: () => inner.dispose(),
    evaluate: async (positions) => {
      await new Promise((resolve) => setImmediate(resolve));
      const evaluations = await inner.evaluate(positions);
      return evaluations.map((evaluation, i) => {
        const sign = positions[i]?.toPlay === BLACK ? 1 : -1;
        return {
          ...evaluation,
          value: 0.8 * sign,
          scoreLead: 5 * sign,
          ownership: evaluation.ownership.map(() => 0.9 * sign),
        };
      });
    },
  };
}

function connect(): EngineClient {
  const searcher = new Searcher(() => Promise.resolve(blackBeliever()), gamePlayer);
  return new EngineClient(fakeEngine({ search: new SearchScheduler(searcher) }).connect());
}

const POSITION: PositionQuery = { size: 7, rules: 'chinese', komi: 7, moves: [] };
const ANALYZE: AnalyzeParams = {
  position: POSITION,
  visits: 60,
  reportEveryMs: 10,
  ownership: true,
};
const AFTER_ONE: PositionQuery = { ...POSITION, moves: [{ color: 'black', move: 24 }] };

describe('an engine in memory', () => {
  it("reports in Black's view, whoever is to play", async () => {
    const client = connect();
    for (const position of [POSITION, AFTER_ONE]) {
      const report = await client.analyze({ ...ANALYZE, position });
      expect(report.toPlay).toBe(position.moves.length === 0 ? 'black' : 'white');
      expect(report.winrate).toBeGreaterThan(0.7);
      expect(report.scoreLead).toBeGreaterThan(3);
      expect(report.ownership?.every((owner) => owner > 0.5)).toBe(true);
      expect(report.moves[0]?.winrate).toBeGreaterThan(0.7);
    }
  });

  it('plays legal moves to the end of a game and counts it', async () => {
    const client = connect();
    const moves: PositionQuery['moves'] = [];
    for (let ended = false; !ended && moves.length < 120;) {
      const query: PositionQuery = { ...POSITION, size: 5, moves: [...moves] };
      const position = positionOfQuery(query);
      const { move } = await client.genmove({
        position: query,
        player: { kind: 'network', visits: 8 },
      });
      if (move === 'resign') break;
      expect(position.isLegal(move)).toBe(true);
      moves.push({ color: position.toPlay === BLACK ? 'black' : 'white', move });
      position.play(move);
      ended = position.gameOver;
    }
    const { dead, count } = await client.score({ position: { ...POSITION, size: 5, moves } });
    const after = positionOfQuery({ ...POSITION, size: 5, moves });
    expect(dead.every((point) => after.board.stones[point] !== 0)).toBe(true);
    expect(count.owner).toHaveLength(25);
  }, 20_000);

  it('plays a move in the middle of an analysis, which goes on to its end', async () => {
    const client = connect();
    const visits: number[] = [];
    const analysis = client.analyze(
      { ...ANALYZE, visits: 4000 },
      { onReport: (report) => visits.push(report.visits) },
    );
    const { report } = await client.genmove({
      position: AFTER_ONE,
      player: { kind: 'network', visits: 20 },
    });
    expect(report?.toPlay).toBe('white');
    const before = visits.length;
    const result = await analysis;
    expect(result.visits).toBeGreaterThanOrEqual(4000);
    expect(visits.length).toBeGreaterThan(before);
    expect(visits).toEqual([...visits].sort((a, b) => a - b));
  }, 20_000);
});
