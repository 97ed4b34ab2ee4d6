// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { withI18n } from '../testkit/with-i18n.ts';
import { Board } from './Board.tsx';
import { boardGeometry, centerOf } from './geometry.ts';
import type { BoardProps } from './props.ts';

const SIZE = 9;

function show(props: Partial<BoardProps> = {}): HTMLElement {
  const stones = props.stones ?? new Uint8Array(SIZE * SIZE);
  const { container } = render(
    <Board size={SIZE} interactive label="Test board" {...props} stones={stones} />,
  );
  return container;
}

function stonesWith(...placed: readonly (readonly [point: number, color: 1 | 2])[]): Uint8Array {
  const stones = new Uint8Array(SIZE * SIZE);
  for (const [point, color] of placed) stones[point] = color;
  return stones;
}

/** Pointer coordinates of a point; the board is 696 px wide where nothing is laid out. */
function at(point: number): { clientX: number; clientY: number } {
  const { x, y } = centerOf(boardGeometry(SIZE, 696, true), point);
  return { clientX: x, clientY: y };
}

const grid = (): HTMLElement => screen.getByRole('grid', { name: 'Test board' });

beforeAll(() => withI18n());
afterEach(cleanup);

describe('what the board shows', () => {
  it('has a stone for every stone, in its colour, and names the points', () => {
    const container = show({ stones: stonesWith([0, 1], [40, 2]), lastMove: 40 });
    const drawn = [...container.querySelectorAll('.stone')].map((stone) => [
      stone.getAttribute('data-point'),
      stone.getAttribute('data-color'),
    ]);
    expect(drawn).toEqual([
      ['0', 'black'],
      ['40', 'white'],
    ]);
    expect(screen.getByRole('gridcell', { name: 'A9, black stone' })).toBeTruthy();
    expect(screen.getByRole('gridcell', { name: 'E5, white stone, last move' })).toBeTruthy();
    expect(screen.getAllByRole('gridcell')).toHaveLength(SIZE * SIZE);
    expect(container.querySelectorAll('.last-move')).toHaveLength(1);
  });

  it('follows an array that its owner goes on changing', () => {
    const stones = stonesWith([0, 1]);
    const board = (lastMove: number) => (
      <Board size={SIZE} stones={stones} lastMove={lastMove} interactive label="Test board" />
    );
    const { container, rerender } = render(board(0));
    stones[1] = 2;
    rerender(board(1));
    expect(container.querySelectorAll('.stone')).toHaveLength(2);
  });

  it('has no dot before the first move and for a pass', () => {
    expect(show().querySelector('.last-move')).toBeNull();
    cleanup();
    expect(show({ lastMove: SIZE * SIZE }).querySelector('.last-move')).toBeNull();
  });

  it('tells dead stones and territory by shapes', () => {
    const territory = new Int8Array(SIZE * SIZE);
    territory.set([1, 1, -1]);
    const stones = stonesWith([0, 2], [1, 1]);
    const deadStones = new Set([0]);
    const container = show({ stones, deadStones, territory });
    const owned = [...container.querySelectorAll('.territory')].map((square) => [
      square.getAttribute('data-point'),
      square.getAttribute('class'),
    ]);
    expect(owned).toEqual([
      ['0', 'territory black'],
      ['2', 'territory white'],
    ]);
    expect(screen.getByRole('gridcell', { name: 'A9, dead white stone' })).toBeTruthy();
    cleanup();
    expect(show({ stones, deadStones }).querySelectorAll('.dead-cross')).toHaveLength(1);
  });

  it('draws the marks of the two voices', () => {
    const marks: BoardProps['marks'] = [
      { point: 3, shape: 'circle' },
      { point: 4, shape: 'diamond', filled: true, text: '1' },
    ];
    const container = show({ marks });
    expect(container.querySelector('.mark.circle.hollow')).toBeTruthy();
    expect(container.querySelector('.mark.diamond.filled')?.textContent).toBe('1');
  });

  it('writes captions over the marks, and draws what is below them before', () => {
    const container = show({
      marks: [{ point: 3, shape: 'circle' }],
      overlay: () => <text>below</text>,
      captions: () => <text>57%</text>,
    });
    const drawn = [...container.querySelectorAll('text, .mark')].filter(
      (one) => one.closest('.board-grid') === null,
    );
    expect(drawn.map((one) => one.textContent)).toEqual(['below', '', '57%']);
  });

  it('says the last move to screen readers', () => {
    const container = show({ stones: stonesWith([76, 1]), lastMove: 76 });
    expect(container.querySelector('[aria-live]')?.textContent).toBe('Black E1');
  });
});

describe('the pointer', () => {
  it('shows a stone where it may be put, and puts it there', () => {
    const onPoint = vi.fn();
    const isLegal = (point: number): boolean => point !== 10;
    const container = show({ hoverColor: 1, isLegal, onPoint });
    fireEvent.pointerMove(grid(), at(40));
    expect(container.querySelector('.stone-ghost')?.getAttribute('data-point')).toBe('40');
    fireEvent.click(grid(), at(40));
    fireEvent.pointerMove(grid(), at(10));
    expect(container.querySelector('.stone-ghost')).toBeNull();
    fireEvent.click(grid(), at(10));
    expect(onPoint.mock.calls).toEqual([[40, false]]);
  });

  it('does nothing on a board that is only looked at', () => {
    const onPoint = vi.fn();
    const container = show({ interactive: false, hoverColor: 2, onPoint });
    fireEvent.pointerMove(grid(), at(40));
    fireEvent.click(grid(), at(40));
    expect(container.querySelector('.stone-ghost')).toBeNull();
    expect(onPoint).not.toHaveBeenCalled();
    expect(grid().hasAttribute('tabindex')).toBe(false);
  });
});

describe('the keyboard', () => {
  it('moves a cursor from the centre and plays with Enter and Space', () => {
    const onPoint = vi.fn();
    show({ hoverColor: 1, onPoint });
    for (const key of ['ArrowUp', 'ArrowRight', 'Enter', 'Home', ' ']) {
      fireEvent.keyDown(grid(), { key });
    }
    expect(onPoint.mock.calls).toEqual([
      [32, false],
      [27, false],
    ]);
    const active = grid().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.getAttribute('aria-label')).toBe('A6, empty');
  });

  it('stays on the board and leaves other keys alone', () => {
    const onPoint = vi.fn();
    show({ onPoint });
    for (let i = 0; i < 12; i++) fireEvent.keyDown(grid(), { key: 'ArrowLeft' });
    fireEvent.keyDown(grid(), { key: 'PageDown' });
    fireEvent.keyDown(grid(), { key: 'x' });
    fireEvent.keyDown(grid(), { key: 'Enter', ctrlKey: true });
    expect(onPoint).not.toHaveBeenCalled();
    fireEvent.keyDown(grid(), { key: 'Enter' });
    expect(onPoint.mock.calls).toEqual([[72, false]]);
  });
});
