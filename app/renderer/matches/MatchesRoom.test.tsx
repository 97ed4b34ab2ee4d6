// @vitest-environment happy-dom
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ASSETS, fetchAsset } from '../testkit/fetch-asset.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { MatchesRoom } from './MatchesRoom.tsx';

function rows(): HTMLElement[] {
  return within(screen.getByRole('table')).getAllByRole('row').slice(1);
}

/** What screen readers are told. */
function said(): string[] {
  return screen.getAllByRole('status').map(({ textContent }) => textContent.trim());
}

describe('the Matches room', () => {
  beforeEach(async () => {
    vi.stubGlobal('fetch', fetchAsset);
    await withI18n();
    render(<MatchesRoom />);
    await screen.findByRole('table');
  });

  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('lists every game of the index', async () => {
    const index = JSON.parse(await readFile(join(ASSETS, 'matches/index.json'), 'utf8')) as [];
    expect(rows()).toHaveLength(index.length);
    expect(rows().some((row) => row.textContent.includes('Honinbo Shusai'))).toBe(true);
  });

  it('shows who won', () => {
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'lee sedol 2016' } });
    const won = rows().map((row) => row.querySelector('.winner')?.textContent);
    expect(won).toHaveLength(5);
    expect(won.filter((name) => name === 'AlphaGo')).toHaveLength(4);
    expect(won.filter((name) => name === 'Lee Sedol')).toHaveLength(1);
  });

  it('filters the list while one types', () => {
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'ke jie 2017-05' } });
    expect(rows()).toHaveLength(3);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nobody at all' } });
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('No game fits the search and the filters.');
    fireEvent.click(screen.getByRole('button', { name: 'Show all games' }));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    expect(rows()).toHaveLength(28);
  });

  it('narrows the list by board, players and fame, each with its count, together with the search', () => {
    fireEvent.click(screen.getByRole('button', { name: '9×9, 2 games' }));
    expect(rows()).toHaveLength(2);
    const programs = screen.getByRole('button', { name: 'Two programs, 0 games' });
    fireEvent.click(programs);
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(rows()).toHaveLength(28);
    fireEvent.click(screen.getByRole('button', { name: 'Two programs, 2 games' }));
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('AlphaGo Master'),
      expect.stringContaining('AlphaGo Zero'),
    ]);
    fireEvent.click(screen.getByRole('button', { name: /^Person and program, / }));
    expect(programs.getAttribute('aria-pressed')).toBe('false');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'lee sedol' } });
    expect(rows()).toHaveLength(5);
    fireEvent.click(screen.getByRole('button', { name: 'Famous move, 3 games' }));
    expect(rows()).toHaveLength(3);
  });

  it('keeps search and filters while a game is open', async () => {
    fireEvent.click(screen.getByRole('button', { name: '9×9, 2 games' }));
    fireEvent.click(screen.getByRole('button', { name: 'Open at move 24: first capture' }));
    expect(await screen.findByText('Move 24: White D1')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'All games' }));
    expect(rows()).toHaveLength(2);
    expect(screen.getByRole('button', { name: '9×9, 2 games' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('jumps to move 37 of game 2, which is Black P10', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Open at move 37' }));
    expect(
      await screen.findByRole('gridcell', { name: 'P10, black stone, last move' }),
    ).toBeTruthy();
    expect(screen.getByText('Move 37: Black P10')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('slider').value).toBe('37');
  });

  it('steps with the keys and goes back to the key move', async () => {
    const [first] = screen.getAllByRole('button', { name: /AlphaGo.*Lee Sedol/ });
    if (!first) throw new Error('game 2 is not listed');
    fireEvent.click(first);
    fireEvent.keyDown(window, { key: 'ArrowRight' });
    expect(await screen.findByText('Move 1: Black Q16')).toBeTruthy();
    expect(screen.getByLabelText('Q16, black stone, last move')).toBeTruthy();
    expect(document.querySelector('.plate.to-move')?.textContent).toContain('Lee Sedol');
    fireEvent.keyDown(window, { key: 'ArrowLeft' });
    expect(screen.getByText('Before the first move')).toBeTruthy();
    expect(said()).not.toContain('Black wins by resignation');
    fireEvent.keyDown(window, { key: 'End' });
    expect(screen.getByText(/Move 211/).textContent).toContain('Black wins by resignation');
    expect(said()).toContain('Black wins by resignation');
    const [jump] = screen.getAllByRole('button', { name: /Go to move 37/ });
    if (!jump) throw new Error('no button for the key move');
    fireEvent.click(jump);
    expect(screen.getByLabelText('P10, black stone, last move')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'All games' }));
    expect(screen.getByRole('table')).toBeTruthy();
  });
});
