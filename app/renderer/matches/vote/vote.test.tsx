// @vitest-environment happy-dom
/** The vote before a famous move, with a whole engine in memory behind it. */

import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeEngine } from '../../../../engine/testkit/fake-engine.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import { useSettings } from '../../settings/store.ts';
import { fetchAsset } from '../../testkit/fetch-asset.ts';
import { withEngine } from '../../testkit/with-engine.ts';
import { withI18n } from '../../testkit/with-i18n.ts';
import { MatchesRoom } from '../MatchesRoom.tsx';

const QUESTION = 'Before you see move 37: where would you play with Black?';

function key(name: string): void {
  fireEvent.keyDown(document.activeElement ?? window, { key: name });
}

describe('the vote before a famous move', () => {
  let disconnect: () => void;

  beforeEach(async () => {
    vi.stubGlobal('fetch', fetchAsset);
    await withI18n();
    disconnect = withEngine(fakeEngine());
    render(<MatchesRoom />);
    fireEvent.click(await screen.findByRole('button', { name: 'Open at move 37' }));
    await screen.findByLabelText('P10, black stone, last move');
    key('ArrowLeft');
  });

  afterEach(() => {
    cleanup();
    disconnect();
    useSettings.setState({ settings: DEFAULT_SETTINGS });
    vi.unstubAllGlobals();
  });

  it('hides what comes, takes a move, and compares it with the move played and the voices', async () => {
    expect(document.querySelector('.match-note')?.textContent).toContain('a shoulder hit');
    key('ArrowRight');
    expect(screen.getByText(QUESTION)).toBeTruthy();
    expect(document.querySelector('.match-note')).toBeNull();
    expect(screen.queryByText('P10')).toBeNull();
    const grid = screen.getByRole('grid');
    act(() => {
      grid.focus();
    });
    fireEvent.keyDown(grid, { key: 'ArrowUp' });
    // The arrows are the board's while its cursor is there.
    expect(screen.getByText(QUESTION)).toBeTruthy();
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(await screen.findByText('You voted for Q12; P10 was played.')).toBeTruthy();
    expect(screen.getByText(/A learner rewarded by your vote would play P10 less/)).toBeTruthy();
    expect(await screen.findByRole('columnheader', { name: 'Self-taught' })).toBeTruthy();
    expect(screen.getByLabelText('P10, black stone, last move')).toBeTruthy();
    expect(document.querySelector('[data-choice]')).toBeTruthy();
    key('ArrowLeft');
    expect(screen.queryByText(/You voted/)).toBeNull();
    key('ArrowRight');
    expect(screen.getByText('You voted for Q12; P10 was played.')).toBeTruthy();
  });

  it('is passed over by one more step', () => {
    key('ArrowRight');
    expect(screen.getByText(QUESTION)).toBeTruthy();
    key('ArrowRight');
    expect(screen.getByLabelText('P10, black stone, last move')).toBeTruthy();
    expect(screen.queryByText(/You voted/)).toBeNull();
  });

  it('is not held where it is not wanted', () => {
    fireEvent.click(screen.getByRole('switch', { name: 'Ask me before key moves' }));
    key('ArrowRight');
    expect(screen.getByLabelText('P10, black stone, last move')).toBeTruthy();
    expect(useSettings.getState().settings.voteFirst).toBe(false);
  });
});
