// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { withI18n } from '../testkit/with-i18n.ts';
import { windowComparing } from './comparing.ts';
import { ComparisonStanding } from './ComparisonStanding.tsx';

/** What is said of a match of ten games, half of them played. */
function said(elo: number, low: number, high: number): string {
  const standing = { games: 10, wins: 3, draws: 1, losses: 1, elo, low, high };
  windowComparing().store.setState({ standing, running: true });
  render(<ComparisonStanding first="new" second="old" />);
  const { textContent } = screen.getByRole('status');
  cleanup();
  return textContent;
}

beforeAll(() => withI18n());
afterEach(cleanup);

it('says who is stronger only where the whole interval does, and gives it', () => {
  expect(said(150, 20, 300)).toContain('new is stronger than old. +150 Elo (95%: +20 to +300)');
  expect(said(-150, -300, -20)).toContain('new is weaker than old. −150 Elo (95%: −300 to −20)');
  expect(said(50, -20, 120)).toContain('Too few games to tell new and old apart.');
});

it('says how many games have been played, and how', () => {
  expect(said(0, -50, 50)).toContain('5 of 10 games');
});
