import { expect, it } from 'vitest';
import { gradesOf } from './grade.ts';

it('begins with the youngest checkpoints and ends with the most visits', () => {
  const early = [
    { id: 'hour-5', coreHours: 5 },
    { id: 'hour-1', coreHours: 1 },
  ];
  const grades = gradesOf(early);
  expect(grades.slice(0, 6)).toEqual([
    { network: 'hour-1', visits: 1 },
    { network: 'hour-1', visits: 10 },
    { network: 'hour-5', visits: 1 },
    { network: 'hour-5', visits: 10 },
    { network: 'hour-5', visits: 50 },
    { network: undefined, visits: 1 },
  ]);
  const visits = grades.slice(5).map((grade) => grade.visits);
  expect(visits).toEqual([...visits].sort((a, b) => a - b));
  expect(new Set(visits).size).toBe(visits.length);
});

it('takes a few of many checkpoints, the youngest among them', () => {
  const early = Array.from({ length: 11 }, (_, hour) => ({ id: `h${hour}`, coreHours: hour }));
  const chosen = gradesOf(early).flatMap(({ network }) => network ?? []);
  expect(new Set(chosen).size).toBe(4);
  expect(chosen[0]).toBe('h0');
});

it('has grades without any checkpoint', () => {
  expect(gradesOf([])[0]).toEqual({ network: undefined, visits: 1 });
});
