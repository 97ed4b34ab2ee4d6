import { describe, expect, it } from 'vitest';
import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import { glancedExplanation, searchedExplanation } from '../testkit/explanations.ts';
import { boardShow, pointsOf } from './board-show.ts';

const EMPTY: PositionQuery = { size: 9, rules: 'chinese', komi: 7, moves: [] };

describe('what an explanation shows on the board', () => {
  it('is nothing before the search', () => {
    expect(boardShow(EMPTY, glancedExplanation(), undefined, 0)).toEqual({
      marks: [],
      drawn: { points: [], numbers: [] },
    });
  });

  it('is both instincts hollow, thinking filled, and an arrow where it changed its mind', () => {
    const told = searchedExplanation({
      human: {
        rank: 'OGS 5k',
        probability: 0.1,
        strongest: 0.2,
        favourite: 20,
        favouriteProbability: 0.5,
        likely: [{ move: 20, probability: 0.5 }],
      },
    });
    const { marks, drawn } = boardShow(EMPTY, told, undefined, 0);
    expect(marks).toEqual([
      { point: 30, shape: 'diamond', filled: false, weight: 0.6 },
      { point: 40, shape: 'diamond', filled: true, weight: 0.52 },
      { point: 20, shape: 'circle', filled: false, weight: 0.5 },
      { point: 30, shape: 'diamond', filled: true, weight: 0.3 },
    ]);
    expect(drawn.arrow).toEqual([30, 40]);
  });

  it('leaves passes off the board', () => {
    const { selfTaught } = searchedExplanation();
    const told = searchedExplanation({
      selfTaught: { ...selfTaught, instinct: 81, likely: [{ move: 81, probability: 0.9 }] },
    });
    const { marks, drawn } = boardShow(EMPTY, told, undefined, 0);
    expect(marks.map(({ point }) => point)).toEqual([40, 30]);
    expect(drawn.arrow).toBeUndefined();
  });

  it('draws a move outside habit with what people would have played, the rest dimmed', () => {
    const told = searchedExplanation({
      verdict: { kind: 'outside-human-habit', reason: null, resultStays: false },
      habit: { points: 2, winrate: 0.1, error: 0.6, winrateError: 0.013, against: 20, visits: 100 },
    });
    const { marks, drawn } = boardShow(EMPTY, told, undefined, 0);
    expect(drawn.outside).toEqual({ point: 40, habit: 20 });
    expect(marks.filter(({ dimmed }) => dimmed).map(({ point }) => point)).toEqual([30, 30]);
  });

  it('is the points of the part that one points to', () => {
    const told = searchedExplanation({
      lives: [{ side: 'own', stones: [1, 2], lives: true }],
      regions: [{ zone: { across: 0, down: 0 }, region: [7, 8], points: 2 }],
    });
    expect(boardShow(EMPTY, told, 'facts.0', 0).drawn.points).toEqual([50, 40]);
    expect(pointsOf(told, 'lives.0')).toEqual([1, 2]);
    expect(pointsOf(told, 'regions.0')).toEqual([7, 8]);
    expect(pointsOf(told, 'threat')).toEqual([]);
    expect(pointsOf(told, 'facts.9')).toEqual([]);
  });

  it('plays the expected sequence, numbers what stands, and counts a pass', () => {
    const { stones, drawn } = boardShow(EMPTY, searchedExplanation(), undefined, 4);
    expect([stones?.[40], stones?.[42], stones?.[38]]).toEqual([1, 2, 2]);
    expect(drawn.numbers).toEqual([
      { point: 40, text: '1', color: 'black' },
      { point: 42, text: '2', color: 'white' },
      { point: 38, text: '4', color: 'white' },
    ]);
  });

  it('has no number where a stone of the sequence was taken', () => {
    const around = [31, 39, 49].flatMap((move, i) => [
      { color: 'white' as const, move },
      { color: 'black' as const, move: i },
    ]);
    const query = {
      ...EMPTY,
      toPlay: 'white' as const,
      moves: around,
      nextToPlay: 'black' as const,
    };
    const told = searchedExplanation({ sequence: [40, 41] });
    const { stones, drawn } = boardShow(query, told, undefined, 2);
    expect(stones?.[40]).toBe(0);
    expect(drawn.numbers.map(({ point }) => point)).toEqual([41]);
  });
});
