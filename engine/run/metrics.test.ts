import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendMetrics, readMetrics, type MetricsLine } from './metrics.ts';

let root: string;
let path: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-metrics-'));
  path = join(root, 'metrics.jsonl');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('a line that a kill cut off takes none of the others with it', () => {
  const strength = (generation: number) => ({ kind: 'strength' as const, generation, pairs: [] });
  const generationOf = (line: MetricsLine) => 'generation' in line && line.generation;
  expect(readMetrics(path)).toEqual([]);
  appendMetrics(path, strength(1));
  appendFileSync(path, '{"kind":"strength","gener');
  appendMetrics(path, strength(3));
  expect(readMetrics(path).map(generationOf)).toEqual([1, 3]);
});
