// @vitest-environment happy-dom
/** Guessing in the room, with a whole engine in memory behind it. */

import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeEngine, type FakeEngine } from '../../../../engine/testkit/fake-engine.ts';
import type { Transport } from '../../../../engine/protocol/transport.ts';
import { connectEngine } from '../../engine.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import { useSettings } from '../../settings/store.ts';
import { fetchAsset } from '../../testkit/fetch-asset.ts';
import { withI18n } from '../../testkit/with-i18n.ts';
import { MatchesRoom } from '../MatchesRoom.tsx';
import { useBestTotals } from './best-totals.ts';

function press(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

function key(name: string): void {
  fireEvent.keyDown(document.activeElement ?? window, { key: name });
}

/** Chooses a point as the board's cursor does. */
function play(from: string, ...keys: string[]): void {
  const grid = screen.getByRole('grid');
  act(() => {
    grid.focus();
  });
  expect(screen.getByLabelText(new RegExp(`^${from}, .*last move`))).toBeTruthy();
  for (const name of [...keys, 'Enter']) fireEvent.keyDown(grid, { key: name });
}

describe('guessing the moves of a famous game', () => {
  let engine: FakeEngine;
  let offer: (transport: Transport) => void = () => undefined;
  let disconnect: () => void;

  beforeEach(async () => {
    vi.stubGlobal('fetch', fetchAsset);
    await withI18n();
    useBestTotals.setState({ best: {} });
    engine = fakeEngine();
    disconnect = connectEngine({
      connectEngine: (onTransport) => {
        offer = onTransport;
        return () => undefined;
      },
    });
    act(() => {
      offer(engine.connect());
    });
    render(<MatchesRoom />);
    fireEvent.click(await screen.findByRole('button', { name: 'Open at move 37' }));
    await screen.findByLabelText('P10, black stone, last move');
    key('ArrowLeft');
    press('Guess the move');
    press('Guess on after move 36');
    await screen.findByText('Move 37: where did Black play?');
  });

  afterEach(() => {
    cleanup();
    disconnect();
    useSettings.setState({ settings: DEFAULT_SETTINGS });
    vi.unstubAllGlobals();
  });

  it('shows the move after the guess, what it is worth and what the network thinks', async () => {
    expect(screen.getByLabelText('P10, empty')).toBeTruthy();
    // White's 36 stands on E4: from there to the empty point above it.
    play('Q11', 'ArrowUp');
    expect(await screen.findByText('P10 was played')).toBeTruthy();
    expect(screen.getByLabelText('P10, black stone, last move')).toBeTruthy();
    expect(await screen.findByRole('columnheader', { name: 'Self-taught' })).toBeTruthy();
    // A network that likes every legal move the same gives its favourite's points to each.
    expect(await screen.findByText('5 points')).toBeTruthy();
    expect(document.querySelector('[data-choice]')).toBeTruthy();
    key('Enter');
    expect(await screen.findByText('Move 38: where did White play?')).toBeTruthy();
  });

  it('waits for the confirmation where it is wanted, and takes a mis-click back', async () => {
    useSettings.getState().change({ confirmMoves: 'always' });
    play('Q11', 'ArrowUp');
    expect(await screen.findByRole('button', { name: 'Play Q12' })).toBeTruthy();
    key('Escape');
    expect(screen.queryByRole('button', { name: 'Play Q12' })).toBeNull();
    expect(screen.getByText('Move 37: where did Black play?')).toBeTruthy();
    // The cursor is still there.
    play('Q11');
    press('Play Q12');
    expect(await screen.findByText('P10 was played')).toBeTruthy();
  });

  it('skips, stops with a card, and keeps the best total', async () => {
    key('s');
    expect(await screen.findByText('P10 was played')).toBeTruthy();
    key('ArrowRight');
    play('P10', 'ArrowDown');
    expect(await screen.findByText('5 points')).toBeTruthy();
    key('Escape');
    expect(await screen.findByRole('heading', { name: 'How you did' })).toBeTruthy();
    expect(screen.getByText('of 20 possible')).toBeTruthy();
    // The reader, and the network's instinct on the same move.
    await waitFor(() => {
      expect(screen.getAllByText('0 of 1 (0%)', { selector: 'dd' })).toHaveLength(2);
    });
    expect(useBestTotals.getState().best).toEqual({ 'alphago-leesedol-2016-g2 both': 5 });
    press('Back to the game');
    expect(await screen.findByText('Move 38: White P11')).toBeTruthy();
    press('Guess the move');
    expect(screen.getByText('Best so far: 5 points')).toBeTruthy();
  });

  it('goes back to the game at once where nothing was guessed', async () => {
    key('Escape');
    expect(await screen.findByText('Move 36: White Q11')).toBeTruthy();
  });

  it('reveals while the engine is away, and counts when it is back', async () => {
    act(() => {
      engine.die();
    });
    play('Q11', 'ArrowUp');
    expect(await screen.findByText('P10 was played')).toBeTruthy();
    expect(screen.getByText('The networks are asked what they think of your move.')).toBeTruthy();
    act(() => {
      offer(engine.connect());
    });
    expect(await screen.findByText('5 points')).toBeTruthy();
  });
});
