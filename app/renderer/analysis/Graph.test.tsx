// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Graph } from './Graph.tsx';

const strokes = (name: string): (string | null)[] =>
  Array.from(document.querySelectorAll(`path.${name}`), (path) => path.getAttribute('d'));

afterEach(cleanup);

it('draws chances and lead where they are known, and nothing between', () => {
  const value = (winrate: number, scoreLead: number) => ({ winrate, scoreLead });
  render(<Graph values={[value(0.5, 0), value(1, 10), undefined, value(0, -5), value(0.25, 0)]} />);
  // 40 high; Black is up, and the lead's scale is 10 points either way.
  expect(strokes('graph-winrate')).toEqual(['M0 20.00L1 0.00', 'M3 40.00L4 30.00']);
  expect(strokes('graph-lead')).toEqual(['M0 20.00L1 0.00', 'M3 30.00L4 20.00']);
});
