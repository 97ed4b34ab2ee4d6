// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BLACK } from '../../../engine/rules/color.ts';
import { passMove } from '../../../engine/rules/point.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import type { GameSource } from './game-source.ts';
import { windowShow } from './store.ts';
import type { WatchedGame } from './watched-game.ts';
import { WatchRoom } from './WatchRoom.tsx';

const PASS = passMove(9);
const PLAYER = { kind: 'network', visits: 1 } as const;

const GAME: Omit<WatchedGame, 'key'> = {
  place: 0,
  size: 9,
  komi: 7,
  black: PLAYER,
  white: PLAYER,
  moves: [40, PASS, PASS],
  expectations: [
    { winrate: 0.5, scoreLead: 0 },
    { winrate: 0.9, scoreLead: 74 },
    { winrate: 0.1, scoreLead: 74 },
  ],
  end: { how: 'passes', result: { kind: 'win', winner: BLACK, by: 74 } },
};

let games = 0;

/** One whole game on the first board. */
const source: GameSource = {
  listen: () => undefined,
  next: (place, before) =>
    place === 0 && !before ? { ...GAME, key: `game ${++games}` } : undefined,
  more: () => undefined,
  rest: () => undefined,
  close: () => undefined,
};

const said = (): string =>
  screen
    .getAllByRole('status')
    .map((one) => one.textContent)
    .join();
const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent;
const boards = (): HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Wall of boards' })).getAllByRole('listitem');
const seconds = (count: number) => act(() => vi.advanceTimersByTimeAsync(1000 * count));
const press = (key: string): void => {
  fireEvent.keyDown(document.body, { key });
};

beforeAll(() => withI18n());
beforeEach(() => {
  vi.useFakeTimers();
  render(<WatchRoom />);
  act(() => {
    windowShow().start(source);
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the Watch room', () => {
  it('tells of each board how the game stands and how it ends, and opens it', async () => {
    await seconds(1.5);
    expect(screen.getByRole('button', { name: /^Board 1, .*Black 50%/ })).toBeTruthy();
    await seconds(4);
    fireEvent.click(screen.getByRole('button', { name: /^Board 1, .*Black wins by 74 points$/ }));
    expect(heading()).toBe('Black wins by 74 points');
    expect(said()).toContain('Black wins by 74 points');
    fireEvent.click(screen.getByRole('button', { name: 'All boards' }));
    expect(screen.getAllByRole('button', { name: /^Board \d/ })).toHaveLength(4);
  });

  it('tells of the games that have ended how many each side won, and opens one', async () => {
    const tally = (): string =>
      within(screen.getByRole('region', { name: 'Finished games' })).getAllByRole('list')[0]
        ?.textContent ?? '';
    const { finished } = windowShow().store.getState();
    await seconds(4);
    const count = finished.length + 1;
    expect(tally()).toBe(`${count} game${count === 1 ? '' : 's'}Black: ${count} won`);
    fireEvent.click(screen.getAllByRole('button', { name: /3 moves$/ })[0] ?? document.body);
    expect(heading()).toBe('Black wins by 74 points');
  });

  it('is one board or a wall of four, nine or sixteen', async () => {
    await seconds(1);
    for (const count of [9, 16, 4]) {
      fireEvent.click(screen.getByRole('radio', { name: `${count} boards` }));
      expect(boards()).toHaveLength(count);
    }
    fireEvent.click(screen.getByRole('radio', { name: '1 board' }));
    expect(screen.getByRole('grid')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'All boards' }));
    expect(boards()).toHaveLength(4);
  });

  it('pauses, steps and comes back to the wall by keys', async () => {
    await seconds(1.5);
    const shown = (): number => windowShow().store.getState().boards[0]?.at ?? 0;
    expect(shown()).toBe(1);
    press(' ');
    await seconds(3);
    expect(shown()).toBe(1);
    press('s');
    expect(shown()).toBe(2);
    press(' ');
    await seconds(1.5);
    expect(shown()).toBe(3);
    fireEvent.click(screen.getByRole('button', { name: /^Board 1/ }));
    press('Escape');
    expect(boards()).toHaveLength(4);
  });

  it('shows and says a pass, and looks back at the moves before', async () => {
    await seconds(4);
    fireEvent.click(screen.getByRole('button', { name: /^Board 1/ }));
    press('Home');
    expect(heading()).toBe('Move 0');
    press('ArrowRight');
    expect(screen.getByRole('gridcell', { name: /^E5, black stone, last move/ })).toBeTruthy();
    expect(screen.queryByTestId('pass-banner')).toBeNull();
    press('ArrowRight');
    expect(screen.getByTestId('pass-banner').textContent).toBe('White passes');
    expect(said()).toContain('White passes.');
  });
});
