import { describe, expect, it } from 'vitest';
import { runHistorySchema } from '../../protocol/learning.ts';
import type { MetricsLine } from '../../run/metrics.ts';
import { generationLine } from '../../testkit/generation-line.ts';
import { historyToWire } from './history-to-wire.ts';

const pair = (a: string, b: string, wins: number) => ({ a, b, wins, draws: 0, losses: 40 - wins });

const LINES: MetricsLine[] = [
  generationLine(1, 0.5),
  generationLine(2, 1),
  { kind: 'strength', generation: 2, pairs: [pair('generation-2:32v', 'generation-1:32v', 35)] },
];
const PEOPLE: MetricsLine = {
  kind: 'people',
  network: 'h',
  people: 'OGS 3d',
  pairs: [pair('people:1v', 'generation-1:32v', 25), pair('people:1v', 'generation-2:32v', 10)],
};

describe('historyToWire', () => {
  it('sends the imitator of people as a level, and the run’s networks by their distance to it', () => {
    const history = historyToWire([...LINES, PEOPLE], 9);
    expect(runHistorySchema.parse(history)).toEqual(history);
    expect(history.people).toMatchObject({
      name: 'OGS 3d',
      levels: [{ visits: 1, elo: 0, weakerAt: 0.5, strongerAt: 1 }],
    });
    expect(history.strengths.map(({ elo }) => Math.sign(elo))).toEqual([-1, 1]);
  });

  it('sends none where none was measured', () => {
    expect(historyToWire(LINES, 9)).not.toHaveProperty('people');
  });

  it('sends the losses on unseen games where they were measured', () => {
    const unseen = { samples: 9, policy: 2.5, value: 0.6, ownership: 0.5, exportKl: 0.03 };
    const { points } = historyToWire([LINES[0]!, { ...generationLine(2, 1), unseen }], 9);
    expect(points[0]).not.toHaveProperty('unseenPolicy');
    expect(points[1]).toMatchObject({ unseenPolicy: 2.5, unseenValue: 0.6, exportKl: 0.03 });
  });

  it('thins a long history evenly and keeps its newest generation', () => {
    const long = Array.from({ length: 2501 }, (_, i) => generationLine(i + 1, i / 100));
    const { points } = historyToWire(long, 9);
    expect(points.length).toBeLessThanOrEqual(1000);
    expect(points.at(-1)?.generation).toBe(2501);
    const steps = new Set(
      points.slice(1).map((point, i) => point.generation - points[i]!.generation),
    );
    expect(steps.size).toBe(1);
  });
});
